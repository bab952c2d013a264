import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { OctavoError } from '../../contract/errors.ts';
import { movedFrom } from '../../language/moved.ts';
import { day } from '../../language/strings.ts';
import { moveText } from '../../language/strings-moving.ts';
import { moveReader } from '../moving/reader.ts';
import { backUp } from './backup.ts';
import { Connection, type ReadableDb } from './database.ts';
import { textHash } from './hash.ts';
import { APPLICATION_ID, LATEST_VERSION, migrations } from './migrations/index.ts';

export interface OpenLibrary {
  folder: string;
  reader: ReadableDb;
  /** Null when the library can only be read. */
  writer: Connection | null;
  readOnly: { code: string; message: string } | null;
  close(): void;
}

/** The writing connection's, in KiB below zero: a large import must not spill its pages again and again. */
export const CACHE = -64_000;
/** The same while rows are written in order, and none is needed twice. */
export const SWEEPING_CACHE = -4_000;
const BUSY_MS = 5_000;
/** The writing connection doesn't sit and wait for another process: `Library` asks again, and answers others meanwhile. */
const WRITER_BUSY_MS = 20;

/**
 * Opens the library in a folder, making it when the folder is empty or missing.
 *
 * A library that can't be written (made by a newer Octavo, read-only file or folder, damaged but
 * legible) opens read-only from a temporary copy, because SQLite can't open a WAL database in a
 * folder that it can't write; the original is left untouched.
 * @throws OctavoError `library_not_a_library`, `library_damaged` or `library_unwritable` when there
 *   is nothing to show at all
 */
export function openLibrary(folder: string, now: () => number = Date.now): OpenLibrary {
  const path = join(folder, 'library.sqlite');
  const moved = movedFrom(folder, moveReader);
  if (moved && existsSync(path)) {
    return openCopy(folder, path, {
      code: 'library_moved',
      message: moveText.copyOf(moved.to, day(moved.at)),
    });
  }
  const fresh = !existsSync(path);
  if (fresh) makeFolder(folder);
  else probe(path);

  let raw: Database.Database;
  try {
    raw = new Database(path, { timeout: fresh ? BUSY_MS : WRITER_BUSY_MS });
    register(raw);
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = ON');
    raw.pragma(`cache_size = ${CACHE}`);
    raw.pragma('temp_store = MEMORY');
    probeWrite(raw);
  } catch (error) {
    return openCopy(folder, path, whyReadOnly(error, path));
  }
  const version = raw.pragma('user_version', { simple: true }) as number;
  if (version > LATEST_VERSION) {
    raw.close();
    return openCopy(folder, path, {
      code: 'library_newer',
      message:
        'This library was last used by a newer version of Octavo. It is shown read-only, and nothing in it was changed. Update Octavo to edit it.',
    });
  }
  if (version < LATEST_VERSION) migrate(raw, folder, now());
  const writer = new Connection(raw);
  const reader = openReader(path);
  return {
    folder,
    reader,
    writer,
    readOnly: null,
    close() {
      reader.close();
      writer.close();
    },
  };
}

/** A connection to a database that is there, for reading only. */
export function openReader(path: string): Connection {
  const raw = new Database(path, { fileMustExist: true, timeout: BUSY_MS });
  register(raw);
  raw.pragma('query_only = ON');
  return new Connection(raw);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new OctavoError('library_unwritable', `The folder ${folder} can't be made: ${reason(error)}`, {
      folder,
    });
  }
}

/** Refuses what is no library before a write connection touches it. */
function probe(path: string): void {
  let raw: Database.Database;
  try {
    if (!statSync(path).isFile()) throw new Error('it is not a file');
    raw = new Database(path, { readonly: true, timeout: BUSY_MS });
  } catch (error) {
    throw new OctavoError(
      'library_damaged',
      `The library ${path} can't be opened: ${reason(error)}. It was left as it is.`,
      { path },
    );
  }
  try {
    const application = raw.pragma('application_id', { simple: true });
    const tables = raw.prepare('SELECT count(*) FROM sqlite_master').pluck().get();
    if (application !== APPLICATION_ID && !(application === 0 && tables === 0)) {
      throw new OctavoError(
        'library_not_a_library',
        `The file ${path} is a database, but no Octavo library. It was left as it is.`,
        { path },
      );
    }
  } catch (error) {
    if (error instanceof OctavoError) throw error;
    // A WAL database in a folder that can't be written: openLibrary goes on with a copy.
    if (codeOf(error).startsWith('SQLITE_READONLY') || codeOf(error).startsWith('SQLITE_CANTOPEN')) return;
    throw new OctavoError(
      codeOf(error) === 'SQLITE_NOTADB' ? 'library_not_a_library' : 'library_damaged',
      codeOf(error) === 'SQLITE_NOTADB'
        ? `The file ${path} is no database. It was left as it is.`
        : `The library ${path} is damaged: ${reason(error)}. It was left as it is; restore it from its folder "backups".`,
      { path },
    );
  } finally {
    raw.close();
  }
}

