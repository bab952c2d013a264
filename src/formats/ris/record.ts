/** One RIS record as a draft. */
import { emptyDraft, type ItemDraft, type ItemType } from '../../contract/model/item.ts';
import { normaliseDoi } from '../../language/identifiers.ts';
import { usualFields } from '../../language/item-fields.ts';
import { readListName } from '../shared/names.ts';
import { isOwn, readOwn } from '../shared/own.ts';
import { joinPages } from '../shared/pages.ts';
import { addTags, keepField, oneLine, putSerials, putVariable } from '../shared/put.ts';
import { settle } from '../shared/settle.ts';
import type { TaggedRecord } from '../tagged/records.ts';
import { readParagraphs } from '../tagged/texts.ts';
import { Values } from '../tagged/values.ts';
import { isoText, readIssued } from './dates.ts';
import { readAccession, readAddresses, readDoi, readSecondCustom } from './links.ts';
import { readNote } from './notes.ts';
import { roleOf, variablesByType, variableTags, wholeWorks } from './tags.ts';
import { risTypeOf, typeOfRis } from './types.ts';
import { readVenue } from './venue.ts';

const byTag: ReadonlyMap<string, string> = new Map(variableTags);

/** The last type that is one; several in a row were never meant, but are met. */
function readType(values: Values): { type: ItemType; name: string } {
  const names = values.all('TY').map((name) => name.trim().toUpperCase());
  const name = names.findLast((one) => typeOfRis(one)) ?? names.at(-1) ?? '';
  return { type: typeOfRis(name) ?? 'document', name };
}

/** Journal articles come as GEN from exporters that know no better. */
function refineType(draft: ItemDraft, name: string): void {
  const { volume, issue } = draft.variables;
  if (name === 'GEN' && draft.venue && (volume || issue)) draft.type = 'article-journal';
  if (name === 'INPR') draft.variables['status'] ??= 'in press';
  if (name && risTypeOf(draft.type) !== name) draft.fields['TY'] = name;
}

function readPageTags(draft: ItemDraft, values: Values): void {
  const [first, last] = [values.first('SP'), values.first('EP')];
  const isCount =
    wholeWorks.has(draft.type) && !last && /^(?:[ivxlc]+[,;+]?\s*)?\d+\s*(?:p\.?|pages)?$/i.test(first);
  if (isCount) putVariable(draft, 'number-of-pages', first, 'SP');
  else putVariable(draft, 'page', joinPages(first, last), 'SP');
}

/** The place: of a conference where C1 has the publisher's (EndNote), else the publisher's. */
function readPlaces(draft: ItemDraft, values: Values): void {
  const isConference = draft.type === 'paper-conference' || draft.type === 'speech';
  const place = isConference ? oneLine(values.first('C1')) : '';
  const city = oneLine(values.first('CY', 'PP'));
  if (place) putVariable(draft, 'publisher-place', place, 'C1');
  if (city)
    putVariable(draft, place || draft.type === 'speech' ? 'event-place' : 'publisher-place', city, 'CY');
}

function readRest(draft: ItemDraft, tag: string, value: string, database: string): void {
  const role = roleOf(tag, draft.type);
  const variable = variablesByType[tag]?.[draft.type] ?? byTag.get(tag) ?? genre(tag, draft.type);
  if (role) {
    for (const name of value.split('\n')) {
      const creator = readListName(name, role);
      if (creator) draft.creators.push(creator);
    }
  } else if (tag === 'KW') addTags(draft, value.split(/\n|;/));
  else if (tag === 'UR' || /^L[1-4K]$/.test(tag)) readAddresses(draft, tag, value);
  else if (tag === 'DO' || tag === 'DI') readDoi(draft, oneLine(value), 'DO');
  else if (tag === 'AN') readAccession(draft, value, database);
  else if (tag === 'C2') readSecondCustom(draft, value, database);
  else if (tag === 'N1' || tag === 'RN') readNote(draft, tag, readParagraphs(value));
  else if (tag === 'SN' && variable && !/^(?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dXx]$/.test(value.trim()))
    putVariable(draft, variable, value, tag);
  else if (tag === 'SN') {
    if (!putSerials(draft, oneLine(value), tag)) keepField(draft, tag, value);
  } else if (tag === 'M3' && /^doi:?\s*10\./i.test(value)) readDoi(draft, oneLine(value), tag);
  else if (variable) putVariable(draft, variable, value, tag);
  else keepField(draft, tag, readParagraphs(value));
}

/** M3, the "type of work": of a thesis or report it says which kind, of an article nothing but "Article". */
const genre = (tag: string, type: ItemType): string | undefined =>
  tag === 'M3' && usualFields(type).includes('genre') ? 'genre' : undefined;

/** Reference numbers of databases are no citation keys. */
const NUMBER = /^(?:[\d.,:/-]+|10\.\d{4,9}\/.*|ref\d*|.*\s.*)$/is;

/** A record as a draft; its source is for the caller to fill in. */
export function readRecord(record: TaggedRecord): ItemDraft {
  const values = new Values(record);
  const { type, name } = readType(values);
  const draft = emptyDraft(type);
  draft.title = oneLine(values.first('TI', 'T1', 'CT'));
  const id = values.first('ID');
  if (id && normaliseDoi(id)) readDoi(draft, id, 'ID');
  else if (id && NUMBER.test(id)) keepField(draft, 'ID', id);
  else draft.citationKey = id;
  draft.abstract = readParagraphs(values.first('AB', 'N2'));
  draft.issued = readIssued(values.all('PY', 'Y1', 'YR'), values.all('DA'));
  const accessed = values.all('Y2').map((text) => isoText(text) || text);
  for (const date of accessed) putVariable(draft, 'accessed', date, 'Y2');
  readVenue(draft, (tag) => values.first(tag));
  readPageTags(draft, values);
  readPlaces(draft, values);
  const database = values.first('DB');
  putVariable(draft, 'source', database, 'DB');
  const own: string[] = [];
  for (const [tag, value] of values.rest()) {
    if (tag === 'U1' && isOwn(value)) own.push(value);
    else if (/^(?:TI|T1|CT)$/.test(tag) && oneLine(value) === draft.title) continue;
    else if (/^(?:AB|N2)$/.test(tag) && readParagraphs(value) === draft.abstract) continue;
    else readRest(draft, tag, value, database);
  }
  if (draft.variables['title-short'] === draft.title) delete draft.variables['title-short'];
  refineType(draft, name);
  settle(draft);
  for (const text of own) readOwn(draft, text);
  return draft;
}
