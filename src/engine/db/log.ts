import { OctavoError } from '../../contract/errors.ts';
import type { Connection, ReadableDb, WritableDb } from './database.ts';
import { storeTouched, type Touched, touchedIn } from './touched.ts';

/** Who makes an action: a window, the command line, or the engine by itself. Ctrl+Z looks at windows only. */
export type Origin = 'window' | 'cli' | 'background';
export type ActionKind = 'do' | 'undo' | 'redo';

export interface ActionInfo {
  id: number;
  name: string;
  revision: number;
  /** Items that it touched, or null when they are more than `MANY`. */
  items: number[] | null;
  touched: Touched;
}

/** An action that is being written. */
export interface OpenAction {
  id: number;
  revision: number;
  firstChange: number;
}

export interface ActionSpec {
  name: string;
  origin: Origin;
  kind?: ActionKind;
  undoes?: number;
  now: number;
}

/** Over so many ids, an event says "all". */
export const MANY = 1000;
/**
 * Begins an action: takes the next revision and tells the triggers whose changes they write.
 * Ended by `endAction` or `abortAction`. One at a time a process.
 */
export function beginAction(db: Connection, spec: ActionSpec): OpenAction {
  db.exec('BEGIN IMMEDIATE');
  try {
    const revision = currentRevision(db) + 1;
    const firstChange = (db.value<number>("SELECT seq FROM sqlite_sequence WHERE name = 'changes'") ?? 0) + 1;
    const { lastInsertRowid: id } = db.run(
      `INSERT INTO actions (revision, name, kind, origin, at, undoes, first_change, last_change, items)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)`,
      revision,
      spec.name,
      spec.kind ?? 'do',
      spec.origin,
      spec.now,
      spec.undoes ?? null,
      firstChange,
    );
    db.run('UPDATE state SET revision = ?, action = ?', revision, id);
    return { id, revision, firstChange };
  } catch (error) {
    abortAction(db);
    throw error;
  }
}

/** What an action turns out to have touched. */
export interface Marks {
  touched: readonly string[];
  items: ReadonlySet<number>;
  /** Its last change, or null when it made none. */
  last: number | null;
}

/** Changes that are looked through in one go: a few milliseconds. */
const PORTION = 2_000;

/**
 * Reads off the log what an action has touched, and gives those items its revision; yields how many
 * items there are so far.
 */
export function* markTouched(db: WritableDb, action: OpenAction, now: number): Generator<number, Marks> {
  const last =
    db.value<number | null>('SELECT max(id) FROM changes WHERE id >= ?', action.firstChange) ?? null;
  const touched = new Set<string>();
  const items = new Set<number>();
  for (let from = action.firstChange; last !== null && from <= last; from += PORTION) {
    const to = Math.min(last, from + PORTION - 1);
    for (const what of touchedIn(db, from, to)) touched.add(what);
    for (const item of itemsIn(db, from, to)) items.add(item);
    // That a record was seen again is no change of the item: an open editor goes on.
    db.run(
      `UPDATE items SET revision = ?1, modified_at = ?2
       WHERE id IN (SELECT item FROM changes WHERE id BETWEEN ?3 AND ?4 AND tbl <> 'import_records') AND revision <> ?1`,
      action.revision,
      now,
      from,
      to,
    );
    yield items.size;
  }
  return { touched: [...touched], items, last };
}

const itemsIn = (db: ReadableDb, from: number, to: number): number[] =>
  db.values<number>('SELECT item FROM changes WHERE id BETWEEN ? AND ? AND item IS NOT NULL', from, to);

/**
 * Ends an action and commits it. One that changed nothing leaves no trace: null.
 * Its name may be known only now (how many papers it was), and whether it is one that a person would
 * want to take back.
 */
export function endAction(
  db: Connection,
  action: OpenAction,
  { name, kind, hidden, marks }: { name: string; kind: ActionKind; hidden: boolean; marks: Marks },
): ActionInfo | null {
  const { touched, items, last } = marks;
  // Undoing what is gone already changes nothing, but it is undone then: the next Ctrl+Z goes on.
  if (last === null && kind === 'do') {
    db.exec('ROLLBACK');
    return null;
  }
  db.run(
    `UPDATE actions SET name = ?, last_change = ?, touched = ?, items = ?,
       origin = CASE WHEN ? THEN 'background' ELSE origin END WHERE id = ?`,
    name,
    last ?? action.firstChange - 1,
    storeTouched(touched),
    items.size,
    hidden ? 1 : 0,
    action.id,
  );
  db.run('UPDATE state SET action = NULL');
  db.exec('COMMIT');
  return {
    id: action.id,
    name,
    revision: action.revision,
    items: items.size > MANY ? null : [...items],
    touched,
  };
}

/** Takes the write lock without an action, until `abortAction`: nobody writes meanwhile. */
export const keepOthersOut = (db: Connection): void => db.exec('BEGIN IMMEDIATE');

export function abortAction(db: Connection): void {
  // SQLite rolls back by itself on a full disk or an I/O error.
  if (db.raw.inTransaction) db.exec('ROLLBACK');
}

export const currentRevision = (db: ReadableDb): number =>
  db.value<number>('SELECT revision FROM state') ?? 0;

export const libraryUuid = (db: ReadableDb): string =>
  db.value<string>("SELECT value FROM meta WHERE key = 'uuid'") ?? '';

/** Changes whenever another connection has committed. */
export const dataVersion = (db: ReadableDb): number => db.value<number>('PRAGMA data_version') ?? 0;

/** Items touched after a revision: ids, or null when they are more than `MANY` or the log doesn't reach back. */
export function changedSince(db: ReadableDb, revision: number): number[] | null {
  const floor = db.value<number>('SELECT log_floor FROM state') ?? 0;
  if (revision + 1 < floor) return null;
  const first = db.value<number>(
    'SELECT first_change FROM actions WHERE revision > ? ORDER BY revision LIMIT 1',
    revision,
  );
  return first === undefined ? [] : itemsSince(db, first);
}

/** Ids of papers changed after a row of the log, or null when there are very many. */
export const changedAfter = (db: ReadableDb, change: number): number[] | null => itemsSince(db, change + 1);

function itemsSince(db: ReadableDb, change: number): number[] | null {
  const ids = db.values<number>(
    'SELECT DISTINCT item FROM changes WHERE id >= ? AND item IS NOT NULL LIMIT ?',
    change,
    MANY + 1,
  );
  return ids.length > MANY ? null : ids;
}

export const isBusy = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  String(error.code).startsWith('SQLITE_BUSY');

/** Turns SQLite's own errors into coded ones; others pass. */
export function storageError(error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL') {
    return new OctavoError(
      'disk_full',
      'The disk is full. Nothing was changed; free some space and try again.',
    );
  }
  if (isBusy(error)) {
    return new OctavoError(
      'library_busy',
      'Another program is writing the library. Nothing was changed; try again.',
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new OctavoError(
      'library_damaged',
      'The library is damaged. Nothing was changed; restore it from its folder “backups”.',
      { sqlite: code },
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new OctavoError('library_unwritable', 'The disk reported an error. Nothing was changed.', {
      sqlite: code,
    });
  }
  return error;
}
