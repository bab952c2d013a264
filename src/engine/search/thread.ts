import { Worker } from 'node:worker_threads';
import { OctavoError } from '../../contract/errors.ts';
import type { View } from '../../contract/model/library.ts';
import { parse } from '../../language/query/parse.ts';
import { countItems, markOfChange } from '../derived/queries.ts';
import { workerUrl } from '../tasks/worker-url.ts';
import type { FindOptions, Found } from './found.ts';
import { behindOf, type Held, nothingHeld } from './held.ts';
import { KeptPlaces } from './kept-places.ts';
import { needsPhrases, PATIENCE_MS } from './needs-phrases.ts';
import { searchView } from './phrases/view.ts';
import type { FromSearcher, SearchedLibrary, SearchQuestion, ToSearcher } from './protocol.ts';
import { Questions } from './questions.ts';
import { heldInFile, rankingPath } from './ranking-file.ts';
import { RankingWriter } from './ranking-writer.ts';
import { placeFound } from './searcher.ts';
import type { SearchParts, SearchService } from './service.ts';

/** So often it is looked whether what is waited for has been indexed. */
const LOOK_MS = 50;

/** The thread begins so long after the engine unless something is searched for: the window comes first. */
const START_MS = 2_500;

/**
 * A search in a thread of its own, with its own connections that only read. One question is asked at
 * a time, so that a newer one can still take the place of those that wait.
 */
export class SearchThread implements SearchService {
  readonly #parts: SearchParts;
  readonly #places: KeptPlaces;
  readonly #writer: RankingWriter;
  readonly #questions = new Questions<SearchQuestion, Found>((id, question) =>
    this.#say({ kind: 'ask', id, question }),
  );
  readonly #unsubscribe: () => void;
  readonly #begin: NodeJS.Timeout;
  #worker: Worker | null = null;
  #held: Held;
  #isClosed = false;
  /** Why the thread has ended, if it has. */
  #failure: OctavoError | null = null;

  constructor(parts: SearchParts) {
    const { library, derived } = parts;
    this.#parts = parts;
    this.#places = new KeptPlaces(library.reader);
    this.#writer = new RankingWriter(library, derived);
    this.#held = this.#heldInFile();
    this.#unsubscribe = library.onChange(() => this.#say({ kind: 'wake' }));
    this.#begin = setTimeout(() => this.#say({ kind: 'wake' }), START_MS);
  }

  async find(view: View, options: FindOptions = {}): Promise<Found> {
    const query = parse(view.query, view.typing);
    // Nothing is searched: the place is answered at once, also while the index is being read.
    if (query.root === null) return placeFound(this.#places, view, query);
    const { derived } = this.#parts;
    const { rest, correct } = options;
    const question: SearchQuestion = {
      view,
      options: { ...(rest !== undefined && { rest }), ...(correct !== undefined && { correct }) },
    };
    for (;;) {
      if (options.whole) await this.#untilWhole(options.whole);
      else if (needsPhrases(query.root)) derived.catchUp(PATIENCE_MS, [searchView]);
      if (this.#isClosed) throw closed();
      const found = await this.#questions.ask(question, options);
      // Its file may have said more than the index turned out to hold, or something changed meanwhile.
      if (!options.whole || this.behind() === 0) return found;
    }
  }

  behind(): number {
    return behindOf(this.#parts.library.reader, this.#held);
  }

  step(): boolean {
    return false;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#begin);
    this.#unsubscribe();
    this.#questions.drop(closed());
    await this.#worker?.terminate();
    await this.#writer.close();
  }

  async #untilWhole(whole: Exclude<FindOptions['whole'], undefined>): Promise<void> {
    const { library, derived } = this.#parts;
    this.#failure = null;
    while (this.behind() > 0 || !derived.catchUp(PATIENCE_MS, [searchView])) {
      if (this.#isClosed) throw closed();
      if (this.#failure) throw this.#failure;
      this.#say({ kind: 'wake' });
      const total = countItems(library.reader);
      if (typeof whole === 'function') whole({ indexed: Math.max(0, total - this.behind()), total });
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** What the thread will hold, as far as can be told without it. */
  #heldInFile(): Held {
    const { folder, uuid, reader } = this.#parts.library;
    const held = heldInFile(rankingPath(folder), uuid, (change) => markOfChange(reader, change));
    return held ?? nothingHeld(reader);
  }

  #say(message: ToSearcher): void {
    if (this.#isClosed) return;
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const { folder, uuid } = this.#parts.library;
    const workerData: SearchedLibrary = { folder, uuid };
    const worker = new Worker(workerUrl('search/search-worker'), { workerData });
    worker.on('message', (message: FromSearcher) => this.#hear(message));
    const fail = (reason: unknown): void => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      const why = reason instanceof Error ? reason.message : 'The search has ended.';
      this.#failure = new OctavoError('internal', why);
      this.#held = this.#heldInFile();
      this.#questions.drop(this.#failure);
    };
    worker.on('error', fail).on('exit', fail);
    return worker;
  }

  #hear(message: FromSearcher): void {
    switch (message.kind) {
      case 'answer':
        this.#held = message.held;
        this.#questions.answered(message.id, message.found);
        return;
      case 'failed':
        this.#questions.failed(
          message.id,
          new OctavoError(message.error.code, message.error.message, message.error.details),
        );
        return;
      case 'held':
        this.#held = message.held;
        this.#parts.onProgress();
        return;
      case 'merged':
        this.#writer.write(message.merged);
    }
  }
}

const closed = (): OctavoError => new OctavoError('cancelled', 'The library is being closed.');
