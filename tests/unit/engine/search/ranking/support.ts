import fc from 'fast-check';
import { IdSet } from '../../../../../src/engine/search/id-set.ts';
import { type RankDoc, type Ranked, RankingIndex } from '../../../../../src/engine/search/ranking/index.ts';
import type { Ending, QueryNode, TextField, WordNode } from '../../../../../src/language/query/ast.ts';

const span = { start: 0, end: 0 };

export const word = (text: string, ending: Ending = 'whole', field: TextField = null): WordNode => ({
  kind: 'word',
  text,
  field,
  ending,
  span,
});

export const all = (...of: QueryNode[]): QueryNode => ({ kind: 'all', of });
export const any = (...of: QueryNode[]): QueryNode => ({ kind: 'any', of });
export const not = (of: QueryNode): QueryNode => ({ kind: 'not', of });
export const year = (from: number): QueryNode => ({
  kind: 'filter',
  filter: { field: 'year', from, to: null },
  span,
});

/** All words of a text, the last one as it is asked for. */
export const words = (text: string, ending: Ending = 'whole'): QueryNode => {
  const parts = text.split(' ').filter((part) => part !== '');
  return all(...parts.map((part, i) => word(part, i === parts.length - 1 ? ending : 'whole')));
};

export const paper = (id: number, title: string, text = '', creators = ''): RankDoc => ({
  id,
  title,
  creators,
  text,
});

export function indexOf(docs: readonly RankDoc[]): RankingIndex {
  const index = RankingIndex.empty();
  index.put(docs);
  return index;
}

/** Asks an index; filters are `year >= n`, met by ids of at least n. */
export function ask(index: RankingIndex, root: QueryNode, rest = 0, within: IdSet | null = null): Ranked {
  return index.search(root, {
    within,
    rest,
    setOf: (leaf) =>
      leaf.kind === 'filter' && leaf.filter.field === 'year'
        ? IdSet.of(
            Array.from({ length: 40 }, (_, id) => id).filter(
              (id) => id >= (leaf.filter as { from: number }).from,
            ),
          )
        : IdSet.of([]),
  });
}

export const idsOf = (index: RankingIndex, root: QueryNode): number[] => [...ask(index, root).ids];

export function mergedOf(index: RankingIndex): Uint8Array {
  const slices = index.merged();
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value;
}

export function reread(bytes: Uint8Array): RankingIndex {
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return RankingIndex.read(shared);
}

/** Few words, so that papers share them: forms of one stem, accents, hyphens, Chinese, small words, an ending in each. */
export const vocabulary =
  'model models modelling modeling Tülu tulu e-commerce ecommerce commerce deep learning learned the of a x-ray 深度学习 学习 gpt4'.split(
    ' ',
  );
const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((list) => list.join(' '));
export const docOf = (id: fc.Arbitrary<number>): fc.Arbitrary<RankDoc> =>
  fc.record({ id, title: text, creators: text, text });

const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...vocabulary, 'mod', 'lear', 'photosynthesis', 'm', '--'),
        fc.constantFrom<Ending>('whole', 'whole', 'typing', 'any'),
        fc.constantFrom<TextField>(null, null, 'title', 'author'),
      )
      .map(([at, ending, field]) => word(at, ending, field)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 }).map(year) },
);

export const queries: fc.Arbitrary<QueryNode> = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { maxLength: 4 }).map((of): QueryNode => ({ kind: 'all', of })),
    fc.array(tie('node'), { maxLength: 3 }).map((of): QueryNode => ({ kind: 'any', of })),
    tie('node').map((of): QueryNode => ({ kind: 'not', of })),
  ),
})).node;