/** A write that changes nothing shows at once whether this place can be written. One that another process holds can. */
function probeWrite(raw: Database.Database): void {
  try {
    raw.exec('BEGIN IMMEDIATE; ROLLBACK');
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_BUSY') throw error;
  }
}

function whyReadOnly(error: unknown, path: string): { code: string; message: string } {
  const code = codeOf(error);
  if (code === 'SQLITE_BUSY') {
    throw new OctavoError('library_busy', 'Another program holds the library. Try again when it is done.', {
      path,
    });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return {
      code: 'library_damaged',
      message: `The library is damaged (${reason(error)}). What can still be read is shown read-only; restore it from its folder "backups".`,
    };
  }
  return {
    code: 'library_read_only',
    message: `This library can't be written here (${reason(error)}). It is shown read-only, and nothing in it was changed.`,
  };
}

/** Opens a temporary copy, for looking only. */
function openCopy(folder: string, path: string, readOnly: { code: string; message: string }): OpenLibrary {
  const place = mkdtempSync(join(tmpdir(), 'octavo-read-only-'));
  const discard = (): void => rmSync(place, { recursive: true, force: true });
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(path + suffix)) copyFileSync(path + suffix, join(place, `library.sqlite${suffix}`));
    }
    const raw = new Database(join(place, 'library.sqlite'));
    register(raw);
    const version = raw.pragma('user_version', { simple: true }) as number;
    // What is made up to date is the copy; the library itself stays at its version.
    if (version < LATEST_VERSION) migrate(raw, null, 0);
    // Any query on the tables we need shows whether there is something to look at.
    raw.prepare('SELECT revision, log_floor FROM state').get();
    raw.prepare('SELECT id, title, status, trashed_at, creators_line FROM whole_items LIMIT 1').get();
    raw.pragma('query_only = ON');
    const reader = new Connection(raw);
    return {
      folder,
      reader,
      writer: null,
      readOnly,
      close() {
        reader.close();
        discard();
      },
    };
  } catch (error) {
    discard();
    const code = readOnly.code === 'library_newer' ? 'library_newer' : 'library_damaged';
    throw new OctavoError(code, `${readOnly.message} It could not be shown: ${reason(error)}.`, { path });
  }
}

/**
 * Brings a library up to date: a verified backup first, then all that is missing in one transaction.
 * @param folder where the backup goes, below it; null: this is a copy itself, and needs none
 * @throws what the backup or a migration throws; the library is as it was then
 */
export function migrate(raw: Database.Database, folder: string | null, now: number, list = migrations): void {
  const from = raw.pragma('user_version', { simple: true }) as number;
  if (from > 0 && folder !== null) backUp(raw, join(folder, 'backups'), `before-v${list.length}`, now);
  raw.pragma(`busy_timeout = ${BUSY_MS}`);
  // A table that others refer to can only be made anew while SQLite doesn't follow the references.
  raw.pragma('foreign_keys = OFF');
  raw.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have been quicker.
    const current = raw.pragma('user_version', { simple: true }) as number;
    const broken = brokenReferences(raw);
    for (const migration of list.slice(current)) raw.exec(migration.sql);
    if (brokenReferences(raw) > broken)
      throw new Error('The migration would leave rows that refer to nothing.');
    if (current === 0) {
      raw
        .prepare("INSERT INTO meta (key, value) VALUES ('uuid', ?), ('made_at', ?)")
        .run(randomUUID(), String(now));
      raw.pragma(`application_id = ${APPLICATION_ID}`);
    }
    raw.pragma(`user_version = ${list.length}`);
    raw.exec('COMMIT');
    raw.pragma(`busy_timeout = ${WRITER_BUSY_MS}`);
    raw.pragma('foreign_keys = ON');
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    raw.close();
    throw error;
  }
}

const brokenReferences = (raw: Database.Database): number =>
  (raw.pragma('foreign_key_check') as unknown[]).length;

/** Functions that the log's triggers call. */
function register(raw: Database.Database): void {
  raw.function('text_hash', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? textHash(text) : null,
  );
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
