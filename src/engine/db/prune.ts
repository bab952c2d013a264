import type { ReadableDb, WritableDb } from './database.ts';

/** The log keeps at least so many change rows; older whole actions are cut off. */
const KEEP_CHANGES = 400_000;
/** Rows that are cut off or looked through in one go: a few milliseconds. */
const PORTION = 5_000;

/**
 * Cuts off the oldest actions when the log has grown long; pauses. Views behind the cut are rebuilt.
 * @param keep change rows that stay at least
 */
export function* pruneLog(db: WritableDb, keep = KEEP_CHANGES): Generator<void> {
  const last = db.value<number | null>('SELECT max(id) FROM changes') ?? 0;
  const first = db.value<number | null>('SELECT min(id) FROM changes') ?? 0;
  // Twice the length before cutting: it is done rarely, and then in one go.
  if (last - first < keep * 2) return;
  const floor = db.get<{ revision: number; first_change: number }>(
    `SELECT revision, first_change FROM actions WHERE revision =
       (SELECT revision FROM changes WHERE id > ? ORDER BY id LIMIT 1)`,
    last - keep,
  );
  // The newest action is kept whole, however large it is.
  if (!floor || floor.revision >= (db.value<number>('SELECT revision FROM state') ?? 0)) return;
  const texts = new Set<string>();
  for (let from = first; from < floor.first_change; from += PORTION) {
    const to = Math.min(floor.first_change, from + PORTION) - 1;
    for (const hash of textsIn(db, from, to)) texts.add(hash);
    db.run('DELETE FROM changes WHERE id BETWEEN ? AND ?', from, to);
    yield;
  }
  db.run('DELETE FROM actions WHERE revision < ?', floor.revision);
  db.run('UPDATE state SET log_floor = ?', floor.revision);
  // A text may have been there again later.
  for (let from = floor.first_change; texts.size > 0 && from <= last; from += PORTION) {
    for (const hash of textsIn(db, from, Math.min(last, from + PORTION - 1))) texts.delete(hash);
    yield;
  }
  db.run('DELETE FROM log_texts WHERE hash IN (SELECT value FROM json_each(?))', JSON.stringify([...texts]));
}

/** Names of the large texts that some changes keep. */
const textsIn = (db: ReadableDb, from: number, to: number): string[] =>
  db.values<string>(
    `SELECT json_extract(value, '$."$text"') AS hash FROM changes, json_each(changes.before)
     WHERE changes.id BETWEEN ? AND ? AND changes.before LIKE '%$text%' AND type = 'object' AND hash IS NOT NULL`,
    from,
    to,
  );
