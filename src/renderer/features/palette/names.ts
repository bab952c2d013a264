import MiniSearch from 'minisearch';
import { foldText } from '../../../language/fold.ts';

/** Names that are found by the beginnings of their words, and where that fails by nearly the same ones. */
export interface Names {
  /** Places of the names that fit in the list they were made of, the best first. */
  find(query: string, most: number): number[];
}

/** Letters of ten that may be wrong. */
const FUZZY = 0.25;
/** Names that are taken in before others get their turn. */
const CHUNK = 500;

const emptyIndex = (): MiniSearch<{ id: number; name: string }> =>
  new MiniSearch({ fields: ['name'], tokenize: (text) => wordsOf(text) });

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Names that nearly fit where none fits: for a list short enough to be taken in at each question. */
export function nearlyNamed(names: readonly string[], query: string): number[] {
  const index = emptyIndex();
  index.addAll(names.map((name, id) => ({ id, name })));
  return index
    .search(query, { prefix: true, combineWith: 'AND', fuzzy: FUZZY })
    .map(({ id }) => id as number);
}

/** Takes the names in, in slices: a library may have 20,000 tags. */
export async function indexNames(names: readonly string[]): Promise<Names> {
  const index = emptyIndex();
  await index.addAllAsync(
    names.map((name, id) => ({ id, name })),
    { chunkSize: CHUNK },
  );
  return {
    find(query, most) {
      const options = { prefix: true, combineWith: 'AND' as const };
      const exact = index.search(query, options);
      const found = exact.length > 0 ? exact : index.search(query, { ...options, fuzzy: FUZZY });
      return found.slice(0, most).map(({ id }) => id as number);
    },
  };
}
