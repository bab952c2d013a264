/** The fields of an item's entry. */
import type { ExportItem, ExportOptions } from '../format.ts';
import { encodeTex } from '../tex/encode.ts';
import { genreValue } from './biblatex-dialect.ts';
import type { Dialect } from './dialect.ts';
import { Fields, hasBalancedBraces } from './field-list.ts';
import { isVerbatim, otherTextFields } from './fields.ts';
import { formatFileField } from './file-field.ts';
import { joinKeywords } from './keywords.ts';
import { isEnglish } from './languages.ts';
import { hasReadingState, readingStateFields } from './reading-state.ts';
import { factsOfFile } from './reread.ts';
import { ownOf } from './source.ts';

const dates = new Set(['eventdate', 'urldate', 'origdate']);

function addVariables(fields: Fields, item: ExportItem, entryType: string, dialect: Dialect): void {
  for (const [variable, value] of Object.entries(item.variables)) {
    const field = dialect.variableField(variable, item, entryType);
    if (field === 'pages')
      fields.raw('pages', `{${encodeTex(value, { ascii: true }).replace(/(?<=\w)-(?=\w)/g, '--')}}`);
    else if (variable === 'language') dialect.addLanguage(fields, value);
    else if (field === undefined) continue;
    else if (dates.has(field)) fields.date(field, value);
    else if (variable === 'genre' && dialect.name === 'biblatex') fields.text(field, genreValue(value));
    else if (isVerbatim(field)) fields.verbatim(field, value);
    else fields.text(field, value, { protectCase: field === 'series' });
  }
}

function addCreators(fields: Fields, item: ExportItem, entryType: string, dialect: Dialect): void {
  for (const role of new Set(item.creators.map((c) => c.role))) {
    const names = item.creators.filter((c) => c.role === role);
    const { name, type } = dialect.creatorField(role, item, entryType);
    if (fields.has(name)) continue;
    fields.raw(name, `{${dialect.names(names, fields.options.ascii)}}`);
    if (type) fields.raw(`${name}type`, `{${type}}`);
  }
}

function addVenue(fields: Fields, item: ExportItem, entryType: string, dialect: Dialect): void {
  const name = dialect.venueField(entryType);
  const event = name === 'booktitle' && dialect.name === 'bibtex' ? item.variables['event-title'] : '';
  fields.text(name, item.venue || event, { protectCase: name === 'booktitle' });
}

function addIdentifiers(fields: Fields, item: ExportItem, dialect: Dialect): void {
  const { arxiv, ...others } = item.identifiers;
  for (const [scheme, value] of Object.entries(others)) fields.verbatim(scheme, value);
  if (arxiv) dialect.addEprint(fields, arxiv, item);
}

/** Each keyword is TeX by itself: an escape may not end behind the braces of one that holds a comma. */
function addTags(fields: Fields, item: ExportItem): void {
  const { ascii } = fields.options;
  const { keywordSeparator } = factsOfFile(item.source?.file ?? null);
  const tags = item.tags.map((tag) => encodeTex(tag.trim(), { ascii }));
  const keywords = joinKeywords(tags, keywordSeparator);
  fields.raw('keywords', keywords && `{${keywords}}`);
}

/** Names of fields that the dialects spell differently. */
const spellings: Readonly<Record<Dialect['name'], Readonly<Record<string, string>>>> = {
  bibtex: { eprinttype: 'archiveprefix', eprintclass: 'primaryclass' },
  biblatex: { archiveprefix: 'eprinttype', primaryclass: 'eprintclass' },
};

/** Fields that were read and have no name in CSL. */
function addOthers(fields: Fields, item: ExportItem, dialect: Dialect): void {
  for (const [given, value] of Object.entries(item.fields)) {
    const bare = given
      .toLowerCase()
      .replace(/[^a-z0-9_+:-]+/g, '-')
      .replace(/^[^a-z]+/, '');
    const name = spellings[dialect.name][bare] ?? bare;
    if (!name || dialect.isOmitted(name) || fields.has(name)) continue;
    const isRaw =
      !isVerbatim(name) && !otherTextFields.has(name) && !dialect.isTypeset(name) && hasBalancedBraces(value);
    if (isVerbatim(name)) fields.verbatim(name, value);
    else if (isRaw && !(fields.options.ascii && /[^\0-\x7f]/.test(value))) fields.raw(name, `{${value}}`);
    else fields.text(name, value);
  }
}

/**
 * The fields of an entry in order, each value with its delimiters. Reading state is written for those items only
 * that came from a file that has it: it is nobody's business in a file that is handed on.
 */
export function entryFields(
  item: ExportItem,
  entryType: string,
  options: ExportOptions,
  dialect: Dialect,
): [string, string][] {
  const fields = new Fields(options, dialect.name === 'biblatex');
  const { keep, groups } = ownOf(item.source);
  const protectCase = isEnglish(item.variables['language'] ?? '');
  addCreators(fields, item, entryType, dialect);
  fields.text('title', item.title, { protectCase, keep });
  addVenue(fields, item, entryType, dialect);
  dialect.addDate(fields, item);
  addVariables(fields, item, entryType, dialect);
  addIdentifiers(fields, item, dialect);
  fields.verbatim('url', item.url);
  fields.text('abstract', item.abstract);
  addTags(fields, item);
  fields.verbatim('file', formatFileField(item.attachments, item.links));
  if (hasReadingState(item.source))
    for (const [name, value] of readingStateFields(item)) fields.verbatim(name, value);
  fields.raw('groups', groups && `{${groups}}`);
  const subtype = dialect.subtype(item, entryType);
  fields.raw('entrysubtype', subtype && `{${subtype}}`);
  addOthers(fields, item, dialect);
  dialect.addLast(fields, item);
  return fields.sorted();
}
