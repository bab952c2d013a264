import type { Creator } from '../../contract/model/item.ts';
import type { ExportItem } from '../format.ts';
import type { Fields } from './field-list.ts';

/** What BibTeX and biblatex write differently. */
export interface Dialect {
  name: 'bibtex' | 'biblatex';
  /** The entry type of an item. */
  entryType(item: ExportItem): string;
  /** The field of a CSL variable in an entry of that type; undefined where the type says it already. */
  variableField(variable: string, item: ExportItem, entryType: string): string | undefined;
  /** The field of the journal, book or whatever else the item is in. */
  venueField(entryType: string): string;
  addDate(fields: Fields, item: ExportItem): void;
  addEprint(fields: Fields, arxiv: string, item: ExportItem): void;
  addLanguage(fields: Fields, language: string): void;
  /** The field of a role. */
  creatorField(role: string, item: ExportItem, entryType: string): { name: string; type: string };
  /** Names as one value, without delimiters. */
  names(creators: readonly Creator[], ascii: boolean): string;
  /** What reading the entry doesn't tell of the item's type by itself, for `entrysubtype`; or ''. */
  subtype(item: ExportItem, entryType: string): string;
  /** What stands at the end. */
  addLast(fields: Fields, item: ExportItem): void;
  /** Fields whose text styles print: there every character must be one that LaTeX can set. */
  isTypeset(field: string): boolean;
  /** An item's own fields that are not written: they say how it was read. */
  isOmitted(field: string): boolean;
}
