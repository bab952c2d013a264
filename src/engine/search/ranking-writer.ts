import { errorValue } from '../../contract/errors.ts';
import type { DerivedHost } from '../derived/host.ts';
import { markOfChange } from '../derived/queries.ts';
import type { Library } from '../library.ts';
import type { Merged } from './kept-index.ts';
import { rankingPath, writeRanking } from './ranking-file.ts';

/** Writes a library's ranking index to its file, one after another, where this process is the one to do so. */
export class RankingWriter {
  readonly #library: Library;
  readonly #derived: DerivedHost;
  #queue: Promise<void> = Promise.resolve();

  constructor(library: Library, derived: DerivedHost) {
    this.#library = library;
    this.#derived = derived;
  }

  write(merged: Merged): void {
    this.#queue = this.#queue.then(() => this.#write(merged)).catch(complain);
  }

  /** Nothing is under way any more. */
  async close(): Promise<void> {
    await this.#queue;
  }

  async #write(merged: Merged): Promise<void> {
    const { folder, readOnly, reader, uuid } = this.#library;
    if (readOnly || !this.#derived.holdsLease()) return;
    const mark = markOfChange(reader, merged.held.change);
    await writeRanking(rankingPath(folder), merged, { library: uuid, mark });
  }
}

/** It is made anew when it is missed: a full disk is no reason to end. */
function complain(error: unknown): void {
  console.error('The search index could not be kept on the disk:', errorValue(error).message);
}
