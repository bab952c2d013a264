/** One MEDLINE record as a draft; tags after "MEDLINE/PubMed Data Element (Field) Descriptions" (NLM). */
import { emptyDraft, type ItemDraft } from '../../contract/model/item.ts';
import { formatIsoDate } from '../dates.ts';
import { readDate } from '../shared/dates.ts';
import { languageCode } from '../shared/language.ts';
import { medlineTitle, medlineType, orderIssns, putArticleNumber } from '../shared/medline.ts';
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
import { readCreators } from './creators.ts';

/** The library's own bookkeeping, and SO, which says the others again; the raw record has them. */
const bookkeeping = new Set(
  'OWN STAT DCOM LR EDAT MHDA CRDT PHST PST SB SO DA JID AUID CTDT PMCR IRAD OCI OTO UOF'.split(' '),
);

const variables: readonly (readonly [tag: string, variable: string])[] = [
  ['VI', 'volume'],
  ['IP', 'issue'],
  ['TA', 'container-title-short'],
  ['PL', 'publisher-place'],
  ['PB', 'publisher'],
  ['EN', 'edition'],
  ['CTI', 'collection-title'],
  ['VTI', 'volume-title'],
  ['TT', 'original-title'],
  ['CI', 'license'],
];

/** AID and LID: `10.1000/x [doi]`, `S0140-6736(18)1 [pii]`. */
function readArticleIds(draft: ItemDraft, values: Values): void {
  for (const value of values.all('LID', 'AID')) {
    const [, id = '', kind = ''] = /^(.*?)\s*(?:\[(\w+)\])?$/s.exec(oneLine(value)) ?? [];
    if (kind === 'doi') putIdentifier(draft, 'doi', id, 'AID');
    else if (kind === 'pii') putArticleNumber(draft, id);
    if (kind !== 'doi' && draft.variables['number'] !== id) keepField(draft, 'AID', value);
  }
}

/** A record as a draft; its source is for the caller to fill in. */
export function readRecord(record: TaggedRecord): ItemDraft {
  const values = new Values(record);
  const kinds = values.all('PT').map(oneLine);
  const [title, book] = [medlineTitle(values.first('TI')), medlineTitle(values.first('BTI'))];
  const draft = emptyDraft(medlineType(kinds, book !== '', title !== ''));
  draft.title = title || book;
  draft.venue = book && title ? book : oneLine(values.first('JT')) || oneLine(values.first('TA'));
  for (const kind of kinds) keepField(draft, 'PT', kind);
  readCreators(draft, record);
  for (const tag of ['FAU', 'AU', 'CN', 'FED', 'ED']) values.all(tag);
  draft.abstract = readParagraphs(values.first('AB', 'OAB'));
  const electronic = readDate(values.first('DEP'));
  draft.issued = readDate(values.first('DP')) ?? electronic;
  if (electronic && electronic !== draft.issued)
    putVariable(draft, 'available-date', formatIsoDate(electronic.parts), 'DEP');
  for (const pmid of values.all('PMID')) putIdentifier(draft, 'pmid', pmid, 'PMID');
  for (const pmcid of values.all('PMC')) putIdentifier(draft, 'pmcid', pmcid, 'PMC');
  for (const issn of orderIssns(values.all('IS'))) putSerials(draft, issn, 'IS');
  for (const isbn of values.all('ISBN')) putSerials(draft, isbn, 'ISBN');
  putVariable(draft, 'page', readPages(values.first('PG')), 'PG');
  readArticleIds(draft, values);
  for (const code of values.all('LA')) putVariable(draft, 'language', languageCode(code), 'LA');
  addTags(draft, values.all('OT', 'MH'));
  for (const url of values.all('URL', 'UR')) addUrl(draft, url, 'UR');
  for (const [tag, variable] of variables) {
    for (const value of values.all(tag)) putVariable(draft, variable, medlineTitle(value), tag);
  }
  if (draft.variables['container-title-short'] === draft.venue)
    delete draft.variables['container-title-short'];
  for (const [tag, value] of values.rest()) if (!bookkeeping.has(tag)) keepField(draft, tag, oneLine(value));
  return settle(draft);
}
