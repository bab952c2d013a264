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
  score: z.number().optional(),
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
  URL: z.string().optional(),
  abstract: z.string().optional(),
  custom: z.object({ octavo: CliOctavo }),
});
export type CliItem = z.infer<typeof CliItem>;

const Rejected = z.object({
  file: z.string(),
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
      imported: z.int(),
      duplicates: z.int(),
      rejected: z.int(),
    }),
  ),
  imported: z.int(),
  duplicates: z.int(),
  updated: z.int(),
  attached: z.array(z.object({ key: z.string(), file: z.string() })),
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

export const CliExport = z.strictObject({
  format: z.string(),
  count: z.int(),
  text: z.string().optional(),
  path: z.string().optional(),
  rejected: z.array(Rejected),
  error,
});
export type CliExport = z.infer<typeof CliExport>;
