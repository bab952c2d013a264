import { join } from 'node:path';
import Database from 'better-sqlite3';
import { OctavoError } from '../../contract/errors.ts';
import { moveText as text } from '../../language/strings-moving.ts';

/**
 * Writes a copy of the database as it is now, and compares the two. Nobody may write meanwhile.
 * @throws OctavoError `library_damaged` when the copy doesn't pass its checks
 */
export function copyDatabase(from: string, to: string): void {
  const path = join(to, 'library.sqlite');
  const source = new Database(join(from, 'library.sqlite'), { readonly: true, timeout: 10_000 });
  try {
    source.prepare('VACUUM INTO ?').run(path);
    const copy = new Database(path);
    try {
      // The copy is what is worked in from now on.
      copy.pragma('journal_mode = WAL');
      const sound = copy.pragma('integrity_check', { simple: true });
      const foreign = copy.pragma('foreign_key_check') as unknown[];
      if (sound !== 'ok' || foreign.length > 0 || marksOf(copy) !== marksOf(source)) {
        throw new OctavoError('library_damaged', text.differs('library.sqlite'), { integrity: sound });
      }
    } finally {
      copy.close();
    }
  } finally {
    source.close();
  }
}

/** What two databases that hold the same have in common: their version and the rows of each table. */
function marksOf(db: Database.Database): string {
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  const counts = tables.map((name) => [name, db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]);
  const revision = db.prepare('SELECT revision FROM state').pluck().get();
  return JSON.stringify([
    db.pragma('user_version', { simple: true }),
    db.pragma('application_id', { simple: true }),
    revision,
    counts,
  ]);
}
