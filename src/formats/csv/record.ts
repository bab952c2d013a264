/** One row of a table as a draft. */
import { type CreatorRole, emptyDraft, type ItemDraft, type ItemType } from '../../contract/model/item.ts';
import { identifierSchemes } from '../../contract/model/terms.ts';
import { usualFields } from '../../language/item-fields.ts';
import { findItemType } from '../csl-json/variables.ts';
import { formatIsoDate } from '../dates.ts';
import { typeOfEndnote } from '../enw/types.ts';
import { typeOfRis } from '../ris/types.ts';
import { addFile } from '../shared/attachments.ts';
import { fullestDate, readDate } from '../shared/dates.ts';
import { readExtra } from '../shared/extra.ts';
import { noteText } from '../shared/note-text.ts';
import { isOwn, readOwn } from '../shared/own.ts';
import { joinPages } from '../shared/pages.ts';
import {
  addLink,
  addTags,
  addUrl,
  keepField,
  putIdentifier,
  putSerials,
  putVariable,
} from '../shared/put.ts';
import { settle } from '../shared/settle.ts';
import type { Column } from './columns.ts';
import { readCell } from './creators.ts';

const kinds: readonly (readonly [RegExp, ItemType])[] = [
  [/conference|proceedings/i, 'paper-conference'],
  [/book chapter|book section|chapter|incollection/i, 'chapter'],
  [/review|article|letter|editorial|note|erratum|journal/i, 'article-journal'],
  [/\bbook\b/i, 'book'],
  [/thesis|dissertation/i, 'thesis'],
  [/preprint/i, 'article'],
  [/data ?set/i, 'dataset'],
  [/report/i, 'report'],
  [/patent/i, 'patent'],
];

/** The type that a cell names, in CSL's, Zotero's, RIS's or EndNote's words; else by what the row has. */
function readType(text: string, draft: ItemDraft): ItemType {
  const named = text
    ? (findItemType(text.replace(/\s+/g, '')) ??
      findItemType(text) ??
      typeOfRis(text) ??
      typeOfEndnote(text) ??
      kinds.find(([shape]) => shape.test(text))?.[1])
    : undefined;
  if (named) return named;
  if (draft.variables['event-title']) return 'paper-conference';
  if (draft.venue) return draft.identifiers.isbn && !draft.identifiers.issn ? 'chapter' : 'article-journal';
  return draft.identifiers.isbn ? 'book' : 'document';
}

const roles: ReadonlySet<string> = new Set(['author', 'editor', 'translator']);
const schemes: ReadonlySet<string> = new Set(identifierSchemes);
const dates: ReadonlySet<string> = new Set([
  'accessed',
  'available-date',
  'event-date',
  'original-date',
  'submitted',
]);

/** Numbers that programs give their records: Zotero's eight letters and digits, Rayyan's, and plain ones. */
const MADE_KEY = /^(?:[A-Z\d]{8}|rayyan-\d+|\d+|.*\s.*)$/s;

/** What is gathered while a row is read. */
interface Parts {
  type: string;
  /** A second column of that kind: what Zotero calls the type of a thesis or report. */
  genre: string;
  years: string[];
  month: string;
  day: string;
  dates: string[];
  first: string;
  last: string;
  own: string[];
}

/** Spreadsheets are told by an apostrophe that what begins like a formula is text. */
const unescaped = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '');

