/**
 * The JSON documents that the command line prints with `--json`: its promise to scripts.
 * Items are CSL-JSON (schema 1.0.2); what CSL lacks sits under `custom.octavo`.
 */
import { LinkKind, Status } from './model/item.ts';
import { z } from './zod.ts';

const CslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
});

export const CliOctavo = z.strictObject({
  uuid: z.string(),
  revision: z.int(),
  added: z.iso.datetime(),
  status: Status,
  priority: z.int(),
  rating: z.int(),
  tags: z.array(z.string()),
  collections: z.array(z.string()),
  links: z.array(z.object({ url: z.string(), kind: LinkKind })),
  identifiers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ id: z.int(), path: z.string(), title: z.string(), mime: z.string() })),
  topics: z.array(z.string()),
  aliases: z.array(z.string()),
  fields: z.record(z.string(), z.string()),
  /** True when the item lies in the trash (`show` only). */
  trashed: z.boolean().optional(),
  /** Its notes in Markdown, oldest first (`show` only; no export carries them). */
  notes: z
    .array(z.object({ text: z.string(), made: z.iso.datetime(), modified: z.iso.datetime() }))
    .optional(),
  score: z.number().optional(),
  /** `field` is named as in this document (`title`, `author`, `abstract`, …), or `tags`, `links`, `identifiers`, `notes`. */
  hits: z
    .array(
      z.union([
        z.object({ field: z.string(), text: z.string() }),
        z.object({ attachment: z.int(), page: z.int(), text: z.string() }),
      ]),
    )
    .optional(),
  reason: z.string().optional(),
});

export const CliItem = z.looseObject({
  id: z.string(),
  'citation-key': z.string(),
  type: z.string(),
  title: z.string().optional(),
  author: z.array(CslName).optional(),
  issued: z.looseObject({}).optional(),
  DOI: z.string().optional(),
  PMID: z.string().optional(),
  URL: z.string().optional(),
  abstract: z.string().optional(),
  custom: z.object({ octavo: CliOctavo }),
});
export type CliItem = z.infer<typeof CliItem>;

const Rejected = z.object({
  /** As it was named; `-` for standard input, '' for a key that an export was asked for. */
  file: z.string(),
  /** First line of the record; 0 where the whole file is meant. */
  line: z.int(),
  code: z.string(),
  message: z.string(),
  text: z.string(),
});

export const CliError = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});
const error = CliError.optional();

export const CliImport = z.strictObject({
  files: z.array(
    z.object({
      file: z.string(),
      format: z.string(),
      /** What its bytes were read as, such as `utf-8`; '' where none were. */
      encoding: z.string(),
      imported: z.int(),
      duplicates: z.int(),
      rejected: z.int(),
    }),
  ),
  imported: z.int(),
  duplicates: z.int(),
  updated: z.int(),
  attached: z.array(z.object({ key: z.string(), file: z.string() })),
  /** Linked files that the records name and that are not there. */
  missing: z.array(z.object({ key: z.string(), file: z.string() })),
  suggested: z.array(z.object({ key: z.string(), like: z.string() })),
  clashes: z.array(z.object({ key: z.string(), given: z.string() })),
  rejected: z.array(Rejected),
  ignored: z.array(z.object({ file: z.string(), line: z.int(), text: z.string() })),
  items: z.array(CliItem),
  error,
});
export type CliImport = z.infer<typeof CliImport>;

export const CliSearch = z.strictObject({
  query: z.string(),
  total: z.int(),
  suggestion: z.object({ word: z.string(), with: z.string(), query: z.string() }).nullable(),
  tookMs: z.number(),
  items: z.array(CliItem),
  more: z.array(CliItem),
  error,
});
export type CliSearch = z.infer<typeof CliSearch>;

export const CliList = z.strictObject({ total: z.int(), items: z.array(CliItem), error });
export type CliList = z.infer<typeof CliList>;

export const CliSources = z.strictObject({
  sources: z.array(
    z.object({
      name: z.string(),
      at: z.iso.datetime(),
      found: z.int(),
      duplicates: z.int(),
      remaining: z.int(),
    }),
  ),
  error,
});
export type CliSources = z.infer<typeof CliSources>;

export const CliChanged = z.strictObject({ changed: z.array(z.string()), items: z.array(CliItem), error });
export type CliChanged = z.infer<typeof CliChanged>;

/** `duplicates`: a certain group may be part of a larger one that is not. The best record's key comes first. */
export const CliDuplicates = z.strictObject({
  groups: z.array(z.object({ certain: z.boolean(), reason: z.string(), keys: z.array(z.string()).min(2) })),
  error,
});
export type CliDuplicates = z.infer<typeof CliDuplicates>;

