/**
 * One record of refer's format as a draft: the tags of refer (M. E. Lesk, "Some Applications of Inverted Indexes
 * on the UNIX System", 1978; refer(1)) and those that EndNote added ("EndNote Import" table).
 */
import { type CreatorRole, emptyDraft, type ItemDraft, type ItemType } from '../../contract/model/item.ts';
import { normaliseDoi } from '../../language/identifiers.ts';
import { usualFields, venueLabel } from '../../language/item-fields.ts';
import { nameLikeness, parseName } from '../../language/names.ts';
import { formatIsoDate } from '../dates.ts';
import { addFile } from '../shared/attachments.ts';
import { fullestDate, readDate } from '../shared/dates.ts';
import { readListName } from '../shared/names.ts';
import { noteText } from '../shared/note-text.ts';
import { readPages } from '../shared/pages.ts';
import {
  addTags,
  addUrl,
  keepField,
  oneLine,
  putIdentifier,
  putSerials,
  putVariable,
} from '../shared/put.ts';
import { settle } from '../shared/settle.ts';
import type { TaggedRecord } from '../tagged/records.ts';
import { readParagraphs } from '../tagged/texts.ts';
import { Values } from '../tagged/values.ts';
import { typeOfEndnote } from './types.ts';

const roles: Readonly<Record<string, CreatorRole>> = {
  A: 'author',
  E: 'editor',
  Y: 'collection-editor',
  '?': 'translator',
  H: 'translator',
};

const variables: Readonly<Record<string, string>> = {
  V: 'volume',
  I: 'publisher',
  C: 'publisher-place',
  7: 'edition',
  6: 'number-of-volumes',
  L: 'call-number',
  '!': 'title-short',
  G: 'language',
  '&': 'section',
  '*': 'reviewed-title',
  '~': 'source',
  '(': 'original-title',
};

/** Names under which fields are kept that CSL has none for: RIS's, which other formats can spell. */
const names: Readonly<Record<string, string>> = {
  1: 'C1',
  2: 'C2',
  3: 'C3',
  4: 'C4',
  '#': 'C7',
  $: 'C8',
  '^': 'C6',
  '+': 'AD',
  ')': 'RP',
  '@': 'SN',
  9: 'M3',
  B: 'T2',
  F: 'LB',
  M: 'AN',
  O: 'N1',
  Q: 'TT',
  R: 'DO',
  S: 'T3',
  U: 'UR',
  W: 'DP',
};
const nameOf = (tag: string): string =>
  Object.hasOwn(names, tag) ? (names[tag] ?? tag) : `refer-${/[A-Z\d]/.test(tag) ? tag : tag.charCodeAt(0)}`;

/** refer has no types: what a record holds tells. */
function guessType(values: Values): ItemType {
  if (values.has('J')) return 'article-journal';
  if (values.has('B')) return 'chapter';
  if (values.has('R') || values.has('M')) return 'report';
  return values.has('I') ? 'book' : 'document';
}

/** refer writes the given name first; EndNote the family name and a comma. */
function addName(draft: ItemDraft, text: string, role: CreatorRole): void {
  const name = oneLine(text);
  const isPlain = !name.includes(',') && nameLikeness(name) > 0;
  const read = isPlain ? { ...parseName(name), role } : readListName(name, role);
  if (read) draft.creators.push(read);
}

function readVenue(draft: ItemDraft, values: Values): void {
  const [journal, secondary, tertiary] = ['J', 'B', 'S'].map((tag) => oneLine(values.first(tag)));
  const names = [...new Set([journal, secondary].filter(Boolean))] as string[];
  if (venueLabel(draft.type) !== null) draft.venue = names.shift() ?? '';
  for (const name of names)
    putVariable(draft, draft.type === 'speech' ? 'event-title' : 'collection-title', name, 'B');
  putVariable(draft, 'collection-title', tertiary ?? '', 'S');
}

function readRest(draft: ItemDraft, tag: string, value: string): void {
  const role = Object.hasOwn(roles, tag) ? roles[tag] : undefined;
  const variable = Object.hasOwn(variables, tag) ? variables[tag] : undefined;
  const isNumbered = usualFields(draft.type).includes('number') && !usualFields(draft.type).includes('issue');
  if (role) for (const name of value.split(/\n|;/)) addName(draft, name, role);
  else if (tag === 'K') addTags(draft, value.split(/\n|;/));
  else if (tag === 'U') for (const url of value.split(/\s+/)) addUrl(draft, url, nameOf('U'));
  else if (tag === '>') addFile(draft, value, nameOf('>'));
  else if (tag === '@') {
    if (!putSerials(draft, oneLine(value), nameOf('@'))) {
      if (isNumbered) putVariable(draft, 'number', value, nameOf('@'));
      else keepField(draft, nameOf('@'), value);
    }
  } else if (tag === 'R' && normaliseDoi(oneLine(value))) putIdentifier(draft, 'doi', value, nameOf('R'));
  else if (tag === 'R' && isNumbered) putVariable(draft, 'number', value, nameOf('R'));
  else if (tag === 'N') putVariable(draft, isNumbered ? 'number' : 'issue', value, nameOf('N'));
  else if (tag === '9' && usualFields(draft.type).includes('genre'))
    putVariable(draft, 'genre', value, nameOf('9'));
  else if (tag === '2' && /^PMC\d+$/i.test(value.trim())) putIdentifier(draft, 'pmcid', value, nameOf('2'));
  else if (tag === 'Z' || tag === '<') draft.notes.push(noteText(readParagraphs(value)));
  else if (tag === 'O' && !draft.variables['note'])
    putVariable(draft, 'note', readParagraphs(value), nameOf('O'));
  else if (variable) putVariable(draft, variable, value, nameOf(tag));
  else keepField(draft, nameOf(tag), readParagraphs(value));
}

/** A record as a draft; its source is for the caller to fill in. */
export function readRecord(record: TaggedRecord): ItemDraft {
  const values = new Values(record);
  const named = oneLine(values.first('0'));
  const known = typeOfEndnote(named);
  const draft = emptyDraft(known ?? (named ? 'document' : guessType(values)));
  if (named && !known) draft.fields['TY'] = named;
  draft.title = oneLine(values.first('T'));
  draft.abstract = readParagraphs(values.first('X'));
  const year = readDate(values.first('D'));
  draft.issued = fullestDate([year, ...values.all('8').map((text) => readDate(text, year?.parts[0]?.[0]))]);
  const accessed = readDate(values.first('['));
  if (accessed) putVariable(draft, 'accessed', formatIsoDate(accessed.parts) || accessed.text, nameOf('['));
  readVenue(draft, values);
  const pages = readPages(values.first('P'));
  const isCount = draft.type === 'book' || draft.type === 'thesis';
  putVariable(draft, isCount && /^\d+$/.test(pages) ? 'number-of-pages' : 'page', pages, nameOf('P'));
  const label = values.first('F');
  if (/^\S+$/.test(label) && /\p{L}/u.test(label)) draft.citationKey = label;
  else keepField(draft, nameOf('F'), label);
  for (const [tag, value] of values.rest()) readRest(draft, tag, value);
  return settle(draft);
}
