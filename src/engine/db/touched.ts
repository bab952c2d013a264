import type { ReadableDb } from './database.ts';

/**
 * What an action touched: names of tables, and for changed columns of papers' own rows `items.status`
 * and the like. Null: not known, so it may be anything.
 */
export type Touched = readonly string[] | null;

/** Reads it off some changes in a row. */
export function touchedIn(db: ReadableDb, from: number, to: number): string[] {
  const touched = new Set<string>();
  for (const { tbl, columns } of db.all<{ tbl: string; columns: string | null }>(
    `SELECT DISTINCT tbl, CASE WHEN tbl IN ('items', 'item_data') THEN columns END AS columns
     FROM changes WHERE id BETWEEN ? AND ?`,
    from,
    to,
  )) {
    if (columns === null) touched.add(tbl);
    else for (const column of columns.split(',')) touched.add(`items.${column}`);
  }
  return [...touched];
}

/** Whether the log still holds everything after a change row. */
export function logReaches(db: ReadableDb, change: number): boolean {
  const first = db.value<number>('SELECT min(id) FROM changes');
  return first === undefined || first === null || change >= first - 1;
}

/** What all actions after a revision touched together; null too when the log no longer reaches so far back. */
export function touchedSince(db: ReadableDb, revision: number): Touched {
  const floor = db.value<number>('SELECT log_floor FROM state') ?? 0;
  if (revision + 1 < floor) return null;
  const each = db.values<string | null>('SELECT DISTINCT touched FROM actions WHERE revision > ?', revision);
  if (each.includes(null)) return null;
  return [...new Set(each.flatMap((touched) => readTouched(touched) ?? []))];
}

export const readTouched = (stored: string | null): Touched =>
  stored === null ? null : stored.split(' ').filter(Boolean);

export const storeTouched = (touched: readonly string[]): string => touched.join(' ');

/** What something is made of: tables, and columns of papers' own rows. */
export interface Watches {
  tables: readonly string[];
  columns: readonly string[];
}

/** Whether what was touched changes something that is made of this. */
export const concerns = (touched: Touched, { tables, columns }: Watches): boolean =>
  touched === null ||
  touched.some((what) => what === 'items' || tables.includes(what)) ||
  columns.some((column) => touched.includes(`items.${column}`));

/** What the actions with changes after one of the log touched together. */
export function touchedAfter(db: ReadableDb, change: number): Touched {
  if (!logReaches(db, change)) return null;
  const first = db.value<number>('SELECT revision FROM changes WHERE id > ? ORDER BY id LIMIT 1', change);
  return first === undefined ? [] : touchedSince(db, first - 1);
}
