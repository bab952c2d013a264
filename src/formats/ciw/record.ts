/** One record of the Web of Science as a draft. */
import { type CreatorRole, emptyDraft, type ItemDraft } from '../../contract/model/item.ts';
import { foldTitle } from '../../language/fold.ts';
import { venueLabel } from '../../language/item-fields.ts';
import { formatIsoDate } from '../dates.ts';
import { readDate } from '../shared/dates.ts';
import { literalName, readListName } from '../shared/names.ts';
import { joinPages } from '../shared/pages.ts';
import { addTags, keepField, oneLine, putIdentifier, putSerials, putVariable } from '../shared/put.ts';
import { settle } from '../shared/settle.ts';
import type { TaggedRecord } from '../tagged/records.ts';
import { Values } from '../tagged/values.ts';
import { bookkeeping, typeOf, variables } from './tags.ts';

const lines = (values: readonly string[]): string[] =>
  values.flatMap((value) => value.split('\n').map(oneLine)).filter(Boolean);

/** Full names where each person has one, else the short ones. */
function addPeople(
  draft: ItemDraft,
  full: readonly string[],
  short: readonly string[],
  role: CreatorRole,
): void {
  const names = full.length >= short.length ? full : short;
  for (const name of names.flatMap((one) => one.split(/;\s*/))) {
    const creator = readListName(name, role);
    if (creator) draft.creators.push(creator);
  }
}

function readCreators(draft: ItemDraft, values: Values): void {
  addPeople(draft, lines(values.all('AF')), lines(values.all('AU')), 'author');
  for (const name of lines(values.all('CA'))) {
    const body = literalName(name, 'author');
    if (body) draft.creators.push(body);
  }
  addPeople(draft, lines(values.all('BF')), lines(values.all('BA')), 'container-author');
  addPeople(draft, [], lines(values.all('BE', 'ED')), 'editor');
}

/** PD (`MAR 15`, `MAR-APR`, `SPR`) beside PY; the early access date stands in for both. */
function readDates(draft: ItemDraft, values: Values): void {
  const year = readDate(values.first('PY'));
  const early = readDate(values.first('EA'));
  const day = values.first('PD');
  draft.issued = (day ? readDate(day, year?.parts[0]?.[0]) : null) ?? year ?? early;
  if (early && early !== draft.issued) putVariable(draft, 'available-date', formatIsoDate(early.parts), 'EA');
  const held = values.first('CY');
  const when = readDate(held);
  if (when) putVariable(draft, 'event-date', formatIsoDate(when.parts) || held, 'CY');
}

/** A record as a draft; its source is for the caller to fill in. */
export function readRecord(record: TaggedRecord): ItemDraft {
  const values = new Values(record);
  const [publication, document] = [values.first('PT'), oneLine(values.first('DT'))];
  const draft = emptyDraft(typeOf(publication, document));
  draft.title = [oneLine(values.first('TI')), oneLine(values.first('BS'))].filter(Boolean).join(': ');
  const source = oneLine(values.first('SO'));
  draft.title ||= source;
  if (venueLabel(draft.type) !== null) draft.venue = source;
  else if (foldTitle(source) !== foldTitle(draft.title)) putVariable(draft, 'collection-title', source, 'SO');
  readCreators(draft, values);
  draft.abstract = oneLine(values.first('AB'));
  readDates(draft, values);
  putVariable(draft, 'page', joinPages(values.first('BP', 'PS'), values.first('EP').replace('+', '')), 'BP');
  if (draft.type === 'book') putVariable(draft, 'number-of-pages', values.first('PG'), 'PG');
  for (const [tag, scheme] of [
    ['DI', 'doi'],
    ['PM', 'pmid'],
  ] as const) {
    for (const value of values.all(tag)) putIdentifier(draft, scheme, value, tag);
  }
  for (const tag of ['SN', 'EI', 'BN', 'IB']) {
    for (const value of values.all(tag))
      if (!putSerials(draft, oneLine(value), tag)) keepField(draft, tag, value);
  }
  addTags(
    draft,
    values.all('DE', 'ID', 'KW').flatMap((value) => oneLine(value).split(';')),
  );
  if (draft.type === 'patent') putVariable(draft, 'number', values.first('PN'), 'PN');
  if (document) keepField(draft, 'DT', document);
  for (const [tag, variable] of variables) {
    for (const value of values.all(tag)) putVariable(draft, variable, value, tag);
  }
  for (const [tag, value] of values.rest()) if (!bookkeeping.has(tag)) keepField(draft, tag, oneLine(value));
  return settle(draft);
}
