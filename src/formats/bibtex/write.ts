/** Items as BibTeX entries that BibTeX's own styles (`plain`, `abbrv`, `alpha`, `unsrt`) set without a warning. */
import type { Exporter, ExportItem, ExportOptions } from '../format.ts';
import { encodeTex } from '../tex/encode.ts';
import { writeBibDate } from './dates.ts';
import { preambleFor } from './fallbacks.ts';
import { fieldOf, isVerbatim, nameFields, otherTextFields } from './fields.ts';
import { formatFileField } from './file-field.ts';
import { joinKeywords } from './keywords.ts';
import { formatNames } from './names.ts';
import { readingStateFields } from './reading-state.ts';
import { sortKey } from './sort-key.ts';
import { entryTypeOf, thesisGenres } from './types.ts';

/** What `plain` and its kin print: there every character must be one that LaTeX can set. */
const typeset = new Set(
  `author editor title booktitle journal publisher address edition series volume number pages note howpublished
  organization institution school type chapter month year`.split(/\s+/),
);

/** Fields in the order in which they are written; the others follow in the order they have. */
const order = new Map(
  `author editor bookauthor translator title shorttitle booktitle journal shortjournal series edition volume number
  issue eid chapter pages publisher school institution organization address howpublished date year month day
  type note doi isbn issn pmid pmcid eprint archiveprefix primaryclass url urldate language abstract keywords
  annote file readstatus priority ranking`
    .split(/\s+/)
    .map((name, i): [string, number] => [name, i]),
);

/** What says how an entry was read, and what would refer to an entry that may not be there. */
const notWritten = new Set(['entrytype', 'crossref']);

/** A value for a code, path or address: no brace may be without its partner, none stand in an address. */
function verbatimValue(name: string, value: string, ascii: boolean): string {
  const oneLine = value.replace(/\s+/g, ' ').trim();
  const isAddress = name === 'url' || name === 'doi';
  const safe =
    isAddress || !hasBalancedBraces(oneLine)
      ? oneLine.replace(/[{}\\]/g, (c) => encodeURIComponent(c))
      : oneLine;
  const noSpaces = isAddress ? safe.replaceAll(' ', '%20') : safe;
  // A path of another name leads nowhere; nothing prints it.
  return ascii && name !== 'file'
    ? noSpaces.replace(/[^\0-\x7f]+/gu, (text) =>
        encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')),
      )
    : noSpaces;
}

