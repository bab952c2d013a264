/** What comes in, before anything is written, and what is known of it afterwards. */
import type { ItemId } from './ids.ts';
import type { Cleaned, ItemData } from './item.ts';
import type { Item } from './library.ts';
import type { TableColumn } from './table-column.ts';

/** Why a record is not simply new. */
export interface Match {
  id: ItemId;
  citationKey: string;
  title: string;
  creators: string;
  year: number | null;
  added: number;
  /** `doi`, `arxiv`, `pmid`, `isbn`, `title`, `abstract`, `record`; `likely` says why in `reason`. */
  why: string;
  /** For people, where duplicates are told so: `Nearly the same title; same first creator and year`. Else ''. */
  reason: string;
  /** Fields of the item that are empty and that this record would fill: `abstract`, `identifiers.doi`. */
  fills: string[];
}

/**
 * `new`; `known` (in the library, or earlier in the same input: then `match` is null);
 * `trashed` (known, in the trash); `damaged` never becomes an item.
 */
export type ReviewState = 'new' | 'known' | 'trashed';

export interface ReviewRecord {
  index: number;
  /** Which of the review's sources it is of. */
  source: number;
  line: number;
  /** Cut where it is longer than a line can show; the preview has all of it. */
  title: string;
  creators: string;
  year: number | null;
  state: ReviewState;
  match: Match | null;
  /** A paper that is likely the same, or has the same title only: shown, never acted on. */
  like: Match | null;
  /** The key it brought belongs to another paper. */
  clash: string | null;
  /** The record of the same input that it repeats. */
  repeats: number | null;
  cleaned: number;
}

/** A file, or the clipboard, that a review was made of. */
export interface ReviewSource {
  /** What the user gave, with the way to it in a dropped folder: `old/refs.bib`, "the clipboard". */
  name: string;
  /** '' when it could not be read. */
  format: string;
  /** Records found in it. */
  found: number;
  /** What its bytes were read as; '' for pasted text. */
  encoding: string;
  /** Lines that can't be read so. */
  doubtful: number[];
  /** Of a table: its first columns, and how many there are; none of anything else. */
  columns: TableColumn[];
  columnCount: number;
  /** Why nothing was read from it. */
  error: { code: string; message: string } | null;
}

/** The neutral model of everything that comes in, before anything is written. */
export interface Review {
  id: number;
  /** What the user gave: a file's or a folder's name, or "the clipboard"; '' for several. */
  name: string;
  /** The one format of all that was read; '' when they are of several. */
  format: string;
  sources: ReviewSource[];
  /** How many records there are; `records` holds the first, and `imports.records` gives the others. */
  found: number;
  records: ReviewRecord[];
  /** How many lines were left out in all; the first of them are listed. */
  leftOut: { rejected: number; ignored: number };
  /** `at` is its place among those of its source, by which it is mended. */
  rejected: { source: number; at: number; line: number; code: string; message: string; text: string }[];
  ignored: { source: number; line: number; text: string }[];
}

/** How a review is after one of its damaged records was mended; all else of it stays. */
export interface Mended extends Pick<Review, 'found' | 'sources' | 'leftOut' | 'rejected'> {
  /** The first of those that came of it. They stand behind all others, whose indexes stay. */
  records: ReviewRecord[];
}

export interface ReviewPreview {
  data: ItemData;
  cleaned: Cleaned[];
  /** Files that the record names. */
  attachments: { path: string; title: string; isMissing: boolean }[];
  /** What the record would fill in the item that the library has: that item, and the fields with their new values. */
  fills: { item: Item; patch: Partial<ItemData> } | null;
}

/** An import, as a systematic review counts it. */
export interface ImportSourceCount {
  id: number;
  name: string;
  format: string;
  /** UTC milliseconds. */
  at: number;
  found: number;
  duplicates: number;
  remaining: number;
  rejected: number;
}

/** Who set a field last: an import, a person, a merge, or whoever made the item here. */
export interface FieldOrigin {
  /** `title`, `identifiers.doi`, `variables.volume`. */
  field: string;
  by: 'import' | 'person' | 'merge' | 'made';
  import: number | null;
  at: number;
}

/** Where an item comes from: the records of imports that were it, oldest first, and each of its fields. */
export interface Provenance {
  records: {
    import: number;
    name: string;
    format: string;
    at: number;
    /** It made the item; else the item was known, and the record filled blanks at most. */
    isNew: boolean;
    /** Its text as it stood in the file, or '' where that wasn't kept. */
    raw: string;
  }[];
  fields: FieldOrigin[];
}

export interface ImportReport {
  imported: number;
  duplicates: number;
  updated: number;
  restored: number;
  /** Items that were there already and got the collection or a tag. */
  organised: number;
  /** Papers taken that look like others of the library, or of the same input. */
  likely: number;
  ids: ItemId[];
  /** Linked files of the papers taken, and how many of them were not found. */
  linked: number;
  missing: number;
  action: { id: number; name: string } | null;
}
