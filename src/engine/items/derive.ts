import type { ItemData, ItemDate } from '../../contract/model/item.ts';
import { creatorsLine } from '../../contract/model/library.ts';
import { foldText, foldTitle } from '../../language/fold.ts';
import { shortHash } from '../db/hash.ts';

/** Columns of an item that follow from what it says: comparison forms, sort keys, the list's line of creators. */
export interface DerivedColumns {
  title_fold: string;
  title_sort: string;
  creators_line: string;
  creators_sort: string;
  year: number | null;
  issued_sort: number | null;
  abstract_fold: string | null;
}

/** Titles sort by their first letter or digit, without the quotes or brackets before it. */
export const titleSort = (title: string): string =>
  foldText(title)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 200);

/** Year of a date: the first of its parts, else four digits of its text. */
export function yearOf(date: ItemDate | null): number | null {
  const year = date?.parts[0]?.[0];
  if (year !== undefined) return year;
  const found = /(?<!\d)(1[4-9]|20)\d\d(?!\d)/.exec(date?.text ?? '');
  return found ? Number(found[0]) : null;
}

/** `year * 10000 + month * 100 + day`, absent parts as 0. */
function issuedSort(date: ItemDate | null): number | null {
  const year = yearOf(date);
  if (year === null) return null;
  const [, month = 0, day = 0] = date?.parts[0] ?? [];
  return year * 10_000 + month * 100 + day;
}

/**
 * The comparison form of an abstract: a hash of its letters and digits, or null when it is too short
 * to tell two works apart ("No abstract available.").
 */
export function abstractFold(abstract: string): string | null {
  const folded = foldTitle(abstract);
  return folded.length < 60 ? null : shortHash(folded);
}

export function derivedColumns(data: ItemData): DerivedColumns {
  const line = creatorsLine(data.creators);
  return {
    title_fold: foldTitle(data.title).slice(0, 1000),
    title_sort: titleSort(data.title),
    creators_line: line,
    creators_sort: foldText(line).slice(0, 200),
    year: yearOf(data.issued),
    issued_sort: issuedSort(data.issued),
    abstract_fold: abstractFold(data.abstract),
  };
}