function hasBalancedBraces(text: string): boolean {
  let depth = 0;
  for (const c of text) {
    if (c === '{') depth += 1;
    else if (c === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The fields of one entry. The first value for a name counts. */
class Fields {
  readonly #fields = new Map<string, string>();
  readonly options: ExportOptions;

  constructor(options: ExportOptions) {
    this.options = options;
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  raw(name: string, value: string): void {
    if (value && !this.#fields.has(name)) this.#fields.set(name, value);
  }

  text(name: string, value: string | undefined, protectCase = false): void {
    if (value) this.raw(name, `{${encodeTex(value.trim(), { ascii: this.options.ascii, protectCase })}}`);
  }

  verbatim(name: string, value: string | undefined): void {
    if (value) this.raw(name, `{${verbatimValue(name, value, this.options.ascii)}}`);
  }

  sorted(): [string, string][] {
    const rank = (name: string): number => order.get(name) ?? order.size;
    return [...this.#fields].sort(([a], [b]) => rank(a) - rank(b));
  }
}

/**
 * The field of a variable. Where `plain` would warn ("can't use both volume and number", "there's a number but
 * no volume"), the name is one that BibTeX's styles don't look at.
 */
function variableField(variable: string, item: ExportItem, entryType: string): string | undefined {
  const has = (name: string): boolean => Boolean(item.variables[name]);
  switch (variable) {
    case 'issue':
      return entryType === 'article' && has('volume') ? 'number' : 'issue';
    case 'collection-number':
      return has('collection-title') && !has('volume') && entryType !== 'article' ? 'number' : 'seriesnumber';
    case 'number':
      return entryType === 'techreport' || entryType === 'misc' ? 'number' : 'eid';
    case 'publisher':
      if (entryType === 'techreport') return 'institution';
      if (entryType === 'phdthesis' || entryType === 'mastersthesis') return 'school';
      return entryType === 'manual' ? 'organization' : 'publisher';
    case 'genre':
      return item.variables['genre'] === thesisGenres[entryType] ? undefined : 'type';
    case 'part-number':
      return 'part';
    default:
      return fieldOf(variable);
  }
}

function addVariables(fields: Fields, item: ExportItem, entryType: string): void {
  for (const [variable, value] of Object.entries(item.variables)) {
    const field = variableField(variable, item, entryType);
    if (field === 'pages')
      fields.raw('pages', `{${encodeTex(value, { ascii: true }).replace(/(?<=\w)-(?=\w)/g, '--')}}`);
    else if (field !== undefined && isVerbatim(field)) fields.verbatim(field, value);
    else if (field !== undefined) fields.text(field, value, field === 'series');
    else if (variable !== 'genre') fields.text(variable, value);
  }
}

function addCreators(fields: Fields, item: ExportItem, entryType: string): void {
  const isBook = entryType === 'book' || entryType === 'inbook';
  const hasAuthor = item.creators.some((c) => c.role === 'author');
  for (const role of new Set(item.creators.map((c) => c.role))) {
    const names = item.creators.filter((c) => c.role === role);
    const known = [...nameFields].find(([, r]) => r === role)?.[0];
    // BibTeX's book has an author or an editor; "can't use both" is what it says else.
    const field = role === 'editor' && isBook && hasAuthor ? 'editora' : (known ?? role);
    fields.raw(field, `{${formatNames(names)}}`);
    if (field === 'editora') fields.raw('editoratype', '{editor}');
  }
}

function addVenue(fields: Fields, item: ExportItem, entryType: string): void {
  const venue = item.venue || (entryType === 'inproceedings' ? item.variables['event-title'] : '');
  const name = ['incollection', 'inproceedings'].includes(entryType)
    ? 'booktitle'
    : entryType === 'misc'
      ? 'howpublished'
      : 'journal';
  fields.text(name, venue, name === 'booktitle');
}

function addIdentifiers(fields: Fields, item: ExportItem): void {
  const { arxiv, ...others } = item.identifiers;
  for (const [scheme, value] of Object.entries(others)) fields.verbatim(scheme, value);
  if (!arxiv) return;
  fields.verbatim('eprint', arxiv);
  fields.raw('archiveprefix', '{arXiv}');
}

/** Each keyword is TeX by itself: an escape may not end behind the braces of one that holds a comma. */
function addTags(fields: Fields, item: ExportItem): void {
  const { ascii } = fields.options;
  const keywords = joinKeywords(item.tags.map((tag) => encodeTex(tag.trim(), { ascii })));
  fields.raw('keywords', keywords && `{${keywords}}`);
}

/** Fields that were read and have no name in CSL. */
function addOthers(fields: Fields, item: ExportItem): void {
  for (const [given, value] of Object.entries(item.fields)) {
    const name = given
      .toLowerCase()
      .replace(/[^a-z0-9_+:-]+/g, '-')
      .replace(/^[^a-z]+/, '');
    if (!name || notWritten.has(name) || fields.has(name)) continue;
    const isRaw =
      !isVerbatim(name) && !otherTextFields.has(name) && !typeset.has(name) && hasBalancedBraces(value);
    if (isVerbatim(name)) fields.verbatim(name, value);
    else if (isRaw && !(fields.options.ascii && /[^\0-\x7f]/.test(value))) fields.raw(name, `{${value}}`);
    else fields.text(name, value);
  }
}

/** Types that reading `misc` doesn't give back by itself. */
function subtype(item: ExportItem, entryType: string): string {
  if (item.type === 'article-magazine' || item.type === 'article-newspaper') return item.type.slice(8);
  const isTold =
    item.type === 'document' || (item.type === 'article' && item.identifiers.arxiv !== undefined);
  return entryType === 'misc' && !isTold ? item.type : '';
}

function entryFields(item: ExportItem, entryType: string, options: ExportOptions): [string, string][] {
  const fields = new Fields(options);
  addCreators(fields, item, entryType);
  fields.text('title', item.title, true);
  addVenue(fields, item, entryType);
  for (const { name, value, isMacro } of writeBibDate(item.issued)) {
    if (isMacro) fields.raw(name, value);
    else fields.text(name, value);
  }
  addVariables(fields, item, entryType);
  addIdentifiers(fields, item);
  fields.verbatim('url', item.url);
  fields.text('abstract', item.abstract);
  addTags(fields, item);
  fields.verbatim('file', formatFileField(item.attachments));
  for (const [name, value] of readingStateFields(item)) fields.verbatim(name, value);
  fields.raw('entrysubtype', subtype(item, entryType) && `{${subtype(item, entryType)}}`);
  addOthers(fields, item);
  fields.raw('key', sortKey(item) && `{${sortKey(item)}}`);
  return fields.sorted();
}

/** One item as an entry, with the `@preamble` it may need before it. */
export function formatEntry(item: ExportItem, options: ExportOptions): string {
  const has = (name: string): boolean => Boolean(item.variables[name]);
  const entryType = entryTypeOf({
    type: item.type,
    hasVenue: item.venue !== '' || (item.type === 'paper-conference' && has('event-title')),
    hasPublisher: has('publisher'),
    hasNote: has('note'),
    genre: item.variables['genre'] ?? '',
    readFrom: item.fields['entrytype'] ?? '',
  });
  const fields = entryFields(item, entryType, options);
  const printed = fields.filter(([name]) => typeset.has(name)).map(([, value]) => value);
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`).join('');
  return `${preambleFor(printed.join(' '))}@${entryType}{${item.citationKey},\n${lines}}\n`;
}

/** BibTeX, one field a line. */
export const bibtexExporter: Exporter = {
  name: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  head: '',
  separator: '\n',
  tail: '',
  item: formatEntry,
};
