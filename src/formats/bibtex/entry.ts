/** One entry of a .bib file as a draft. */
import { type CreatorRole, emptyDraft, type ItemDraft, type ItemType } from '../../contract/model/item.ts';
import { creatorRoles } from '../../contract/model/terms.ts';
import { readBibDate } from './dates.ts';
import { isVerbatim, nameFields, otherTextFields, variableOf } from './fields.ts';
import { readFileField } from './file-field.ts';
import { readIdentifiers } from './identifiers.ts';
import { type KeywordSeparator, splitKeywords } from './keywords.ts';
import { tagOfLangid } from './languages.ts';
import { parseNames } from './names.ts';
import { readReadingState } from './reading-state.ts';
import { sortKey } from './sort-key.ts';
import { joinTitle, oneLine, readText, readVerbatim, Values } from './taken-values.ts';
import { cslType, genreKeys, thesisGenres, typeOfEntry } from './types.ts';

const articleTypes: ReadonlySet<ItemType> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'article',
  'review',
  'periodical',
]);

/** `number` is the issue of an article, the number within a series, or the number of a report. */
function readNumber(draft: ItemDraft, values: Values): void {
  const number = values.text('number');
  const eid = values.text('eid', 'articleno', 'article-number');
  if (eid) draft.variables['number'] = eid;
  if (!number) return;
  const isInSeries = ['book', 'chapter', 'paper-conference', 'pamphlet'].includes(draft.type);
  const variable = articleTypes.has(draft.type) ? 'issue' : isInSeries ? 'collection-number' : 'number';
  if (draft.variables[variable]) draft.fields['number'] = number;
  else draft.variables[variable] = number;
}

/**
 * The journal of an article, the book of everything else. A `book` within another one is a chapter, whatever its
 * entry type says.
 */
function readVenue(draft: ItemDraft, values: Values): void {
  const journal = joinTitle(values.text('journaltitle', 'journal'), values.text('journalsubtitle'));
  const book = joinTitle(values.text('booktitle'), values.text('booksubtitle'));
  const isArticle = articleTypes.has(draft.type);
  draft.venue = isArticle ? journal || book : book || journal;
  const other = isArticle ? book : journal;
  if (other && draft.venue !== other) draft.fields[isArticle ? 'booktitle' : 'journal'] = other;
  if (draft.type !== 'book' || !draft.venue) return;
  if (draft.venue === draft.title) draft.venue = '';
  else draft.type = 'chapter';
}

/** `publisher`, or the body that stands in its place in theses, reports and manuals. */
function readPublisher(draft: ItemDraft, values: Values): void {
  const publisher = values.text('publisher');
  const body = values.text(draft.type === 'thesis' ? 'school' : 'institution');
  const other = values.text(draft.type === 'thesis' ? 'institution' : 'school');
  const organization = values.text('organization');
  const [first, ...rest] = [publisher, body, other, organization].filter(Boolean);
  if (first) draft.variables['publisher'] = first;
  const left = rest.find((name) => name !== first);
  if (left) draft.fields[organization === left ? 'organization' : 'institution'] = left;
}

function readPages(value: string): string {
  return readText(value).replace(/\s*[–—-]+\s*/gu, '-');
}

function readVariable(draft: ItemDraft, variable: string, field: string, value: string): void {
  const text =
    variable === 'page'
      ? readPages(value)
      : isVerbatim(field)
        ? readVerbatim(value)
        : readText(value, /^anno?/.test(variable) || variable === 'note');
  if (text && !draft.variables[variable]) draft.variables[variable] = text;
  else if (text && draft.variables[variable] !== text) draft.fields[field] = text;
}

function addNames(draft: ItemDraft, names: string, role: CreatorRole): void {
  if (names) for (const creator of parseNames(names, role)) draft.creators.push(creator);
}

function readCreators(draft: ItemDraft, values: Values): void {
  for (const [field, role] of nameFields) {
    if (field === 'editor') {
      readEditors(draft, values);
      continue;
    }
    const names = values.raw(field);
    addNames(draft, names, role as CreatorRole);
  }
  for (const role of creatorRoles) addNames(draft, values.raw(role), role);
  for (const suffix of ['a', 'b', 'c']) {
    const role = values.raw(`editor${suffix}type`).trim().toLowerCase();
    addNames(draft, values.raw(`editor${suffix}`), editorRole(role) ?? 'editor');
  }
}

/** biblatex's types of editors that CSL has a role for (manual §2.3.6). */
function editorRole(type: string): CreatorRole | undefined {
  return (['editor', 'compiler', 'organizer', 'director'] as const).find((role) => role === type);
}

/** `editor` with an `editortype`; a type that CSL has no role for is kept. */
function readEditors(draft: ItemDraft, values: Values): void {
  const type = values.raw('editortype').trim();
  const role = editorRole(type.toLowerCase());
  if (type && !role) draft.fields['editortype'] = type;
  addNames(draft, values.raw('editor'), role ?? 'editor');
}

/** biblatex's `langid`, babel's name of a language, as a tag; `language` is what is printed, and comes first. */
function readLanguage(draft: ItemDraft, values: Values): void {
  const [language, langid] = [values.text('language'), values.raw('langid', 'hyphenation').trim()];
  if (language) draft.variables['language'] = language;
  else if (langid) draft.variables['language'] = tagOfLangid(langid);
  if (language && langid && tagOfLangid(langid) !== language) draft.fields['langid'] = langid;
}

/** Options of an entry; that particles are sorted with the family name is what a particle means here. */
function readOptions(draft: ItemDraft, options: string): void {
  const hasParticle = draft.creators.some((creator) => creator.particle !== '');
  const rest = options
    .split(',')
    .map((option) => option.trim())
    .filter((option) => option !== '' && !(hasParticle && /^useprefix(?:\s*=\s*true)?$/i.test(option)));
  if (rest.length > 0) draft.fields['options'] = rest.join(', ');
}

