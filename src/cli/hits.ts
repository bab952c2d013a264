import type { Item } from '../contract/model/library.ts';
import { marksIn, markText } from '../language/mark.ts';
import type { Query, TextField } from '../language/query/ast.ts';
import { marksOf } from '../language/query/marks.ts';
import { snippet } from './snippet.ts';

/** Where a query's words stand in an item: the field as its CSL-JSON calls it, and the text around them. */
interface FieldHit {
  field: string;
  text: string;
}

/** The fields that the index holds, under the names that the documents have for them. */
function fieldsOf(item: Item, notes: readonly string[]): [string, string][] {
  const creators = item.creators.map(({ given, particle, family, literal }) =>
    [given, particle, family, literal].filter((part) => part !== '').join(' '),
  );
  return [
    ['title', item.title],
    ['author', creators.join(', ')],
    ['abstract', item.abstract],
    ['container-title', item.venue],
    ['citation-key', [item.citationKey, ...item.aliases].join(' ')],
    ['tags', item.tags.join(', ')],
    ['links', item.links.map((link) => link.url).join(' ')],
    ['URL', item.url],
    ['identifiers', Object.values(item.identifiers).join(' ')],
    ['notes', notes.join('\n')],
  ];
}

/** What a query calls some of these fields. */
const namedBy: Readonly<Record<string, TextField>> = {
  title: 'title',
  author: 'author',
  abstract: 'abstract',
  'container-title': 'journal',
};

/** A text is looked through so far: what an abstract is about stands nearer its beginning. */
const LOOKED_AT = 50_000;

/** Each field that holds some of a query's words, with the part of its text that shows most of them. */
export function fieldHits(item: Item, query: Query, notes: readonly string[] = []): FieldHit[] {
  const all = marksOf(query);
  return fieldsOf(item, notes).flatMap(([field, whole]) => {
    const text = whole.slice(0, LOOKED_AT);
    const marks = marksIn(all, namedBy[field] ?? null);
    if (!markText(text, marks).some((piece) => piece.hit)) return [];
    const shown = snippet(text, marks);
    return shown === '' ? [] : [{ field, text: shown }];
  });
}
