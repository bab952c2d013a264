/** Terms of the query language as the window takes them apart: a field with its value. */
export interface QueryTerm {
  field: string;
  /** Without quotes; several where the term is a group of one field, `(status:read OR status:reading)`. */
  values: string[];
  negated: boolean;
}

/** Fields of the query language. */
export const fieldNames: readonly string[] = [
  ...['author', 'title', 'abstract', 'journal', 'key', 'doi', 'tag', 'topic'],
  ...['in', 'status', 'year', 'added', 'has'],
];

const FIELD = new RegExp(`^(-?)(${fieldNames.join('|')}):(.+)$`, 'iu');
const GROUP = /^(-?)\((.+)\)$/u;

/** A finished term of the query language, or null: words, a field without its value, a quote left open. */
export function queryTerm(piece: string): QueryTerm | null {
  const group = GROUP.exec(piece);
  if (group) return groupTerm(group[1] === '-', group[2] ?? '');
  const [, minus, field = '', written = ''] = FIELD.exec(piece) ?? [];
  const value = written.startsWith('"') ? /^"([^"]+)"$/u.exec(written)?.[1] : written;
  if (field === '' || value === undefined || value.trim() === '' || /["()]/u.test(value)) return null;
  return { field: field.toLowerCase(), values: [value], negated: minus === '-' };
}

/** Members of one field with `OR` between them: what a choice of several values is written as. */
function groupTerm(negated: boolean, inside: string): QueryTerm | null {
  const terms = inside.split(/\s+OR\s+/u).map(queryTerm);
  const field = terms[0]?.field ?? '';
  const values = terms.flatMap((term) => (term?.field === field && !term.negated ? term.values : []));
  return field !== '' && values.length === terms.length ? { field, values, negated } : null;
}

/** Quotes a value that couldn't stand by itself. */
const written = (value: string): string =>
  /[\s"()]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value;

/** A term as it is typed. */
export function termText({ field, values, negated }: QueryTerm): string {
  const [only = ''] = values;
  const minus = negated ? '-' : '';
  if (values.length === 1) return `${minus}${field}:${written(only)}`;
  return `${minus}(${values.map((value) => `${field}:${written(value)}`).join(' OR ')})`;
}