/** `howpublished` is an address, what a paper without journal or book appeared in, or a remark. */
function readHowPublished(draft: ItemDraft, value: string): void {
  if (value === '') return;
  const address = /^(?:\\url\s*\{([^{}]+)\}|(https?:\/\/\S+))$/.exec(oneLine(value));
  const isPlace = !/https?:|accessed|retrieved/i.test(value) && !draft.venue && !hasPublisher.has(draft.type);
  if (address && !draft.url) draft.url = readVerbatim(address[1] ?? address[2] ?? '');
  else if (isPlace) draft.venue = readText(value);
  else draft.fields['howpublished'] = readText(value);
}

/** Types that stand by themselves, or in a journal or book. */
const hasPublisher: ReadonlySet<ItemType> = new Set([
  ...articleTypes,
  'book',
  'chapter',
  'collection',
  'entry-encyclopedia',
  'manuscript',
  'pamphlet',
  'paper-conference',
  'report',
  'thesis',
]);

function readTags(draft: ItemDraft, keywords: readonly string[], separator: KeywordSeparator): void {
  const tags = keywords.flatMap((list) => splitKeywords(list, separator)).map((tag) => readText(tag));
  draft.tags = [...new Set(tags.filter(Boolean))];
}

/** Linked files; addresses among them are links, and what names none stays as it is. */
function readFiles(draft: ItemDraft, value: string, within: string): void {
  if (value === '') return;
  const { attachments, links } = readFileField(oneLine(value), within);
  draft.attachments = attachments;
  for (const link of links) {
    if (link.url !== draft.url && !draft.links.some(({ url }) => url === link.url)) draft.links.push(link);
  }
  if (attachments.length + links.length === 0 && value.trim() !== '')
    draft.fields['file'] = readVerbatim(value);
}

/** `misc` and what it is, if something tells: an `entrysubtype` of CSL, or a preprint's number. */
function refineType(draft: ItemDraft, entryType: string, values: Values): void {
  const subtype = values.text('entrysubtype');
  const named = subtype ? cslType(subtype.toLowerCase()) : undefined;
  if (named) draft.type = named;
  else if (subtype) draft.fields['entrysubtype'] = subtype;
  const isVague = draft.type === 'document' || (draft.type === 'webpage' && entryType === 'online');
  const isPreprint = /^arxiv\b/i.test(draft.venue) || /^corr$/i.test(draft.venue);
  if (!named && ((isVague && draft.identifiers.arxiv) || (draft.type === 'article-journal' && isPreprint))) {
    draft.type = 'article';
  }
}

/** Entry types that CSL folds together: the name is kept, so that it is written again. */
function keepEntryType(draft: ItemDraft, entryType: string): void {
  const isPlain =
    typeOfEntry(entryType) !== undefined &&
    !/^(?:booklet|manual|proceedings|collection|reference|inbook|mv.*|supp.*|bookinbook)$/.test(entryType);
  if (!isPlain) draft.fields['entrytype'] = entryType;
}

/** What the file as a whole says of how its fields are meant. */
export interface FileFacts {
  keywordSeparator: KeywordSeparator;
  /** Folder that linked files are looked for in, or ''. */
  fileDirectory: string;
}

/**
 * An entry (type and field names in lower case, values as they stand between their delimiters) as a draft. Its
 * source and collections are for the caller to fill in.
 */
export function readEntry(
  entryType: string,
  key: string,
  fields: ReadonlyMap<string, string>,
  file: FileFacts,
): ItemDraft {
  const draft = emptyDraft(typeOfEntry(entryType) ?? 'document');
  const values = new Values(fields);
  draft.citationKey = key;
  draft.title = joinTitle(values.text('title'), values.text('subtitle'));
  readCreators(draft, values);
  draft.abstract = readText(values.raw('abstract'), true);
  const said = values.text('datetext');
  draft.issued = readBibDate({
    date: readVerbatim(values.raw('date')),
    year: values.text('year'),
    month: values.text('month'),
    day: values.text('day'),
  });
  if (said && draft.issued) draft.issued.text = said;
  readVenue(draft, values);
  readPublisher(draft, values);
  readNumber(draft, values);
  readTags(draft, [values.raw('keywords'), values.raw('keyword')], file.keywordSeparator);
  draft.url = readVerbatim(values.raw('url'));
  readHowPublished(draft, values.raw('howpublished'));
  readLanguage(draft, values);
  readOptions(draft, values.raw('options'));
  draft.aliases = readVerbatim(values.raw('ids'))
    .split(',')
    .map((alias) => alias.trim())
    .filter(Boolean);
  const take = (name: string): string => readVerbatim(values.raw(name));
  readIdentifiers(draft, take);
  values.raw('groups');
  readFiles(draft, values.raw('file', 'pdf'), file.fileDirectory);
  refineType(draft, entryType, values);
  for (const [name, value] of values.rest()) {
    const variable = variableOf(name);
    if (variable) readVariable(draft, variable, name, value);
    else if (isVerbatim(name)) draft.fields[name] = readVerbatim(value);
    else draft.fields[name] = otherTextFields.has(name) ? readText(value) : oneLine(value);
  }
  const genre = draft.variables['genre'];
  const spelled = genre ? genreKeys.get(genre.toLowerCase()) : thesisGenres[entryType];
  if (spelled) draft.variables['genre'] = spelled;
  keepEntryType(draft, entryType);
  if (draft.fields['key'] === sortKey(draft)) delete draft.fields['key'];
  readReadingState(draft);
  return draft;
}
