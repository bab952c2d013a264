import { foldText } from '../../language/fold.ts';
import { type Person, person } from './people.ts';
import type { StoredRecord } from './queries.ts';
import { type TitleForms, titleForms } from './title.ts';

/** Kinds of work that are never one another, whatever their titles. */
export type Kind = 'paper' | 'chapter' | 'book' | 'thesis' | 'data' | 'patent' | 'any';

/** An item as duplicates are looked for: nothing but comparison forms. */
export interface DuplicateRecord {
  id: number;
  revision: number;
  kind: Kind;
  title: TitleForms;
  people: Person[];
  year: number | null;
  /** Folded, by scheme; a merged item may have several of one. */
  identifiers: Map<string, string[]>;
  /** First page or article number, and the last page. */
  firstPage: string;
  pages: string;
  volume: string;
  edition: string;
  /** Letters and digits of the journal's or book's title. */
  venue: string;
  /** It lies on a preprint server, or names no journal at all but an arXiv id. */
  isPreprint: boolean;
}

const kinds: Readonly<Record<string, Kind>> = {
  article: 'paper',
  'article-journal': 'paper',
  'article-magazine': 'paper',
  'article-newspaper': 'paper',
  'paper-conference': 'paper',
  review: 'paper',
  chapter: 'chapter',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  book: 'book',
  collection: 'book',
  thesis: 'thesis',
  dataset: 'data',
  software: 'data',
  patent: 'patent',
};

/** DOI prefixes of preprint servers: arXiv, bioRxiv and medRxiv, SSRN, Research Square, Preprints.org, ChemRxiv, OSF, PsyArXiv, TechRxiv, ESS Open. */
const PREPRINT_DOI =
  /^10\.(?:48550|1101\/(?:\d{4}\.\d\d\.\d\d\.|\d{6}$)|2139\/ssrn|21203\/rs|20944\/preprints|26434\/chemrxiv|312(?:19|34|35)|36227\/techrxiv|1002\/essoar|22541\/)/u;
const PREPRINT_VENUE =
  /\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|techrxiv|ssrn|corr|preprints?(?:\.org)?|research square|computing research repository)\b/u;

/** Whether a record is of a preprint server's copy: by its DOIs, else by where it says it appeared. */
export function isPreprint(record: {
  dois: readonly string[];
  hasArxiv: boolean;
  venue: string;
  type: string;
}): boolean {
  if (record.dois.length > 0) return record.dois.every((doi) => PREPRINT_DOI.test(doi.toLowerCase()));
  const venue = foldText(record.venue).trim();
  return PREPRINT_VENUE.test(venue) || (record.hasArxiv && (venue === '' || record.type === 'article'));
}

/** Compares pages: `1023–31` begins and ends as `1023-1031` does; `p. 5`, `e123` and `0123` as people mean them. */
function pagesOf(text: string): { first: string; pages: string } {
  const [from = '', to = ''] = foldText(text)
    .replace(/^(?:pp?|pages?|article|art|no)[.\s]+/u, '')
    .split(/\s*(?:[-–—‐‑]{1,3}|\bto\b)\s*/u)
    .map((page) => page.replace(/[^\p{L}\p{N}]+/gu, '').replace(/^0+(?=\d)/u, ''));
  const isShort = to !== '' && to.length < from.length && /^\d+$/u.test(from) && /^\d+$/u.test(to);
  const last = isShort ? from.slice(0, from.length - to.length) + to : to;
  return { first: from, pages: last === '' ? from : `${from}-${last}` };
}

const plain = (text: string | null): string => foldText(text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');

/** Brings a stored item into the form that pairs are compared in. */
export function duplicateRecord(row: StoredRecord): DuplicateRecord {
  const title = titleForms(row.title);
  const { first, pages } = pagesOf(row.page ?? '');
  const identifiers = new Map<string, string[]>();
  for (const { scheme, folded } of row.identifiers) {
    const values = identifiers.get(scheme);
    if (values) values.push(folded);
    else identifiers.set(scheme, [folded]);
  }
  return {
    id: row.id,
    revision: row.revision,
    kind: kinds[row.type] ?? 'any',
    title,
    people: row.creators.map(person),
    year: row.year,
    identifiers,
    firstPage: first,
    pages,
    volume: plain(row.volume).replace(/^(?:vol(?:ume)?)?0*(?=\d)/u, ''),
    edition: plain(row.edition).replace(/\D+/gu, '') || plain(row.edition),
    venue: plain(row.venue),
    isPreprint: isPreprint({
      dois: identifiers.get('doi') ?? [],
      hasArxiv: identifiers.has('arxiv'),
      venue: row.venue,
      type: row.type,
    }),
  };
}
