import type { ItemData, ItemDraft, RecordContext, Status } from '../contract/model/item.ts';
import type { TableColumn } from '../contract/model/table-column.ts';

/** Names of formats, as the command line and files know them. */
export type FormatName =
  | 'paper-page'
  | 'bibtex'
  | 'biblatex'
  | 'csl-json'
  | 'ris'
  | 'ciw'
  | 'nbib'
  | 'endnote-xml'
  | 'enw'
  | 'pubmed-xml'
  | 'csv'
  | 'markdown';

/** A record that could not be read: where, why, and its text, so that it can be mended. */
export interface Rejected {
  line: number;
  /** `snake_case`, stable: scripts look at it. */
  code: string;
  message: string;
  text: string;
}

/** A line that belongs to no record. */
export interface Ignored {
  line: number;
  text: string;
  /** It was read for what it is (macros, groups, a comment) and comes back with an export. */
  isKept?: true;
}

/** What an importer found in a text. Nothing is dropped uncounted: every line is in one of the three. */
export interface ReadResult {
  drafts: ItemDraft[];
  rejected: Rejected[];
  /** Lines that belong to no record (a page's chrome), in order, from line 1. */
  ignored: Ignored[];
  /** What the columns of a table were taken for, with the first values that stand there. */
  columns?: TableColumn[];
  /** What has to stand before a record for it to be read by itself: a table's header. */
  head?: string;
  /** Paths of collections that the text has, also those that none of its records lies in. */
  collections?: string[];
  /** The text's parts that are no records, where an export can give them back. */
  file?: FileText;
}

/** What stands in a file beside its records, and what it says of all of them. */
export interface FileText {
  /** Texts between records, each with the place of the record that it stands before; places count from 0. */
  parts: { before: number; text: string }[];
  /** What stands between two records where no part says otherwise. */
  gap: string;
  /** How many records there are. */
  count: number;
  /** How its fields are meant, by names that the format knows. */
  facts: Record<string, string>;
}

/** The text that an item was imported from. */
export interface ExportSource {
  format: FormatName;
  raw: string;
  /** Its place among the records of its file. */
  place: number;
  context?: RecordContext | undefined;
  /** The same object for all items of one file; null where nothing is known of it. */
  file: FileText | null;
}

/** The text to read; `html` is what lay on the clipboard beside it, or ''. */
export interface ReadInput {
  text: string;
  html: string;
  /** Which column of a table holds what, as people write it (`2=title, Verfasser=author`); '' tells by the header. */
  columns?: string;
}

export interface Importer {
  name: FormatName;
  /** For people: "BibTeX", "Paper page". */
  label: string;
  extensions: readonly string[];
  /** A record's own text is worth keeping beside the item (its order, comments, spelling). */
  keepsRaw: boolean;
  /**
   * How sure it is, from 0 (not mine) to 1 (certainly mine), that the text is of this format.
   * Looks at the content only and must be quick on a text of any size.
   */
  sniff(text: string): number;
  /** Never throws on bad input: what can't be read is in `rejected`. Linear in the length of the text. */
  read(input: ReadInput): ReadResult;
}

/** An item with what the library knows beyond the work itself, ready to be written. */
export interface ExportItem extends ItemData {
  citationKey: string;
  uuid: string;
  revision: number;
  added: number;
  status: Status;
  priority: number;
  rating: number;
  tags: string[];
  collections: string[];
  aliases: string[];
  attachments: { id: number; path: string; title: string; mime: string }[];
  source?: ExportSource | undefined;
}

export interface ExportOptions {
  /** Write ASCII: `\u` escapes in JSON, TeX macros in BibTeX (a letter that TeX has no macro for stays). */
  ascii: boolean;
  /** For a few items on the clipboard: only what they need of the files that they came from goes along. */
  alone?: boolean;
}

export interface Exporter {
  name: FormatName;
  label: string;
  extension: string;
  /** Written once before the items, between two, and after them. */
  head: string;
  separator: string;
  tail: string;
  /** One item, so that a live file can keep the text of each by its revision. */
  item(item: ExportItem, options: ExportOptions): string;
  /**
   * All items as one text, where that is more than their texts in a row.
   * @param textOf gives the text of `item`, where the caller has kept it
   */
  document?(
    items: readonly ExportItem[],
    options: ExportOptions,
    textOf?: (item: ExportItem) => string,
  ): string;
}
