import { titleWords } from '../key-words.ts';
import { stopWordsOf } from '../stop-words.ts';
import { allNames, givenNames, oneName } from './creators.ts';
import type { Argument } from './formula.ts';
import { capitalised, type KeyContext, plainWords } from './text.ts';

/** Of a title's word goes no more than this into a key. */
const MOST_WORD = 40;
const none: ReadonlySet<string> = new Set();

const numeral = (value: Argument | undefined): number => (typeof value === 'number' ? value : 0);
const string = (value: Argument | undefined): string => (typeof value === 'string' ? value : '');

/** Stop words by what a formula says: of a language, of the paper's own (`item`), `none`; '' is all languages. */
export function stopsFor(language: string, { data }: KeyContext): ReadonlySet<string> | undefined {
  if (language === '') return undefined;
  if (language === 'none') return none;
  return stopWordsOf(language === 'item' ? (data.variables?.['language'] ?? '') : language);
}

function titlePart(context: KeyContext, n: number, capitals: number, language: string): string {
  const words = titleWords(
    context.data.title,
    n > 0 ? n : Infinity,
    stopsFor(language, context),
    context.spelling,
  );
  return words
    .map((word, i) => (i < capitals ? capitalised(word) : word.toLowerCase()).slice(0, MOST_WORD))
    .join('');
}

/** A year without its sign, from a date's parts or the four digits of its text. */
function yearOf({ data: { issued } }: KeyContext): string {
  const year = issued?.parts[0]?.[0];
  if (year !== undefined) return String(Math.abs(year));
  return /(?<!\d)\d{4}(?!\d)/.exec(issued?.text ?? '')?.[0] ?? '';
}

function datePart({ data: { issued } }: KeyContext, at: 1 | 2): string {
  const part = issued?.parts[0]?.[at];
  return part === undefined ? '' : String(part).padStart(2, '0');
}

/** A date in a pattern of `%Y %y %m %d`; signs beside a part that isn't known go at the end. */
function dateBy(context: KeyContext, pattern: string): string {
  const parts: Record<string, string> = {
    Y: yearOf(context),
    y: yearOf(context).slice(-2),
    m: datePart(context, 1),
    d: datePart(context, 2),
  };
  return pattern
    .replaceAll(/%([Yymd])/g, (_, part: string) => parts[part] ?? '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
}

const page = ({ data }: KeyContext, at: 0 | -1): string => {
  const pages = (data.variables?.['page'] ?? '').split(/[-–—,;]+/);
  return at === 0 ? (pages[0] ?? '') : pages.length > 1 ? (pages.at(-1) ?? '') : '';
};

type Value = (context: KeyContext, args: readonly Argument[]) => string;

const names =
  (whose: 'author' | 'onlyauthor' | 'editor'): Value =>
  (context, [n, separator, more, initials]) =>
    allNames(context, whose, numeral(n), string(separator), string(more), numeral(initials));

/** What each field of the vocabulary gives; `venue` and the like as words with spaces between them. */
export const fieldValues: Readonly<Record<string, Value>> = {
  author: (context, [n]) => oneName(context, 'author', numeral(n)),
  onlyauthor: (context, [n]) => oneName(context, 'onlyauthor', numeral(n)),
  editor: (context, [n]) => oneName(context, 'editor', numeral(n)),
  authors: names('author'),
  onlyauthors: names('onlyauthor'),
  editors: names('editor'),
  given: (context, [n]) => givenNames(context, numeral(n)),
  year: yearOf,
  shortyear: (context) => yearOf(context).slice(-2),
  month: (context) => datePart(context, 1),
  day: (context) => datePart(context, 2),
  date: (context, [pattern]) => dateBy(context, string(pattern)),
  origyear: ({ data }) => /\d{4}/.exec(data.variables?.['original-date'] ?? '')?.[0] ?? '',
  title: ({ data, spelling }) => plainWords(data.title, spelling),
  shorttitle: (context, [n, m, language]) => titlePart(context, numeral(n), numeral(m), string(language)),
  camel: (context, [n]) => titlePart(context, numeral(n), Infinity, ''),
  venue: ({ data, spelling }) => plainWords(data.venue ?? '', spelling),
  shortvenue: ({ data, spelling }) => plainWords(data.variables?.['container-title-short'] ?? '', spelling),
  firstpage: (context) => page(context, 0),
  lastpage: (context) => page(context, -1),
  type: ({ data }, types) => {
    const type = data.type ?? '';
    return types.length === 0 || types.includes(type) ? type : '';
  },
  doi: ({ data }) => data.identifiers?.doi ?? '',
  arxiv: ({ data }) => data.identifiers?.arxiv ?? '',
  pmid: ({ data }) => data.identifiers?.pmid ?? '',
  isbn: ({ data }) => data.identifiers?.isbn ?? '',
  field: ({ data, spelling }, [name]) => {
    const fields = data.fields ?? {};
    return Object.hasOwn(fields, string(name)) ? plainWords(fields[string(name)] ?? '', spelling) : '';
  },
};

/** Any other name is a CSL variable. */
export function variableValue({ data, spelling }: KeyContext, name: string): string {
  const variables = data.variables ?? {};
  return Object.hasOwn(variables, name) ? plainWords(variables[name] ?? '', spelling) : '';
}
