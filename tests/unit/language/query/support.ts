import fc from 'fast-check';
import type { QueryNode } from '../../../../src/language/query/ast.ts';
import { parse } from '../../../../src/language/query/parse.ts';
import { anyCharacter } from '../../any-character.ts';

/** A node without its spans, to be compared. */
export function bare(node: QueryNode | null): unknown {
  if (node === null) return null;
  if (node.kind === 'all' || node.kind === 'any') return { kind: node.kind, of: node.of.map(bare) };
  if (node.kind === 'not') return { kind: 'not', of: bare(node.of) };
  const { span: _, ...rest } = node;
  return rest;
}

/** A node on one line: `(all tulu (not author:"…") tag=x)`. Words end with ~ while typed, with * for any. */
export function shown(node: QueryNode | null): string {
  if (node === null) return '';
  if (node.kind === 'all' || node.kind === 'any') return `(${node.kind} ${node.of.map(shown).join(' ')})`;
  if (node.kind === 'not') return `(not ${shown(node.of)})`;
  if (node.kind === 'filter') {
    const { field, ...rest } = node.filter;
    return `${field}=${Object.values(rest).map(String).join(',')}`;
  }
  const mark = { whole: '', typing: '~', any: '*' }[node.ending];
  const text = node.kind === 'phrase' ? `"${node.text}"` : node.text;
  return `${node.field === null ? '' : `${node.field}:`}${text}${mark}`;
}

export const read = (text: string, typing = false): string => shown(parse(text, typing).root);

/** Texts made of what the language is made of, and of anything else. */
export const queryText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['author:', 'tag:', 'IN:', 'status:', 'year:', 'added:', 'has:', 'autor:', 'doi:', 'title:'],
        ...['"', '(', ')', '-', ' ', ' ', 'OR', ' OR ', '*', '“', '”', '«', '\\', ':', ',', '..', '>', '='],
        ...[
          'deep',
          'Tülu',
          'to-read',
          'read',
          'pdf',
          '2019',
          '2019-2022',
          '7d',
          '中文',
          'f(x)',
          'e-commerce',
        ],
      ),
      fc.string({ unit: anyCharacter, maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));
