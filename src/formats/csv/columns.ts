/** Which column holds what: told by the header, or by the user. */
import { csvFields } from '../../language/csv-fields.ts';
import { fieldOfHeader, foldHeader } from './headers.ts';

/** What a column of a table is taken for. */
export interface Column {
  header: string;
  /** One of `csvFields`. */
  field: string;
}

/** A choice of columns that can't be read: which part, and why. */
export class BadColumns extends Error {}

/**
 * A choice as people write it: `1=title, Verfasser=author, Remarks=skip`, a column by its number or its header.
 * @throws BadColumns
 */
export function parseColumns(text: string): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const part of text.split(',')) {
    if (part.trim() === '') continue;
    const at = part.lastIndexOf('=');
    const [column, field] = [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()];
    if (!column) throw new BadColumns(`“${part.trim()}” should be COLUMN=FIELD, such as 2=title`);
    if (!csvFields.has(field))
      throw new BadColumns(
        `there is no field “${field}”; among others there are ${[...csvFields.keys()].slice(0, 12).join(', ')}`,
      );
    chosen.set(/^\d+$/.test(column) ? column : foldHeader(column), field);
  }
  return chosen;
}

/** A choice of all columns, as `parseColumns` reads it. */
export const formatColumns = (fields: readonly string[]): string =>
  fields.map((field, i) => `${i + 1}=${field}`).join(',');

/** The columns of a header. What nobody knows is kept under the header's own name. */
export function columnsOf(header: readonly string[], choice: ReadonlyMap<string, string>): Column[] {
  const chosen = (text: string, i: number): string | undefined =>
    choice.get(String(i + 1)) ?? choice.get(foldHeader(text));
  const columns = header.map((text, i) => ({
    header: text.trim(),
    field: chosen(text, i) ?? fieldOfHeader(text) ?? 'keep',
  }));
  const has = (field: string): boolean => columns.some((column) => column.field === field);
  // In PubMed's and Publish or Perish's tables "Citation" and "Source" stand beside the title itself.
  for (const [i, column] of columns.entries()) {
    if (chosen(column.header, i) !== undefined) continue;
    const folded = foldHeader(column.header);
    if (folded === 'name' && columns.filter(({ field }) => field === 'title').length > 1)
      column.field = 'keep';
    if (folded === 'source' && columns.filter(({ field }) => field === 'venue').length > 1)
      column.field = 'source';
    // Without a column of its own the issue is the number (Google Scholar).
    if (folded === 'number' && !has('issue') && has('volume')) column.field = 'issue';
    if (folded === 'firstauthor' && columns.filter(({ field }) => field === 'author').length > 1)
      column.field = 'skip';
  }
  if (!has('key'))
    for (const [i, column] of columns.entries())
      if (foldHeader(column.header) === 'key' && chosen(column.header, i) === undefined) column.field = 'key';
  return columns;
}
