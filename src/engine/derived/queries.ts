import type { ReadableDb, WritableDb } from '../db/database.ts';
import { concerns, readTouched, type Watches } from '../db/touched.ts';

/**
 * A view's stamp: the library (uuid) and the last change row that it holds. While `cursor` is not
 * null the view is being built, and holds the items up to that id.
 */
export interface Stamp {
  version: number;
  library: string;
  change: number;
  cursor: number | null;
}

export const createStamps = (derived: WritableDb): void =>
  derived.exec(`
    CREATE TABLE IF NOT EXISTS stamps (
      name TEXT PRIMARY KEY, version INTEGER NOT NULL, library TEXT NOT NULL, change INTEGER NOT NULL, cursor INTEGER
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS lease (
      id INTEGER PRIMARY KEY CHECK (id = 1), holder TEXT NOT NULL, beat_at INTEGER NOT NULL
    );`);

export const getStamp = (derived: ReadableDb, name: string): Stamp | undefined =>
  derived.get<Stamp>('SELECT version, library, change, cursor FROM stamps WHERE name = ?', name);

export const putStamp = (derived: WritableDb, name: string, stamp: Stamp): void => {
  derived.run(
    `INSERT INTO stamps (name, version, library, change, cursor) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET version = excluded.version, library = excluded.library,
       change = excluded.change, cursor = excluded.cursor`,
    name,
    stamp.version,
    stamp.library,
    stamp.change,
    stamp.cursor,
  );
};

/** The log's newest change row, 0 when there is none. */
export const lastChange = (library: ReadableDb): number =>
  library.value<number>('SELECT max(id) FROM changes') ?? 0;

/** Whether a change row concerns a view: marking 100,000 papers as read must not index them anew. */
const CONCERNS = `(tbl IN (SELECT value FROM json_each(?1)) OR (tbl IN ('items', 'item_data') AND (op <> 'update' OR EXISTS (
  SELECT 1 FROM json_each(?2) WHERE instr(',' || columns || ',', ',' || value || ',') > 0))))`;

interface Span {
  first_change: number;
  last_change: number;
  touched: string | null;
  items: number;
}

/** Actions looked at in one go: thousands of small ones may have been made while no window was open. */
const ACTIONS = 500;

/** Actions with changes after one, oldest first; `most` of them. */
const actionsAfter = (library: ReadableDb, change: number, most: number): Span[] =>
  library.all<Span>(
    `SELECT first_change, last_change, touched, items FROM actions
     WHERE revision >= (SELECT revision FROM changes WHERE id > ? ORDER BY id LIMIT 1) ORDER BY id LIMIT ?`,
    change,
    most,
  );

/** The next change rows after one: the last row's id, and the items whose changes concern the view. */
export function nextChanges(
  library: ReadableDb,
  after: number,
  limit: number,
  watches: Watches,
): { last: number; ids: number[] } {
  const actions = actionsAfter(library, after, ACTIONS);
  const action = actions.find(({ touched }) => concerns(readTouched(touched), watches));
  if (!action) return { last: actions.at(-1)?.last_change ?? lastChange(library), ids: [] };
  const first = Math.max(after + 1, action.first_change);
  const last = Math.min(first + limit - 1, action.last_change);
  const ids = library.values<number>(
    `SELECT DISTINCT item FROM changes WHERE id BETWEEN ?3 AND ?4 AND item IS NOT NULL AND ${CONCERNS}
     UNION
     -- A renamed tag changes what its items say.
     SELECT item_tags.item FROM changes JOIN item_tags ON item_tags.tag = changes.row
       WHERE changes.id BETWEEN ?3 AND ?4 AND changes.tbl = 'tags' AND changes.op = 'update'`,
    JSON.stringify(watches.tables),
    JSON.stringify(watches.columns),
    first,
    last,
  );
  return { last, ids };
}

export const nextItems = (library: ReadableDb, after: number, limit: number): number[] =>
  library.values<number>('SELECT id FROM items WHERE id > ? ORDER BY id LIMIT ?', after, limit);

export const countItems = (library: ReadableDb): number =>
  library.value<number>('SELECT count(*) FROM items') ?? 0;

export const countItemsAfter = (library: ReadableDb, id: number): number =>
  library.value<number>('SELECT count(*) FROM items WHERE id > ?', id) ?? 0;

/**
 * About how many items changed after a change row in a way that concerns a view, never too few: an
 * item may be counted once an action, and the changes of an action count all when some concern it.
 * Worked out from the actions alone, since it is asked for with every slice of the work.
 */
export const countPending = (library: ReadableDb, change: number, watches: Watches): number =>
  actionsAfter(library, change, Number.MAX_SAFE_INTEGER).reduce(
    (sum, { first_change, last_change, touched, items }) => {
      const what = readTouched(touched);
      if (!concerns(what, watches)) return sum;
      const from = Math.max(change + 1, first_change);
      const renamed = what === null || what.includes('tags') ? countTagged(library, from, last_change) : 0;
      return sum + Math.min(items, last_change + 1 - from) + renamed;
    },
    0,
  );

/** Items of tags that were changed. */
const countTagged = (library: ReadableDb, from: number, to: number): number =>
  library.value<number>(
    `SELECT count(*) FROM item_tags WHERE tag IN (
       SELECT row FROM changes WHERE id BETWEEN ? AND ? AND tbl = 'tags' AND op = 'update')`,
    from,
    to,
  ) ?? 0;

/** Takes or renews the lease; false while another process holds it and its heart beats. */
export function takeLease(derived: WritableDb, holder: string, now: number, staleMs: number): boolean {
  const { changes } = derived.run(
    `INSERT INTO lease (id, holder, beat_at) VALUES (1, ?1, ?2)
     ON CONFLICT (id) DO UPDATE SET holder = ?1, beat_at = ?2 WHERE holder = ?1 OR beat_at < ?3 OR beat_at > ?2 + ?4`,
    holder,
    now,
    now - staleMs,
    staleMs,
  );
  return changes > 0;
}

export const dropLease = (derived: WritableDb, holder: string): void => {
  derived.run('DELETE FROM lease WHERE holder = ?', holder);
};

/** Ids of items under one, the highest first. */
export const itemsBelow = (library: ReadableDb, id: number, limit: number): number[] =>
  library.values<number>('SELECT id FROM items WHERE id < ? ORDER BY id DESC LIMIT ?', id, limit);

export const countItemsBelow = (library: ReadableDb, id: number): number =>
  library.value<number>('SELECT count(*) FROM items WHERE id < ?', id) ?? 0;

/** Tells what was done by the action that a change row belongs to: '' when the log doesn't hold it. */
export const markOfChange = (library: ReadableDb, change: number): string =>
  library.value<string>(
    `SELECT id || ' ' || at || ' ' || name FROM actions WHERE first_change <= ?1 AND last_change >= ?1`,
    change,
  ) ?? '';
