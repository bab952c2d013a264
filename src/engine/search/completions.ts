import type { Completions } from '../../contract/methods/search.ts';

const FIELDS = [
  'author',
  'title',
  'abstract',
  'journal',
  'key',
  'doi',
  'tag',
  'in',
  'status',
  'year',
  'added',
  'has',
];

/** How the term at a place of a query's text may go on. */
export function completions(text: string, at: number): Completions {
  const typed = /(?:^|[\s(-])(\p{L}*)$/u.exec(text.slice(0, at))?.[1];
  const from = at - (typed?.length ?? 0);
  const options = FIELDS.filter((name) => typed !== undefined && name.startsWith(typed.toLowerCase())).map(
    (name) => ({ kind: 'field' as const, insert: `${name}:`, label: `${name}:`, count: null }),
  );
  return { from, to: at, options };
}
