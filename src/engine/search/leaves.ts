import type { FilterNode, PhraseNode, TextField, WordNode } from '../../language/query/ast.ts';
import type { ReadableDb } from '../db/database.ts';
import { lastChange } from '../derived/queries.ts';
import { filterSet } from './filters/index.ts';
import { IdSet } from './id-set.ts';
import { matchIndex, type PhraseColumn } from './phrases/queries.ts';
import { phraseWords } from './phrases/words.ts';

/** So many sets are kept from key to key. */
const KEEP = 32;
/** More words of a phrase than this are not looked at. */
const MOST_WORDS = 64;

const columnOf: Record<NonNullable<TextField>, PhraseColumn> = {
  author: 'creators',
  title: 'title',
  abstract: 'abstract',
  journal: 'venue',
};

/** What the ranking index can't tell: which items a filter leaves, and where words stand next to each other. */
export class Leaves {
  readonly #library: ReadableDb;
  readonly #derived: ReadableDb;
  readonly #now: () => number;
  readonly #filters = new Map<string, IdSet>();
  #change = -1;

  constructor(library: ReadableDb, derived: ReadableDb, now: () => number) {
    this.#library = library;
    this.#derived = derived;
    this.#now = now;
  }

  setOf(leaf: FilterNode | PhraseNode | WordNode): IdSet {
    if (leaf.kind !== 'filter') return this.#textSet(leaf);
    const change = lastChange(this.#library);
    if (change !== this.#change) this.#filters.clear();
    this.#change = change;
    const { filter } = leaf;
    // Days before now are other ones with each moment.
    if ('days' in filter) return filterSet(this.#library, filter, this.#now());
    const key = JSON.stringify(filter);
    const kept = this.#filters.get(key) ?? filterSet(this.#library, filter, this.#now());
    this.#filters.delete(key);
    this.#filters.set(key, kept);
    for (const old of this.#filters.keys()) {
      if (this.#filters.size <= KEEP) break;
      this.#filters.delete(old);
    }
    return kept;
  }

  #textSet({ text, field, ending }: PhraseNode | WordNode): IdSet {
    const { words, open } = phraseWords(text, ending !== 'whole');
    if (words.length === 0) return IdSet.of([]);
    const phrase = `"${words.slice(0, MOST_WORDS).join(' ')}"${open ? '*' : ''}`;
    return IdSet.of(matchIndex(this.#derived, field === null ? phrase : `${columnOf[field]} : ${phrase}`));
  }
}
