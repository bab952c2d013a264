import { stat } from 'node:fs/promises';
import type { LiveFile, LiveState } from '../../contract/model/live.ts';
import { findExporter } from '../../formats/registry.ts';
import { liveText } from '../../language/strings-live.ts';
import type { EngineContext } from '../context.ts';
import { touchedAfter } from '../db/touched.ts';
import { lastChange } from '../derived/queries.ts';
import { pinBeforeLeaving } from '../exports/export.ts';
import { bytesOf, hashOf, replaceFile } from './bytes.ts';
import {
  ageTexts,
  createLiveTables,
  dropTexts,
  findRecord,
  forgetFile,
  type LiveRecord,
  putRecord,
  putText,
} from './cache-queries.ts';
import { type Composed, compose } from './compose.ts';
import { listLive, type StoredLive } from './queries.ts';
import { scopeIds, scopeName } from './scope.ts';

/** Changes that follow each other so quickly are written together. */
const SETTLE_MS = 150;
/** How often the files are looked at, and what failed is tried again. */
const LOOK_MS = 1_000;

/** What of the engine it works with. */
type LiveContext = Pick<EngineContext, 'library' | 'derived' | 'now' | 'emit'>;

interface Standing {
  state: LiveState;
  problem: string;
}

/** Tells whether a file is the one that was looked at, without reading it. */
async function signatureOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs}:${size}:${ino}`;
  } catch {
    return '';
  }
}

/**
 * Keeps the library's live files up to date. Owns the knowledge of how each of them stands; what it
 * last wrote lies in the derived database. A file is only ever written over bytes that are known to
 * be its own, or that the user has settled (`accept`).
 */
export class LiveWriter {
  readonly #context: LiveContext;
  readonly #standing = new Map<number, Standing>();
  /** Signatures of files whose bytes are known to be those of the record. */
  readonly #known = new Map<number, string>();
  readonly #accepted = new Map<number, string>();
  #queue: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #told = '';

  constructor(context: LiveContext) {
    this.#context = context;
    createLiveTables(context.derived.db);
  }

  /** Writes whenever the library or a file changes, until the answer is called. */
  watch(): () => void {
    const stop = this.#context.library.onChange(() => this.wake());
    const look = setInterval(() => void this.#look(), LOOK_MS).unref();
    this.wake();
    return () => {
      stop();
      clearInterval(look);
      if (this.#timer) clearTimeout(this.#timer);
      this.#timer = null;
    };
  }

  wake(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.write();
    }, SETTLE_MS).unref();
  }

  /** How the files stand. */
  list(): LiveFile[] {
    return listLive(this.#context.library.reader).map((file) => this.#describe(file));
  }

  /** The bytes with this hash may be written over: what they say has been settled. */
  accept(id: number, hash: string): void {
    this.#accepted.set(id, hash);
  }

  /** Nothing is under way any more. */
  async close(): Promise<void> {
    await this.#queue;
  }

  /** Brings the files up to date, one after another; nothing is thrown, each says how it stands. */
  write(only?: number): Promise<void> {
    const run = async (): Promise<void> => {
      const { library, derived } = this.#context;
      if (!derived.holdsLease()) return;
      for (const file of listLive(library.reader)) {
        if (only !== undefined && file.id !== only) continue;
        this.#standing.set(file.id, await this.#bringUpToDate(file));
      }
      this.tell();
    };
    const result = this.#queue.then(run, run);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #look(): Promise<void> {
    for (const file of listLive(this.#context.library.reader)) {
      const { state } = this.#standing.get(file.id) ?? { state: 'writing' };
      const isNews = this.#known.get(file.id) !== (await signatureOf(file.path));
      if ((isNews && state === 'fresh') || state === 'failed' || state === 'changed') return this.wake();
    }
  }

  async #bringUpToDate(file: StoredLive): Promise<Standing> {
    if (file.paused) return { state: 'paused', problem: '' };
    try {
      return await this.#refresh(file);
    } catch (error) {
      return {
        state: 'failed',
        problem: liveText.failed((error as NodeJS.ErrnoException).code ?? '', file.path),
      };
    }
  }

  async #refresh(file: StoredLive): Promise<Standing> {
    const { library, derived } = this.#context;
    if (library.readOnly) return { state: 'failed', problem: library.readOnly.message };
    const exporter = findExporter(file.format);
    if (!exporter) return { state: 'failed', problem: liveText.noFormat(file.format) };
    // A saved search over half an index would take entries out of the file.
    if (file.scope.kind === 'search' && !derived.catchUp()) {
      this.wake();
      return { state: 'writing', problem: '' };
    }
    // What is written from here on comes after it: it is looked at again then.
    const change = lastChange(library.reader);
    const ids = scopeIds(library.reader, derived.db, file.scope);
    if (!ids) return { state: 'failed', problem: liveText.scopeGone(file.scope.kind) };

    const record = this.#record(file);
    const signature = await signatureOf(file.path);
    const isKnown = signature !== '' && signature === this.#known.get(file.id);
    const present = isKnown ? null : await bytesOf(file.path);
    const hash = isKnown ? (record?.hash ?? '') : present === null ? '' : hashOf(present);
    const ours = ['', record?.hash, record?.pending, this.#accepted.get(file.id)];
    const isOurs = ours.includes(hash);
    if (!isOurs && record) return { state: 'changed', problem: liveText.changed };

    await pinBeforeLeaving(library, ids);
    const composed = await compose({ library: library.reader, derived: derived.db }, file.id, ids, exporter, {
      ascii: file.ascii,
    });
    const next = hashOf(composed.bytes);
    if (!isOurs && hash !== next) return { state: 'unknown', problem: liveText.unknown };
    if (hash !== next) {
      const from = record ?? { hash: '', writtenAt: 0, entries: 0, change: 0 };
      putRecord(derived.db, file.id, file.path, { ...from, pending: next });
      const isWritten = await replaceFile(file.path, composed.bytes, async () => {
        return (await signatureOf(file.path)) === signature;
      });
      if (!isWritten) {
        this.wake();
        return { state: 'writing', problem: '' };
      }
    }
    const writtenAt = hash === next ? (record?.writtenAt ?? this.#context.now()) : this.#context.now();
    this.#keep(file, composed, { hash: next, pending: '', writtenAt, entries: composed.entries, change });
    this.#accepted.delete(file.id);
    this.#known.set(file.id, await signatureOf(file.path));
    return { state: 'fresh', problem: '' };
  }

  /** What is known of a file. A writing that was cut short is settled here: did its bytes get there? */
  #record(file: StoredLive): LiveRecord | undefined {
    const { derived, library } = this.#context;
    const record = findRecord(derived.db, file.id, file.path);
    if (!record) {
      forgetFile(derived.db, file.id);
      this.#known.delete(file.id);
      return undefined;
    }
    // The name of a tag stands in entries whose items it does not touch.
    const touched = touchedAfter(library.reader, record.change);
    if (record.pending !== '' || touched === null || touched.includes('tags')) ageTexts(derived.db, file.id);
    return record;
  }

  #keep(file: StoredLive, { made, gone }: Composed, record: LiveRecord): void {
    const { db } = this.#context.derived;
    db.raw
      .transaction(() => {
        for (const { item, revision, text } of made) putText(db, file.id, item, revision, text);
        if (gone.length > 0) dropTexts(db, file.id, gone);
        putRecord(db, file.id, file.path, record);
      })
      .immediate();
  }

  #describe(file: StoredLive): LiveFile {
    const { library, derived } = this.#context;
    const record = findRecord(derived.db, file.id, file.path);
    const isFresh = record !== undefined && record.change === lastChange(library.reader);
    const known = this.#standing.get(file.id) ?? { state: isFresh ? 'fresh' : 'writing', problem: '' };
    const { state, problem } = file.paused ? { state: 'paused' as const, problem: '' } : known;
    return {
      id: file.id,
      path: file.path,
      format: file.format,
      scope: file.scope,
      scopeName: scopeName(library.reader, file.scope),
      ascii: file.ascii,
      state,
      problem,
      writtenAt: record && record.writtenAt > 0 ? record.writtenAt : null,
      entries: record?.entries ?? 0,
    };
  }

  /** Tells the window how the files stand, if that is new. */
  tell(): void {
    const files = this.list();
    const text = JSON.stringify(files);
    if (text === this.#told) return;
    this.#told = text;
    this.#context.emit('live.changed', { files });
  }
}
