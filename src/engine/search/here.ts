import { setImmediate as pause } from 'node:timers/promises';
import type { View } from '../../contract/model/library.ts';
import { parse } from '../../language/query/parse.ts';
import { countItems } from '../derived/queries.ts';
import type { FindOptions, Found } from './found.ts';
import { BUILD_MS, type KeptIndex } from './kept-index.ts';
import { KeptPlaces } from './kept-places.ts';
import { needsPhrases, PATIENCE_MS } from './needs-phrases.ts';
import { openIndex } from './open-index.ts';
import { searchView } from './phrases/view.ts';
import { RankingWriter } from './ranking-writer.ts';
import { placeFound, Searcher } from './searcher.ts';
import type { SearchParts, SearchService } from './service.ts';

const WHOLE_SLICE_MS = 50;

/** A search in the thread of who asks. The index is opened by the first that asks for words. */
export class SearchHere implements SearchService {
  readonly #parts: SearchParts;
  readonly #places: KeptPlaces;
  readonly #writer: RankingWriter;
  #open: { index: KeptIndex; searcher: Searcher } | null = null;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    this.#places = new KeptPlaces(parts.library.reader);
    this.#writer = new RankingWriter(parts.library, parts.derived);
  }

  async find(view: View, options: FindOptions = {}): Promise<Found> {
    const query = parse(view.query, view.typing);
    if (query.root === null) return placeFound(this.#places, view, query);
    const { index, searcher } = this.#opened();
    if (options.whole) await this.#finish(index, options.whole);
    index.hurry(BUILD_MS);
    if (needsPhrases(query.root)) this.#parts.derived.catchUp(PATIENCE_MS, [searchView]);
    // Who goes on with it between the questions learns that there is something to do.
    if (index.behind() > 0) this.#parts.onProgress();
    return searcher.find(view, options);
  }

  behind(): number {
    return this.#open ? this.#open.index.behind() : 0;
  }

  step(): boolean {
    return this.#open?.index.step() ?? false;
  }

  async close(): Promise<void> {
    if (this.#open && this.#parts.derived.holdsLease()) this.#open.index.finish();
    await this.#writer.close();
  }

  async #finish(index: KeptIndex, whole: Exclude<FindOptions['whole'], undefined>): Promise<void> {
    const { library, derived } = this.#parts;
    for (;;) {
      const end = performance.now() + WHOLE_SLICE_MS;
      let more = true;
      while (more && performance.now() < end) more = index.step();
      const phrases = more
        ? 1
        : derived.catchUp(WHOLE_SLICE_MS, [searchView])
          ? 0
          : derived.reached(searchView).behind;
      if (!more && phrases === 0) return;
      const total = countItems(library.reader);
      if (typeof whole === 'function')
        whole({ indexed: Math.max(0, total - Math.max(index.behind(), phrases)), total });
      await pause();
    }
  }

  #opened(): { index: KeptIndex; searcher: Searcher } {
    if (this.#open) return this.#open;
    const { library, derived, now } = this.#parts;
    const folder = library.readOnly ? null : library.folder;
    const index = openIndex(library.reader, library.uuid, folder, (merged) => this.#writer.write(merged));
    const searcher = new Searcher({ library: library.reader, derived: derived.db, index, now });
    this.#open = { index, searcher };
    return this.#open;
  }
}
