import { errorValue } from '../../contract/errors.ts';
import type { LiveFile, LiveState } from '../../contract/model/live.ts';
import { liveText } from '../../language/strings-live.ts';
import type { EngineContext } from '../context.ts';
import { touchedAfter } from '../db/touched.ts';
import { lastChange } from '../derived/queries.ts';
import { pinBeforeLeaving } from '../exports/pin.ts';
import { bytesOf, hashOf, replaceFile, signatureOf } from './bytes.ts';
import {
  ageTexts,
  createLiveTables,
  dropTexts,
  findRecord,
  forgetFile,
  knownFiles,
  type LiveRecord,
  putRecord,
  putText,
} from './cache-queries.ts';
import { type Composed, compose } from './compose.ts';
import { listLive, type StoredLive } from './queries.ts';
import { Retries } from './retries.ts';
import { scopeIds, scopeName } from './scope.ts';
import { isUntouched } from './unconcerned.ts';

/** Changes that follow each other so quickly are written together. */
const SETTLE_MS = 150;
/** How often the files are looked at. */
const LOOK_MS = 1_000;

/** What of the engine it works with. */
type LiveContext = Pick<EngineContext, 'library' | 'derived' | 'search' | 'now' | 'emit'>;

interface Standing {
  state: LiveState;
  problem: string;
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
  /** Of files that others have changed, what they and our record were when that was found out. */
  readonly #judged = new Map<number, string>();
  readonly #retries = new Retries();
  #queue: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #told = '';
  #isStopped = false;

  constructor(context: LiveContext) {
    this.#context = context;
    createLiveTables(context.derived.db);
  }

