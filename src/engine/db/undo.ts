import { OctavoError } from '../../contract/errors.ts';
import type { ReadableDb, Value, WritableDb } from './database.ts';
import { type InTheWay, lastChangeOf } from './later.ts';

interface Change {
  id: number;
  tbl: string;
  row: number;
  item: number | null;
  op: 'insert' | 'update' | 'delete';
  before: string | null;
}

export interface ActionRow {
  id: number;
  revision: number;
  name: string;
  kind: 'do' | 'undo' | 'redo';
  origin: string;
  at: number;
  undoes: number | null;
  undone_by: number | null;
  first_change: number;
  last_change: number;
  items: number;
}

const ACTION =
  'SELECT id, revision, name, kind, origin, at, undoes, undone_by, first_change, last_change, items FROM actions';

export function getAction(db: ReadableDb, id: number): ActionRow {
  const action = db.get<ActionRow>(`${ACTION} WHERE id = ?`, id);
  if (!action) throw new OctavoError('action_not_found', 'This action is no longer in the history.', { id });
  return action;
}

/** What Ctrl+Z takes back: the newest action made in a window and not yet undone, also after a restart. */
export function nextUndo(db: ReadableDb): ActionRow | undefined {
  return db.get<ActionRow>(
    `${ACTION} WHERE kind = 'do' AND origin = 'window' AND undone_by IS NULL ORDER BY id DESC LIMIT 1`,
  );
}

/** What redo brings back: the oldest undone action after which nothing new was done in a window. */
export function nextRedo(db: ReadableDb): ActionRow | undefined {
  return db.get<ActionRow>(
    `${ACTION} WHERE kind = 'do' AND origin = 'window' AND undone_by IS NOT NULL
       AND undone_by > coalesce((SELECT max(id) FROM actions WHERE kind = 'do' AND origin = 'window' AND undone_by IS NULL), 0)
     ORDER BY undone_by DESC LIMIT 1`,
  );
}

export const listActions = (db: ReadableDb, limit: number): ActionRow[] =>
  db.all<ActionRow>(`${ACTION} WHERE kind = 'do' ORDER BY id DESC LIMIT ?`, limit);

/**
 * Puts the rows that an action changed back as they were before it, newest change first, and
 * yields how many are done. The triggers log what it does in turn, which is what redo needs.
 * @param pinned papers that keep their citation keys as they are now
 */
export function* revert(
  db: WritableDb,
  action: ActionRow,
  pinned: ReadonlySet<number> = new Set(),
): Generator<number> {
  db.exec('PRAGMA defer_foreign_keys = ON');
  let last = action.last_change + 1;
  while (last > action.first_change) {
    const changes = db.all<Change>(
      'SELECT id, tbl, row, item, op, before FROM changes WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT 1000',
      action.first_change,
      last,
    );
    const due = changes.filter(
      ({ tbl, item }) => tbl !== 'citation_keys' || item === null || !pinned.has(item),
    );
    for (const alike of runsOf(due)) revertAlike(db, alike);
    last = changes.at(-1)?.id ?? action.first_change;
    yield action.last_change + 1 - last;
  }
}

/**
 * Changes that one statement can put back: updates of other rows of a table to the same values, and
 * rows of a table that were made. Their order only counts where a row occurs twice.
 */
function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  let table = '';
  let open = new Map<string, Change[]>();
  let rows = new Set<number>();
  for (const change of changes) {
    const { tbl, op, row } = change;
    if (table !== `${op} ${tbl}` || rows.has(row)) {
      table = `${op} ${tbl}`;
      open = new Map();
      rows = new Set();
    }
    rows.add(row);
    const values = op === 'delete' ? String(row) : (change.before ?? '');
    const run = open.get(values);
    if (run) run.push(change);
    else {
      const fresh = [change];
      open.set(values, fresh);
      runs.push(fresh);
    }
  }
  return runs;
}

function revertAlike(db: WritableDb, changes: readonly Change[]): void {
  const [change] = changes;
  if (!change) return;
  try {
    putBack(db, change, changes);
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new InTheWayError(rowInTheWay(db, change));
  }
}

function putBack(db: WritableDb, change: Change, changes: readonly Change[]): void {
  // What was erased since has left nothing in the log.
  if (change.before === '{}') return;
  // The table's name comes from our own triggers, never from a user.
  const table = `"${change.tbl}"`;
  const rows = JSON.stringify(changes.map(({ row }) => row));
  if (change.op === 'insert') {
    db.run(`DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, rows);
    return;
  }
  const before = Object.entries(JSON.parse(change.before ?? '{}') as Record<string, unknown>).map(
    ([column, value]) => [column, stored(db, value)] as const,
  );
  if (change.op === 'update') {
    const sets = before.map(([column]) => `"${column}" = ?`).join(', ');
    db.run(
      `UPDATE ${table} SET ${sets} WHERE id IN (SELECT value FROM json_each(?))`,
      ...before.map(([, value]) => value),
      rows,
    );
    return;
  }
  const whole: (readonly [string, Value])[] = [['id', change.row], ...before];
  db.run(
    `INSERT INTO ${table} (${whole.map(([column]) => `"${column}"`).join(', ')}) VALUES (${whole.map(() => '?').join(', ')})`,
    ...whole.map(([, value]) => value),
  );
}

function stored(db: ReadableDb, value: unknown): Value {
  if (value !== null && typeof value === 'object' && '$text' in value) {
    if (value.$text === null) return null;
    const text = db.value<string>('SELECT text FROM log_texts WHERE hash = ?', String(value.$text));
    if (text === undefined)
      throw new OctavoError('internal', 'The log has lost a text.', { hash: value.$text });
    return text;
  }
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as Value;
}

/** Thrown where another row has what a reverted one had: a tag's name, a citation key. */
export class InTheWayError extends Error {
  readonly later: InTheWay | undefined;

  constructor(later: InTheWay | undefined) {
    super('What an undo would bring back is there already.');
    this.later = later;
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';

/** Whose row has the values that must be unique and that a change would put back. */
function rowInTheWay(db: ReadableDb, { tbl, row, before }: Change): InTheWay | undefined {
  const now = db.get<Record<string, unknown>>(`SELECT * FROM "${tbl}" WHERE id = ?`, row);
  const wanted = { ...now, ...(JSON.parse(before ?? '{}') as Record<string, unknown>) };
  const keys = db.values<string>(
    `SELECT group_concat(c.name) FROM pragma_index_list(?) k JOIN pragma_index_info(k.name) c WHERE k.origin = 'u' GROUP BY k.name`,
    tbl,
  );
  for (const key of keys.map((columns) => columns.split(','))) {
    const holder = db.value<number>(
      `SELECT id FROM "${tbl}" WHERE id <> ? AND ${key.map((column) => `"${column}" = ?`).join(' AND ')}`,
      row,
      ...key.map((column) => wanted[column] as Value),
    );
    if (holder !== undefined) return lastChangeOf(db, tbl, holder);
  }
  return undefined;
}
