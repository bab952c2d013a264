import type { Filter, QueryNode, TextField } from './ast.ts';
import { type FieldName, fieldNamed, isNameField, isTextField } from './fields.ts';

/** Values that stand without quotes: nothing in them ends a term or means something else. */
const PLAIN = /^[^\s"“”„«»()\\*-][^\s"“”„«»()\\*]*$/u;

/**
 * A term that asks for a field's value as it is, whatever it holds: `tag:"to read"`, `year:2019`,
 * `author:"Guorui Zhou"` (the words of a text next to each other).
 */
export function formatTerm(field: FieldName, value: string): string {
  if (isTextField(field)) return `${field}:"${value.replace(/["“”„«»*]/gu, ' ').trim()}"`;
  if (PLAIN.test(value) || !isNameField(field)) return `${field}:${value}`;
  return `${field}:"${value.replace(/["\\]/gu, '\\$&')}"`;
}

/** A query's text in its plainest form: parsed, it asks for the same. */
export function formatQuery(root: QueryNode | null): string {
  if (root === null) return '';
  return root.kind === 'all' ? root.of.map(formatPart).join(' ') : formatPart(root);
}

/** OR binds closer than standing side by side, so only the latter needs brackets. */
function formatPart(node: QueryNode): string {
  return node.kind === 'any' ? node.of.map(formatSingle).join(' OR ') : formatSingle(node);
}

function formatSingle(node: QueryNode): string {
  switch (node.kind) {
    case 'all':
    case 'any':
      return `(${formatQuery(node)})`;
    case 'not':
      return `-${formatSingle(node.of)}`;
    case 'word':
      return `${prefix(node.field)}${guarded(node.text, node.field)}${node.ending === 'any' ? '*' : ''}`;
    case 'phrase':
      return `${prefix(node.field)}"${node.text}${node.ending === 'any' ? '*' : ''}"`;
    case 'filter':
      return formatFilter(node.filter);
  }
}

const prefix = (field: TextField): string => (field === null ? '' : `${field}:`);

/** A word that would be read as something of the language is kept one by a comma, which no index sees. */
function guarded(word: string, field: TextField): string {
  if (field !== null) return word;
  const name = /^\p{L}{1,20}(?=:)/u.exec(word)?.[0];
  return word === 'OR' || (name !== undefined && fieldNamed(name) !== null) ? `,${word}` : word;
}

function formatFilter(filter: Filter): string {
  switch (filter.field) {
    case 'year':
      return `year:${range(filter.from, filter.to, '-')}`;
    case 'added':
      if ('days' in filter) return `added:${filter.days}d`;
      return `added:${range(filter.from, filter.to, '..')}`;
    case 'status':
    case 'has':
      return `${filter.field}:${filter.value}`;
    default:
      return filter.ending === 'any'
        ? `${filter.field}:${filter.value}*`
        : formatTerm(filter.field, filter.value);
  }
}

const range = (from: number | string | null, to: number | string | null, between: string): string =>
  from === to ? String(from) : `${from ?? ''}${between}${to ?? ''}`;