  /** Writes whenever the library or a file changes, until the answer is called. */
  watch(): () => void {
    const stop = this.#context.library.onChange(() => this.wake());
    let isLooking = false;
    const look = setInterval(async () => {
      if (isLooking) return;
      isLooking = true;
      await this.#look().catch(complain);
      isLooking = false;
    }, LOOK_MS).unref();
    this.wake();
    return () => {
      this.#isStopped = true;
      stop();
      clearInterval(look);
      if (this.#timer) clearTimeout(this.#timer);
      this.#timer = null;
    };
  }

  wake(): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.write();
    }, SETTLE_MS).unref();
  }

  /** How the files stand. */
  list(): LiveFile[] {
    return listLive(this.#context.library.reader).map((file) => this.#describe(file));
  }

  /** The bytes with this hash may be written over: what they say has been settled. Kept, since another process may do the writing. */
  accept(file: StoredLive, hash: string): void {
    const { db } = this.#context.derived;
    const record = findRecord(db, file.id, file.path);
    if (record) putRecord(db, file.id, file.path, { ...record, hash });
    this.#judged.delete(file.id);
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
      const files = listLive(library.reader);
      for (const id of knownFiles(derived.db)) {
        if (!files.some((file) => file.id === id)) forgetFile(derived.db, id);
      }
      for (const file of files) {
        if (only !== undefined && file.id !== only) continue;
        this.#standing.set(file.id, await this.#bringUpToDate(file));
      }
      this.tell();
    };
    // A busy or full disk must not end the engine: the files are looked at again.
    const result = this.#queue.then(run).catch(complain);
    this.#queue = result;
    return result;
  }

  /** What another program did to the files, and what is due to be tried again. */
  async #look(): Promise<void> {
    for (const file of listLive(this.#context.library.reader)) {
      const { id } = file;
      const state = this.#standing.get(id)?.state ?? 'writing';
      const signature = await signatureOf(file.path);
      const isNews =
        state === 'changed' || state === 'unknown'
          ? this.#judgement(file, signature) !== this.#judged.get(id)
          : state === 'failed'
            ? this.#retries.isDue(id, performance.now())
            : state === 'fresh' && signature !== this.#known.get(id);
      if (isNews && !this.#isStopped) await this.write(id);
    }
  }

  async #bringUpToDate(file: StoredLive): Promise<Standing> {
    if (file.paused) return { state: 'paused', problem: '' };
    try {
      const standing = await this.#refresh(file);
      if (standing.state === 'failed') this.#retries.failed(file.id, performance.now());
      else this.#retries.succeeded(file.id);
      return standing;
    } catch (error) {
      this.#retries.failed(file.id, performance.now());
      return {
        state: 'failed',
        problem: liveText.failed((error as NodeJS.ErrnoException).code ?? '', file.path),
      };
    }
  }

  async #refresh(file: StoredLive): Promise<Standing> {
    const { library, derived, search } = this.#context;
    if (library.readOnly) return { state: 'failed', problem: library.readOnly.message };
    // A start loads no formats unless a live file needs them.
    const { findExporter } = await import('../../formats/registry.ts');
    const exporter = findExporter(file.format);
    if (!exporter) return { state: 'failed', problem: liveText.noFormat(file.format) };
    // What is written from here on comes after it: it is looked at again then.
    const change = lastChange(library.reader);
    const record = this.#record(file);
    const signature = await signatureOf(file.path);
    const isKnown = signature !== '' && signature === this.#known.get(file.id);
    const options = { ascii: file.ascii };
    const databases = { library: library.reader, derived: derived.db };
    if (isKnown && record && record.pending === '') {
      const since = { change: record.change, touched: touchedAfter(library.reader, record.change) };
      if (isUntouched(databases, file, exporter, options, since)) {
        putRecord(derived.db, file.id, file.path, { ...record, change });
        return { state: 'fresh', problem: '' };
      }
    }
    const ids = await scopeIds(library.reader, search, file.scope);
    if (!ids) return { state: 'failed', problem: liveText.scopeGone(file.scope.kind) };
    const present = isKnown ? null : await bytesOf(file.path);
    const hash = isKnown ? (record?.hash ?? '') : present === null ? '' : hashOf(present);
    const isOurs = hash === '' || hash === record?.hash || hash === record?.pending;
    if (!isOurs && record) return this.#foreign(file, signature, 'changed');

    await pinBeforeLeaving(library, ids);
    const composed = await compose(databases, file.id, ids, exporter, options);
    const next = hashOf(composed.bytes);
    if (!isOurs && hash !== next) return this.#foreign(file, signature, 'unknown');
    let written: string | null = signature;
    let writtenAt = record?.writtenAt ?? this.#context.now();
    if (hash !== next) {
      const from = record ?? { hash: '', writtenAt: 0, entries: 0, change: 0 };
      putRecord(derived.db, file.id, file.path, { ...from, pending: next });
      const isStill = async (): Promise<boolean> => (await signatureOf(file.path)) === signature;
      written = await replaceFile(file.path, composed.bytes, isStill);
      if (written === null) {
        this.wake();
        return { state: 'writing', problem: '' };
      }
      writtenAt = this.#context.now();
    }
    this.#keep(file, composed, { hash: next, pending: '', writtenAt, entries: composed.entries, change });
    this.#known.set(file.id, written);
    return { state: 'fresh', problem: '' };
  }

  #foreign(file: StoredLive, signature: string, state: 'changed' | 'unknown'): Standing {
    this.#judged.set(file.id, this.#judgement(file, signature));
    return { state, problem: liveText[state] };
  }

  /** Another window may have settled it: then the record is another one. */
  #judgement({ id, path }: StoredLive, signature: string): string {
    return `${signature} ${findRecord(this.#context.derived.db, id, path)?.hash}`;
  }

  /** What is known of a file; nothing when its path is another one. */
  #record(file: StoredLive): LiveRecord | undefined {
    const { derived, library } = this.#context;
    const record = findRecord(derived.db, file.id, file.path);
    if (!record) {
      forgetFile(derived.db, file.id);
      this.#known.delete(file.id);
      return undefined;
    }
    // The names of tags and collections stand in entries whose items they do not touch.
    const touched = touchedAfter(library.reader, record.change);
    if (touched === null || touched.includes('tags') || touched.includes('collections')) {
      ageTexts(derived.db, file.id);
    }
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

function complain(error: unknown): void {
  console.error('The live files could not be brought up to date:', errorValue(error).message);
}
