/** Items as the citation processor takes them. */
import type { Creator, ItemData, ItemDate } from '../../contract/model/item.ts';
import { identifierUrl } from '../../language/identifiers.ts';
import { mark, withoutMarks } from '../cited/marks.ts';
import { parseIsoDate } from '../dates.ts';
import { writeDate } from './dates.ts';
import { languageTag } from './language-tag.ts';
import { writeName } from './names.ts';
import { richCsl } from './rich-csl.ts';
import { dateVariables } from './variables.ts';

/** One item of CSL-JSON, named by a number that only the present request knows. */
export interface CiteprocItem {
  id: string;
  type: string;
  [variable: string]: unknown;
}

/** Numbers and pages, in which typists put dashes of every length; styles set the right one themselves. */
const ranges: ReadonlySet<string> = new Set(['page', 'page-first', 'issue', 'volume', 'number-of-pages']);

const plainRange = (text: string): string => text.replace(/\s*(?:-{2,}|[‐‑‒–—−])\s*/gu, '-');

/**
 * A date without what citeproc refuses or mistakes: two ends of a range must say equally much
 * (`element mismatch in date range input`), and text beside date-parts would be read in their place.
 */
function citeprocDate(date: ItemDate): Record<string, unknown> | null {
  if (date.parts.length === 0) return date.text ? { literal: withoutMarks(date.text) } : null;
  const { raw: _, ...written } = writeDate(date);
  const least = Math.min(...date.parts.map((part) => part.length));
  const parts = date.parts.map((part) => part.slice(0, date.parts.length > 1 ? least : 3));
  // EDTF's open range: citeproc takes an end of zeros for one that is still to come.
  const isOpen = date.parts.length === 1 && /\/(?:\.\.)?$/.test(date.text);
  if (isOpen) parts.push(parts[0]?.map(() => 0) ?? [0]);
  return { ...written, 'date-parts': parts };
}

/** A date variable is kept as text in ISO form. */
function dateOf(text: string): Record<string, unknown> | null {
  const date = parseIsoDate(text);
  return date && citeprocDate(date);
}

function variableValue(name: string, text: string): unknown {
  if (dateVariables.has(name)) return dateOf(text);
  if (name === 'language') return languageTag(text);
  return ranges.has(name) ? plainRange(withoutMarks(text)) : richCsl(text);
}

function namesOf(creators: readonly Creator[]): Record<string, unknown[]> {
  const lists: Record<string, unknown[]> = {};
  for (const creator of creators) {
    const list = lists[creator.role] ?? [];
    lists[creator.role] = list;
    if (/^others$/i.test(creator.literal)) {
      list.push({ literal: mark.others });
      continue;
    }
    const clean = Object.entries(writeName(creator)).map(([part, text]) => [part, withoutMarks(text ?? '')]);
    list.push(Object.fromEntries(clean));
  }
  return lists;
}

/**
 * A preprint that says where it lies by its arXiv number alone: repository, number and address as the styles
 * ask for them (as Zotero's "Preprint" maps to CSL: `publisher` the repository, `number` the archive ID).
 */
function preprint({ type, venue, url, identifiers, variables }: ItemData): Record<string, string> {
  const id = identifiers.arxiv;
  if (!id || venue || (type !== 'article' && type !== 'document')) return {};
  return {
    ...(variables['publisher'] ? {} : { publisher: 'arXiv' }),
    ...(variables['number'] ? {} : { number: `arXiv:${id}` }),
    ...(url || identifiers.doi ? {} : { URL: identifierUrl('arxiv', id) }),
  };
}

/**
 * An item as CSL-JSON 1.0.2 for citeproc: titles with CSL's own markup and formulas as text, dates and page
 * ranges in the one form it takes without complaint, the language as a tag (it decides about headline case).
 * Names that CSL 1.0.2 changed are given in both spellings, as styles of either use them.
 * @param id names it in the answer
 */
export function toCiteprocItem(item: ItemData, id: string): CiteprocItem {
  const { doi, pmid, pmcid, isbn, issn } = item.identifiers;
  const issued = item.issued && citeprocDate(item.issued);
  const out: CiteprocItem = { id, type: item.type, ...namesOf(item.creators) };
  for (const [name, text] of Object.entries(item.variables)) {
    const value = text && name !== 'id' && name !== 'type' ? variableValue(name, text) : null;
    if (value !== null && value !== '') out[name] = value;
  }
  Object.assign(out, preprint(item));
  if (item.title) out['title'] = richCsl(item.title);
  if (issued) out['issued'] = issued;
  if (item.venue) out['container-title'] = richCsl(item.venue);
  if (item.abstract) out['abstract'] = richCsl(item.abstract);
  if (item.url) out['URL'] = withoutMarks(item.url);
  const identifiers = { DOI: doi, PMID: pmid, PMCID: pmcid, ISBN: isbn, ISSN: issn };
  for (const [name, value] of Object.entries(identifiers)) if (value) out[name] = withoutMarks(value);
  if (out['event-title'] !== undefined) out['event'] = out['event-title'];
  return out;
}
