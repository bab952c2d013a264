import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { OctavoError } from '../../contract/errors.ts';

/** Backups kept of each kind; older ones are removed after a new one is verified. */
const KEEP = 7;

/** `2026-01-31T12-00-00-000` */
const stamp = (at: number): string => new Date(at).toISOString().slice(0, 23).replaceAll(/[:.]/g, '-');

/**
 * Writes a verified copy of the library into its `backups` folder and answers its path.
 * `VACUUM INTO` and not SQLite's online backup: that one restarts whenever somebody writes.
 * Written under a temporary name, checked, then renamed: a backup that has its name is whole.
 * @param kind becomes part of the name, as in `daily` or `before-v2`
 * @throws OctavoError `library_damaged` when the copy does not pass its check
 */
export function backUp(database: Database.Database, folder: string, kind: string, now: number): string {
  mkdirSync(folder, { recursive: true });
  const name = `library-${kind}-${stamp(now)}.sqlite`;
  const temporary = join(folder, `.${name}.partial`);
  rmSync(temporary, { force: true });
  try {
    database.prepare('VACUUM INTO ?').run(temporary);
    verify(temporary);
    renameSync(temporary, join(folder, name));
  } finally {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
  }
  for (const old of backupsOf(folder, kind).slice(KEEP)) rmSync(join(folder, old), { force: true });
  return join(folder, name);
}

/** Names of a kind's backups, newest first. */
export function backupsOf(folder: string, kind: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`library-${kind}-`) && name.endsWith('.sqlite'))
    .sort()
    .reverse();
}

function verify(path: string): void {
  const copy = new Database(path, { readonly: true });
  try {
    const answer = copy.pragma('quick_check', { simple: true });
    if (answer !== 'ok') {
      throw new OctavoError('library_damaged', 'The backup did not pass its check, so it was not kept.', {
        answer,
      });
    }
  } finally {
    copy.close();
  }
}