function readCellOf(draft: ItemDraft, parts: Parts, { header, field }: Column, cell: string): void {
  const value = unescaped(cell).trim();
  const name = header || field;
  if (field === 'skip' || value === '') return;
  if (isOwn(value)) parts.own.push(value);
  else if (field === 'title') draft.title = draft.title || value.replace(/\s+/g, ' ');
  else if (field === 'abstract') draft.abstract = draft.abstract || value;
  else if (field === 'venue') {
    if (!draft.venue) draft.venue = value;
    else if (draft.venue !== value) keepField(draft, name, value);
  } else if (roles.has(field)) {
    // Short and full names of the same people stand in two columns: the longer ones stay.
    const people = readCell(value, field as CreatorRole);
    const had = draft.creators.filter(({ role }) => role === field);
    const length = (list: readonly { given: string }[]): number =>
      list.reduce((n, { given }) => n + given.length, 0);
    if (had.length > 0 && (people.length < had.length || length(people) <= length(had))) return;
    draft.creators = [...draft.creators.filter(({ role }) => role !== field), ...people];
  } else if (field === 'year') parts.years.push(value);
  else if (field === 'date') parts.dates.push(value);
  else if (field === 'type') {
    if (parts.type) parts.genre = value;
    else parts.type = value;
  } else if (field === 'isbn' || field === 'issn') {
    if (!putSerials(draft, value, name)) keepField(draft, name, value);
  } else if (schemes.has(field)) putIdentifier(draft, field as 'doi', value, name);
  else if (field === 'url' || field === 'link') readLinks(draft, field, value, name);
  else if (field === 'tags') addTags(draft, value.split(/[;\n|]|,(?![^()]*\))(?!.*;)/));
  else if (field === 'collections') {
    for (const path of value.split(/[;\n|]/)) if (path.trim()) draft.collections.push(path.trim());
  } else if (field === 'notes') {
    const note = noteText(value);
    if (note) draft.notes.push(note);
  } else if (field === 'key') {
    if (MADE_KEY.test(value)) keepField(draft, name, value);
    else draft.citationKey = value;
  } else if (field === 'month' || field === 'day') parts[field] = value;
  else if (field === 'added') {
    const at = Date.parse(value.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/, '$1T$2Z'));
    if (Number.isNaN(at)) keepField(draft, name, value);
    else draft.added = at;
  } else if (field === 'note') readExtra(draft, value, name);
  else if (field === 'file') for (const path of value.split(/;\s*/)) addFile(draft, path, name);
  else if (field === 'page') parts.first = parts.first || value;
  else if (field === 'last-page') parts.last = value;
  else if (field === 'keep') keepField(draft, name, value);
  else if (dates.has(field)) {
    const date = readDate(value);
    putVariable(draft, field, date ? formatIsoDate(date.parts) || date.text : value, name);
  } else putVariable(draft, field, value, name);
}

function readLinks(draft: ItemDraft, field: string, value: string, name: string): void {
  for (const url of value.split(/[;\s]+/)) {
    if (!url) continue;
    if (field === 'link' && /^https?:/i.test(url)) addLink(draft, url);
    else addUrl(draft, url, name);
  }
}

/** A row as a draft; its source is for the caller to fill in. */
export function readRow(cells: readonly string[], columns: readonly Column[]): ItemDraft {
  const draft = emptyDraft();
  const parts: Parts = {
    type: '',
    genre: '',
    years: [],
    month: '',
    day: '',
    dates: [],
    first: '',
    last: '',
    own: [],
  };
  for (const [i, cell] of cells.entries()) {
    const column = columns[i] ?? { header: `column ${i + 1}`, field: 'keep' };
    readCellOf(draft, parts, column, cell);
  }
  const years = parts.years.map((text) => readDate(text));
  const year = years[0]?.parts[0]?.[0];
  if (parts.month && year !== undefined)
    parts.dates.push([year, parts.month, parts.day].filter(Boolean).join('/'));
  draft.issued = fullestDate([...years, ...parts.dates.map((text) => readDate(text, year))]);
  putVariable(draft, 'page', joinPages(parts.first, parts.last), 'pages');
  draft.type = readType(parts.type, draft);
  if (parts.genre && usualFields(draft.type).includes('genre'))
    putVariable(draft, 'genre', parts.genre, 'Type');
  else keepField(draft, 'Type', parts.genre);
  settle(draft);
  for (const text of parts.own) readOwn(draft, text);
  return draft;
}
