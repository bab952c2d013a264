import type { ItemData, ItemDraft, Status } from '../contract/model/item.ts';

/** Names of formats, as the command line and files know them. */
export type FormatName =
  | 'paper-page'
  | 'bibtex'
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

/** What an importer found in a text. Nothing is dropped uncounted: every line is in one of the three. */
export interface ReadResult {
  drafts: ItemDraft[];
  rejected: Rejected[];
  /** Lines that belong to no record (a page's chrome), in order, from line 1. */
  ignored: { line: number; text: string }[];
  /** Paths of collections that the text has, also those that none of its records lies in. */
  collections?: string[];
}

/** The text to read; `html` is what lay on the clipboard beside it, or ''. */
export interface ReadInput {
  text: string;
  html: string;
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
}

export interface ExportOptions {
  /** Write ASCII: `\u` escapes in JSON, TeX macros in BibTeX (a letter that TeX has no macro for stays). */
  ascii: boolean;
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
}
