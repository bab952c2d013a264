import { OctavoError } from '../../contract/errors.ts';
import type { Connection, ReadableDb, WritableDb } from './database.ts';
import { storeTouched, type Touched, touchedFrom } from './touched.ts';

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
/** The log keeps at least so many change rows; older whole actions are cut off. */
const KEEP_CHANGES = 400_000;

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

/**
 * Ends an action and commits it. One that changed nothing leaves no trace: null.
 * Its name may be known only now (how many papers it was), and whether it is one that a person would
 * want to take back.
 */
export function endAction(
  db: Connection,
  action: OpenAction,
  { name, kind, hidden, now }: { name: string; kind: ActionKind; hidden: boolean; now: number },
): ActionInfo | null {
  try {
    const last = db.value<number>('SELECT max(id) FROM changes WHERE id >= ?', action.firstChange);
    // Undoing what is gone already changes nothing, but it is undone then: the next Ctrl+Z goes on.
    if (!last && kind === 'do') {
      db.exec('ROLLBACK');
      return null;
    }
    const touched = touchedFrom(db, action.firstChange);
    // That a record was seen again is no change of the item: an open editor goes on.
    db.run(
      `UPDATE items SET revision = ?1, modified_at = ?2
       WHERE id IN (SELECT item FROM changes WHERE id >= ?3 AND tbl <> 'import_records') AND revision <> ?1`,
      action.revision,
      now,
      action.firstChange,
    );
    db.run(
      `UPDATE actions SET name = ?, last_change = ?, touched = ?, origin = CASE WHEN ? THEN 'background' ELSE origin END,
         items = (SELECT count(DISTINCT item) FROM changes WHERE id >= ?) WHERE id = ?`,
      name,
      last ?? action.firstChange - 1,
      storeTouched(touched),
      hidden ? 1 : 0,
      action.firstChange,
      action.id,
    );
    db.run('UPDATE state SET action = NULL');
    prune(db);
    db.exec('COMMIT');
    return {
      id: action.id,
      name,
      revision: action.revision,
      items: itemsSince(db, action.firstChange),
      touched,
    };
  } catch (error) {
    abortAction(db);
    throw error;
  }
}

/** Takes the write lock without an action, until `abortAction`: nobody writes meanwhile. */
export const keepOthersOut = (db: Connection): void => db.exec('BEGIN IMMEDIATE');

export function abortAction(db: Connection): void {
  // SQLite rolls back by itself on a full disk or an I/O error.
  if (db.raw.inTransaction) db.exec('ROLLBACK');
}

/** Cuts off the oldest actions when the log has grown long. Views behind the cut are rebuilt. */
function prune(db: WritableDb): void {
  const last = db.value<number>('SELECT max(id) FROM changes') ?? 0;
  const first = db.value<number>('SELECT min(id) FROM changes') ?? 0;
  // Twice the length before cutting: it is done rarely, and then in one go.
  if (last - first < KEEP_CHANGES * 2) return;
  const floor = db.value<number>(
    'SELECT revision FROM changes WHERE id > ? ORDER BY id LIMIT 1',
    last - KEEP_CHANGES,
  );
  // The newest action is kept whole, however large it is.
  if (!floor || floor >= (db.value<number>('SELECT revision FROM state') ?? 0)) return;
  db.run('DELETE FROM changes WHERE id < (SELECT first_change FROM actions WHERE revision = ?)', floor);
  db.run('DELETE FROM actions WHERE revision < ?', floor);
  db.run('UPDATE state SET log_floor = ?', floor);
  db.run(
    `DELETE FROM log_texts WHERE hash NOT IN (
       SELECT json_extract(value, '$."$text"') FROM changes, json_each(changes.before)
       WHERE changes.before LIKE '%$text%' AND json_type(value) = 'object')`,
  );
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
