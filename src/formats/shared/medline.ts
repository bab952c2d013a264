/** What MEDLINE's records say, in its tagged form and in XML alike. */
import type { ItemDraft, ItemType } from '../../contract/model/item.ts';
import { oneLine } from './put.ts';

/** Titles end in a full stop there; one that is not the work's own is taken off. */
export function medlineTitle(text: string): string {
  return oneLine(text).replace(/(?<=[\p{L}\p{N})\]"”’'])\.$/u, '');
}

/** Publication types (MeSH, "Publication Characteristics") that are another kind of work than an article. */
const types: readonly (readonly [RegExp, ItemType])[] = [
  [/^preprint$/i, 'article'],
  [/^newspaper article$/i, 'article-newspaper'],
  [/^dataset$/i, 'dataset'],
  [/^(?:academic dissertation|dissertation)/i, 'thesis'],
  [/^legal case/i, 'legal_case'],
];

/** The type of a record of the National Library of Medicine. */
export function medlineType(kinds: readonly string[], hasBook: boolean, hasTitle: boolean): ItemType {
  if (hasBook) return hasTitle ? 'chapter' : 'book';
  for (const [shape, type] of types) if (kinds.some((kind) => shape.test(kind.trim()))) return type;
  return 'article-journal';
}

/** The first ISSN of a journal is the one on paper or on the web, not the one that links the two. */
export function orderIssns(issns: readonly string[]): string[] {
  return [...issns].sort((a, b) => Number(/linking/i.test(a)) - Number(/linking/i.test(b)));
}

/** An article number in place of pages: `e12345`, `1234`. */
export function putArticleNumber(draft: ItemDraft, pii: string): void {
  if (draft.variables['page'] || draft.variables['number'] || !/^[a-z]?\d{1,8}$/i.test(pii)) return;
  draft.variables['number'] = pii;
}
