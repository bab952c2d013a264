import type { QueryNode, WordNode } from '../../../src/language/query/ast.ts';
import { seeded } from '../corpus.ts';
import type { Shelf } from './papers.ts';

/** A query as the search field holds it, and what it means. */
export interface Asked {
  text: string;
  root: QueryNode;
}

const span = { start: 0, end: 0 };

const word = (text: string, ending: WordNode['ending'], field: WordNode['field'] = null): WordNode => ({
  kind: 'word',
  text,
  field,
  ending,
  span,
});

/** A text's words, the last one as unfinished as it stands there. */
export function asked(text: string, more: readonly QueryNode[] = []): Asked {
  const parts = text.split(' ').filter((part) => part !== '');
  const isOpen = !text.endsWith(' ');
  const words = parts.map((part, i) => word(part, isOpen && i === parts.length - 1 ? 'typing' : 'whole'));
  return { text, root: { kind: 'all', of: [...words, ...more] } };
}

/** Titles as they are typed: each query once after every key. */
export function typed({ papers, remembered }: Shelf, titles: number): Asked[][] {
  const random = seeded(23);
  return Array.from({ length: titles }, () => {
    const paper = papers[Math.floor(random() * papers.length)]!;
    const words = remembered(paper).slice(0, 2 + Math.floor(random() * 3));
    const whole = words.sort(() => random() - 0.5).join(' ');
    return Array.from({ length: whole.length }, (_, i) => asked(whole.slice(0, i + 1)));
  });
}

/** The kinds of queries in the table, so many of each. */
export function kinds(shelf: Shelf, count: number): Record<string, Asked[]> {
  const random = seeded(29);
  const { words, papers, remembered } = shelf;
  const paper = () => papers[Math.floor(random() * papers.length)]!;
  const frequent = (from: number, to: number) => words[from + Math.floor(random() * (to - from))]!;
  const make = (one: () => Asked): Asked[] => Array.from({ length: count }, one);
  const two = () => remembered(paper()).slice(0, 2).join(' ');
  return {
    'one word': make(() => asked(`${frequent(22, 4000)} `)),
    'two words': make(() => asked(`${two()} `)),
    'three letters': make(() => asked(frequent(22, 20_000).slice(0, 3))),
    'a lone letter': make(() => asked(frequent(22, 20_000).slice(0, 1))),
    'common words': make(() => asked(`${frequent(22, 30)} ${frequent(30, 45)} ${frequent(45, 60)} `)),
    'all endings of a letter': make(() => ({
      text: '',
      root: { kind: 'all', of: [word(frequent(22, 20_000).slice(0, 1), 'any')] },
    })),
    'a sentence': make(() => asked(`${paper().text.split(' ').slice(0, 20).join(' ')} `)),
    'an author': make(() => ({
      text: '',
      root: { kind: 'all', of: [word(paper().creators.split(' ')[1]!, 'whole', 'author')] },
    })),
    'an exclusion': make(() => asked(`${two()} `, [{ kind: 'not', of: word(frequent(22, 200), 'whole') }])),
    'a range of years': make(() =>
      asked(`${frequent(22, 400)} `, [
        { kind: 'filter', filter: { field: 'year', from: 2015, to: 2020 }, span },
      ]),
    ),
    'a tag': make(() =>
      asked(`${frequent(22, 400)} `, [
        { kind: 'filter', filter: { field: 'tag', value: 'x', ending: 'whole' }, span },
      ]),
    ),
  };
}
