import type { ItemDraft } from '../../src/contract/model/item.ts';
import { corpus, seeded } from './corpus.ts';

/** How a library of some size is organised: as many collections and tags as people of that size have. */
export interface Organised {
  papers: number;
  collections: number;
  tags: number;
}

/**
 * Papers as in `corpus`, in a tree of collections (twenty at the top, each next level below them) and
 * with up to four tags, some of them nested; all drawn so that a few are large and most are small.
 */
export function organisedCorpus({ papers, collections, tags }: Organised): ItemDraft[] {
  const random = seeded(7);
  const paths: string[] = [];
  for (let n = 0; n < collections; n += 1) {
    const parent = n < 20 ? null : paths[Math.floor(random() * Math.min(n, 400))];
    paths.push(parent ? `${parent}/Part ${n}` : `Collection ${n}`);
  }
  const names = Array.from({ length: tags }, (_, n) => (n % 5 === 4 ? `tag ${n - 4}/part ${n}` : `tag ${n}`));
  const some = (list: readonly string[], most: number): string[] => {
    const count = Math.floor(random() * (most + 1));
    return [
      ...new Set(
        Array.from({ length: count }, () => list[Math.floor(list.length ** random()) - 1] ?? list[0] ?? ''),
      ),
    ];
  };
  return corpus(papers).map((draft, n) => ({
    ...draft,
    // Each one is used at least once where there are papers enough.
    collections: n < collections ? [paths[n] ?? ''] : some(paths, 2),
    tags: n < tags ? [names[n] ?? ''] : some(names, 4),
  }));
}
