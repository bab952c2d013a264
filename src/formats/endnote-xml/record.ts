/**
 * One record of EndNote's XML (its RSXML.dtd) as the RIS record that EndNote itself writes for it, which RIS's
 * reader takes on: the table is EndNote's export style "RefMan (RIS) Export".
 */
import type { ItemDraft } from '../../contract/model/item.ts';
import { typeOfEndnote } from '../enw/types.ts';
import { readRecord as readRis } from '../ris/record.ts';
import { risTypeOf, typeOfRis } from '../ris/types.ts';
import type { Tagged } from '../tagged/records.ts';
import { type Element, elementAt, elementsOf, textOf } from '../xml/tree.ts';

/** Ways through the record, and the tag of each; an element that repeats gives a line each. */
const ways: readonly (readonly [way: string, tag: string])[] = [
  ['contributors/authors/author', 'AU'],
  ['contributors/secondary-authors/author', 'A2'],
  ['contributors/tertiary-authors/author', 'A3'],
  ['contributors/subsidiary-authors/author', 'A4'],
  ['contributors/translated-authors/author', 'A4'],
  ['titles/title', 'TI'],
  ['titles/secondary-title', 'T2'],
  ['periodical/full-title', 'JF'],
  ['titles/tertiary-title', 'T3'],
  ['titles/alt-title', 'J2'],
  ['periodical/abbr-1', 'JA'],
  ['periodical/abbr-2', 'J1'],
  ['alt-periodical/full-title', 'J2'],
  ['titles/short-title', 'ST'],
  ['titles/translated-title', 'TT'],
  ['pages', 'SP'],
  ['volume', 'VL'],
  ['number', 'IS'],
  ['issue', 'IS'],
  ['num-vols', 'NV'],
  ['edition', 'ET'],
  ['section', 'SE'],
  ['reprint-edition', 'RP'],
  ['reprint-status', 'RP'],
  ['keywords/keyword', 'KW'],
  ['dates/year', 'PY'],
  ['dates/pub-dates/date', 'DA'],
  ['pub-location', 'CY'],
  ['publisher', 'PB'],
  ['isbn', 'SN'],
  ['accession-num', 'AN'],
  ['call-num', 'CN'],
  ['electronic-resource-num', 'DO'],
  ['abstract', 'AB'],
  ['label', 'LB'],
  ['notes', 'N1'],
  ['research-notes', 'RN'],
  ['urls/web-urls/url', 'UR'],
  ['urls/related-urls/url', 'UR'],
  ['urls/pdf-urls/url', 'L1'],
  ['urls/text-urls/url', 'L2'],
  ['urls/image-urls/url', 'L4'],
  ['work-type', 'M3'],
  ['reviewed-item', 'RI'],
  ['orig-pub', 'OP'],
  ['auth-address', 'AD'],
  ['auth-affiliaton', 'AD'],
  ['caption', 'CA'],
  ['language', 'LA'],
  ['access-date', 'Y2'],
  ['remote-database-name', 'DB'],
  ['remote-database-provider', 'DP'],
  ['custom1', 'C1'],
  ['custom2', 'C2'],
  ['custom3', 'C3'],
  ['custom4', 'C4'],
  ['custom5', 'C5'],
  ['custom6', 'C6'],
  ['custom7', 'C7'],
  ['custom8', 'C8'],
  ['misc1', 'M1'],
  ['misc2', 'M2'],
  ['misc3', 'M2'],
];

function valuesAt(record: Element, way: string): string[] {
  const names = way.split('/');
  const last = names.pop() ?? '';
  return elementsOf(elementAt(record, ...names), last).map((element) =>
    textOf(element).replace(/\r\n?/g, '\n').trim(),
  );
}

/** A record as a draft; its source is for the caller to fill in. */
export function readRecord(record: Element, line: number): ItemDraft {
  const named = elementAt(record, 'ref-type')?.attributes['name'] ?? '';
  const type = typeOfEndnote(named) ?? 'document';
  const fields: Tagged[] = [{ tag: 'TY', value: risTypeOf(type), line }];
  for (const [way, tag] of ways) {
    // The number of a report or patent is no issue.
    const own = tag === 'IS' && !/^article|^document$/.test(type) ? 'M1' : tag;
    for (const value of valuesAt(record, way)) if (value) fields.push({ tag: own, value, line });
  }
  const draft = readRis({ fields, line, raw: '', isClosed: true });
  if (draft.type === typeOfRis(risTypeOf(type))) draft.type = type;
  delete draft.fields['TY'];
  if (named && typeOfEndnote(named) === undefined) draft.fields['TY'] = named;
  return draft;
}
