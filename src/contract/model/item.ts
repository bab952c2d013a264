import { z } from '../zod.ts';
import { creatorRoles, identifierSchemes, itemTypes, linkKinds, statuses } from './terms.ts';

export const ItemType = z.enum(itemTypes);
export type ItemType = z.infer<typeof ItemType>;

export const CreatorRole = z.enum(creatorRoles);
export type CreatorRole = z.infer<typeof CreatorRole>;

/** A person (family and the rest) or, with `literal`, a body that has one name. Absent parts are ''. */
export const Creator = z.strictObject({
  role: CreatorRole.default('author'),
  family: z.string().max(2000).default(''),
  given: z.string().max(2000).default(''),
  /** CSL non-dropping particle: the "van der" that goes along with the family name. */
  particle: z.string().max(200).default(''),
  suffix: z.string().max(200).default(''),
  literal: z.string().max(2000).default(''),
});
export type Creator = z.infer<typeof Creator>;

/** A date as CSL has it: one or two lists `[year, month?, day?]`, and the text it came from. */
export const ItemDate = z.strictObject({
  parts: z.array(z.array(z.int()).min(1).max(3)).max(2).default([]),
  text: z.string().max(500).default(''),
  circa: z.boolean().default(false),
});
export type ItemDate = z.infer<typeof ItemDate>;

export const LinkKind = z.enum(linkKinds);
export type LinkKind = z.infer<typeof LinkKind>;
export const Link = z.strictObject({ url: z.string().max(4000), kind: LinkKind });
export type Link = z.infer<typeof Link>;

export const IdentifierScheme = z.enum(identifierSchemes);
export type IdentifierScheme = z.infer<typeof IdentifierScheme>;
export const Identifiers = z.partialRecord(IdentifierScheme, z.string().max(500));
export type Identifiers = z.infer<typeof Identifiers>;

export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

/** 0 none, 1 low, 2 medium, 3 high. A mark only: it never reorders the queue. */
export const Priority = z.int().min(0).max(3);
/** 0 unrated, 1 to 5 stars. */
export const Rating = z.int().min(0).max(5);

/** What an item says about the work: the part that formats read and write. */
export const ItemData = z.strictObject({
  type: ItemType,
  title: z.string(),
  creators: z.array(Creator),
  issued: ItemDate.nullable(),
  abstract: z.string(),
  /** CSL `container-title`: journal, proceedings, book. */
  venue: z.string(),
  url: z.string(),
  identifiers: Identifiers,
  links: z.array(Link),
  /** Other CSL standard variables by their CSL name: `volume`, `page`, `publisher`, `title-short`, … */
  variables: z.record(z.string(), z.string()),
  /** An imported entry's fields that CSL has no name for, by the name they had. */
  fields: z.record(z.string(), z.string()),
});
export type ItemData = z.infer<typeof ItemData>;

/** A mark that cleaning took away or changed in a field, for the review sheet. */
export interface Cleaned {
  field: 'title' | 'abstract';
  from: string;
  to: string;
}

/** A file that a record names. */
export interface DraftAttachment {
  /** As it stands in the record, absolute or from the record's own file; absolute once it has been looked for. */
  path: string;
  /** Folder that the record's file says such paths start from, or ''. */
  within: string;
  title: string;
  /** Media type, or ''. */
  mime: string;
  /** It has been looked for and isn't there. */
  isMissing: boolean;
}

/** What a record takes from the rest of its file: with it the record's own text can be read again alone. */
export interface RecordContext {
  /** Values of the macros in it, by their names in lower case. */
  macros?: Record<string, string>;
  /** Fields that it inherits, in order. */
  inherited?: [string, string][];
  /** Keys of the records that it inherits from, as it spells them. */
  parents?: string[];
  /** A name for what it said when it came in: an item of the same name is as it was. */
  said?: string;
}

/** What an importer makes of one record, before the library has seen it. */
export interface ItemDraft extends ItemData {
  citationKey: string;
  /** Other keys by which it was cited. */
  aliases: string[];
  tags: string[];
  /** Paths such as `Thesis/Related work`. */
  collections: string[];
  status: Status | null;
  priority: number;
  rating: number;
  /** UTC milliseconds, or null for "now". */
  added: number | null;
  notes: string[];
  attachments: DraftAttachment[];
  /** First line of the record in its file, from 1, and its text as it stood there. */
  source: { line: number; raw: string; context?: RecordContext };
  cleaned: Cleaned[];
}

/** An empty item, to be filled in. */
export function emptyItem(type: ItemType = 'document'): ItemData {
  return {
    type,
    title: '',
    creators: [],
    issued: null,
    abstract: '',
    venue: '',
    url: '',
    identifiers: {},
    links: [],
    variables: {},
    fields: {},
  };
}

/** An empty draft, to be filled in by an importer. */
export function emptyDraft(type: ItemType = 'document'): ItemDraft {
  return {
    ...emptyItem(type),
    citationKey: '',
    aliases: [],
    tags: [],
    collections: [],
    status: null,
    priority: 0,
    rating: 0,
    added: null,
    notes: [],
    attachments: [],
    source: { line: 1, raw: '' },
    cleaned: [],
  };
}