export const CliExport = z.strictObject({
  format: z.string(),
  count: z.int(),
  text: z.string().optional(),
  path: z.string().optional(),
  rejected: z.array(Rejected),
  error,
});
export type CliExport = z.infer<typeof CliExport>;

/** `cite`: `as` is what was asked for; a formatted citation has its style and HTML, a key's form has not. */
export const CliCite = z.strictObject({
  as: z.string(),
  style: z.string().optional(),
  count: z.int(),
  text: z.string(),
  html: z.string().optional(),
  error,
});
export type CliCite = z.infer<typeof CliCite>;

/** `styles`: by title; `added` and `refused` tell what became of files. */
export const CliStyles = z.strictObject({
  styles: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      format: z.string(),
      parent: z.string().nullable(),
      isOwn: z.boolean(),
    }),
  ),
  locales: z.array(z.string()),
  chosen: z.strictObject({ style: z.string(), locale: z.string() }),
  added: z.array(z.strictObject({ name: z.string(), title: z.string() })).optional(),
  refused: z.array(z.strictObject({ file: z.string(), code: z.string(), message: z.string() })).optional(),
  error,
});
export type CliStyles = z.infer<typeof CliStyles>;

/** `keys`: keys and former ones; or with `--regenerate` and `--dry-run` what changed, or would. */
export const CliKeys = z.strictObject({
  formula: z.string(),
  total: z.int(),
  keys: z
    .array(z.object({ key: z.string(), pinned: z.boolean(), former: z.array(z.string()), title: z.string() }))
    .optional(),
  changed: z.array(z.object({ old: z.string(), new: z.string(), pinned: z.boolean() })).optional(),
  /** `--table`: the table itself, or where it was written. */
  text: z.string().optional(),
  path: z.string().optional(),
  error,
});
export type CliKeys = z.infer<typeof CliKeys>;

/** `undo`: the action that was taken back. */
export const CliUndo = z.strictObject({ undone: z.object({ id: z.int(), name: z.string() }), error });
export type CliUndo = z.infer<typeof CliUndo>;

export const CliHistory = z.strictObject({
  actions: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      origin: z.enum(['window', 'cli', 'background']),
      at: z.iso.datetime(),
      undone: z.boolean(),
      items: z.int(),
    }),
  ),
  error,
});
export type CliHistory = z.infer<typeof CliHistory>;

const CliWaiting = z.strictObject({ classes: z.array(z.int()), median: z.number().nullable() });

/**
 * `statistics`: `start` is the beginning of a week; `classes` count papers by whole weeks waited (under 1,
 * 1, 2-3, 4-7, 8-15, 16-31, 32 and more), `median` is in milliseconds.
 */
export const CliStatistics = z.strictObject({
  weeks: z.array(
    z.strictObject({
      start: z.iso.datetime(),
      read: z.int(),
      mean: z.number().nullable(),
      queued: z.int(),
      left: z.int(),
    }),
  ),
  undated: z.int(),
  waiting: CliWaiting,
  begun: CliWaiting,
  collections: z.array(z.strictObject({ path: z.string(), read: z.int(), queue: z.int() })),
  error,
});
export type CliStatistics = z.infer<typeof CliStatistics>;

export const CliBackup = z.strictObject({ path: z.string(), items: z.int(), bytes: z.int(), error });
export type CliBackup = z.infer<typeof CliBackup>;

/** `live`: files that are kept up to date; `name` is the collection's or saved search's, null when it is gone. */
export const CliLive = z.strictObject({
  files: z.array(
    z.strictObject({
      path: z.string(),
      format: z.string(),
      scope: z.enum(['library', 'collection', 'search']),
      name: z.string().nullable(),
      state: z.enum(['fresh', 'writing', 'paused', 'changed', 'unknown', 'failed']),
      problem: z.string(),
      written: z.string().nullable(),
      entries: z.int(),
    }),
  ),
  error,
});
export type CliLive = z.infer<typeof CliLive>;

export const CliCheck = z.strictObject({
  problems: z.array(
    z.object({
      code: z.string(),
      key: z.string(),
      message: z.string(),
      fix: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      /** The field that it is about, as `edits` name it; '' for the library itself. */
      field: z.string(),
    }),
  ),
  error,
});
export type CliCheck = z.infer<typeof CliCheck>;

/** What is printed where a command could not even begin, or has no report of its own. */
export const CliFailure = z.strictObject({ error: CliError });
export type CliFailure = z.infer<typeof CliFailure>;
