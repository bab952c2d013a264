/** One CSL-JSON record as a draft. */
import {
  type CreatorRole,
  emptyDraft,
  type IdentifierScheme,
  type ItemDraft,
} from '../../contract/model/item.ts';
import { creatorRoles } from '../../contract/model/terms.ts';
import { arxivFromDoi, identifierFromUrl, normaliseDoi, parseArxivId } from '../../language/identifiers.ts';
import { formatIsoDate } from '../dates.ts';
import { readDate } from './dates.ts';
import { plainText } from './markup.ts';
import { readName } from './names.ts';
import { readOctavo } from './octavo.ts';
import { dateVariables, findItemType, textVariables, variableAliases } from './variables.ts';

/** Why a record can't be taken. */
export class BadRecord extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

// Shared, since a list of a hundred thousand numbers throws as many.
const notARecord = new BadRecord('not_a_record', 'a record should be an object');
const emptyRecord = new BadRecord('empty_record', 'the record has no title, no names and no identifier');

const roles: ReadonlySet<string> = new Set(creatorRoles);
const schemes: ReadonlyMap<string, IdentifierScheme> = new Map([
  ['DOI', 'doi'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
]);

const isAtom = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
const isText = (value: unknown): boolean => isAtom(value) || (Array.isArray(value) && value.every(isAtom));

/** A value that should be text; Crossref sends lists of one (`"title": ["…"]`), others numbers. */
function text(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && isText(value)) {
    return name === 'ISSN' || name === 'ISBN' || name === 'title' || name === 'container-title'
      ? String(value[0] ?? '')
      : value.join(', ');
  }
  throw new BadRecord('wrong_type', `"${name}" should be text`);
}

function addCreators(draft: ItemDraft, role: CreatorRole, value: unknown): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object' && typeof value !== 'string') {
    throw new BadRecord('wrong_type', `"${role}" should be a list of names`);
  }
  for (const name of Array.isArray(value) ? value : [value]) {
    const creator = readName(name, role);
    if (creator) draft.creators.push(creator);
  }
}

function addIdentifier(draft: ItemDraft, scheme: IdentifierScheme, value: string): void {
  const bare = value.trim();
  if (!bare) return;
  draft.identifiers[scheme] = scheme === 'doi' ? (normaliseDoi(bare) ?? bare) : bare;
}

/** Where no field of its own says it: the arXiv id within `number`, a DOI of arXiv's, or the address. */
function inferArxiv(draft: ItemDraft): void {
  if (draft.identifiers.arxiv) return;
  const number = draft.variables['number'] ?? '';
  const isNamed =
    /^arxiv\s*:/i.test(number) ||
    /^arxiv$/i.test(draft.variables['archive'] ?? draft.variables['publisher'] ?? '');
  const url = draft.url ? identifierFromUrl(draft.url) : null;
  const found =
    (isNamed ? parseArxivId(number) : null) ??
    (draft.identifiers.doi ? arxivFromDoi(draft.identifiers.doi) : null) ??
    (url?.scheme === 'arxiv' ? parseArxivId(url.value) : null);
  if (found) draft.identifiers.arxiv = found.id;
}

function addTags(draft: ItemDraft, name: string, value: unknown): void {
  const found = Array.isArray(value) ? value.map((v) => text(name, v)) : text(name, value).split(/[,;]/);
  for (const tag of found) {
    const clean = tag.trim();
    if (clean && !draft.tags.includes(clean)) draft.tags.push(clean);
  }
}

function addField(draft: ItemDraft, name: string, value: unknown, isFromCrossref: boolean): void {
  const variable = variableAliases.get(name) ?? name;
  const scheme = schemes.get(name);
  if (roles.has(name)) addCreators(draft, name as CreatorRole, value);
  else if (scheme) addIdentifier(draft, scheme, text(name, value));
  else if (name === 'title') draft.title = plainText(text(name, value));
  else if (name === 'abstract') draft.abstract = plainText(text(name, value));
  else if (name === 'container-title') draft.venue = plainText(text(name, value));
  else if (name === 'URL') draft.url = text(name, value).trim();
  else if (name === 'issued') draft.issued = readDate(value);
  else if (name === 'keyword' || name === 'categories') addTags(draft, name, value);
  else if (dateVariables.has(name)) {
    const date = readDate(value);
    const iso = date && (formatIsoDate(date.parts) || date.text);
    if (iso) draft.variables[name] = iso;
  } else if (textVariables.has(variable) && isText(value)) {
    const plain = plainText(text(name, value));
    if (plain) draft.variables[variable] ??= plain;
  } else if (!isFromCrossref) keepField(draft, name, value);
}

/** What CSL has no name for, or has one but not for such a value. */
function keepField(draft: ItemDraft, name: string, value: unknown): void {
  if (value === null || value === undefined || value === '') return;
  const json = typeof value === 'string' ? value : JSON.stringify(value);
  if (json !== '[]' && json !== '{}') draft.fields[name] = json;
}

/** Crossref's answers carry its own bookkeeping and each paper's list of references: not for a library. */
const isCrossref = (record: Record<string, unknown>): boolean =>
  record['content-domain'] !== undefined || record['reference-count'] !== undefined;

/** Ids that programs give by themselves: addresses, DOIs, `ITEM-1` of citeproc, Zotero's `123/ABCD2345`, UUIDs. */
const MADE_ID =
  /^(?:https?:\/\/|10\.\d{4}|ITEM-\d+$|\d+$|\d+\/[A-Z0-9]{8}$|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$)/i;

/** The key that somebody chose: `citation-key`, `id`, or a line "Citation Key: …" of Zotero's extra field. */
function keyOf(record: Record<string, unknown>): string {
  const { id, note } = record;
  const key = record['citation-key'];
  if (typeof key === 'string' && key.trim()) return key.trim();
  const noted = typeof note === 'string' ? /^citation key:[ \t]*(\S+)/im.exec(note)?.[1] : undefined;
  if (noted) return noted;
  return typeof id === 'string' && !MADE_ID.test(id.trim()) ? id.trim() : '';
}

const elsewhere = new Set(['id', 'citation-key', 'type', 'custom']);

/**
 * One record of CSL-JSON 1.0.2 as a draft, with what our own command line prints under `custom.octavo`.
 * Names that CSL hasn't are kept in `fields`. Throws {@link BadRecord}, saying what is wrong with it.
 */
export function readRecord(value: unknown): ItemDraft {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw notARecord;
  }
  const record = value as Record<string, unknown>;
  const type = record['type'];
  if (type !== undefined && typeof type !== 'string')
    throw new BadRecord('wrong_type', '"type" should be text');
  const known = type === undefined ? 'document' : findItemType(type);
  const draft = emptyDraft(known ?? 'document');
  if (known === undefined && type) draft.fields['type'] = type;
  draft.citationKey = keyOf(record);
  const isFromCrossref = isCrossref(record);
  for (const [name, content] of Object.entries(record))
    if (!elsewhere.has(name)) addField(draft, name, content, isFromCrossref);
  const custom = record['custom'];
  if (typeof custom === 'object' && custom !== null && !Array.isArray(custom)) {
    const { octavo, ...others } = custom as Record<string, unknown>;
    if (Object.keys(others).length > 0) draft.fields['custom'] = JSON.stringify(others);
    if (octavo !== undefined) readOctavo(draft, octavo);
  }
  inferArxiv(draft);
  if (
    !draft.title.trim() &&
    draft.creators.length === 0 &&
    !draft.abstract &&
    Object.keys(draft.identifiers).length === 0 &&
    !draft.url
  ) {
    throw emptyRecord;
  }
  return draft;
}
