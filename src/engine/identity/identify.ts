import type { IdentifierScheme, ItemDraft } from '../../contract/model/item.ts';
import { foldText, foldTitle } from '../../language/fold.ts';
import { foldIdentifier } from '../../language/identifiers.ts';
import type { ReadableDb } from '../db/database.ts';
import { textHash } from '../db/hash.ts';
import { abstractFold, yearOf } from '../items/derive.ts';
import {
  byIdentifier,
  byRecord,
  byTitle,
  type Candidate,
  firstFamily,
  foldedIdentifier,
  pagesOf,
} from './queries.ts';

export type Why = 'doi' | 'arxiv' | 'pmid' | 'isbn' | 'title' | 'abstract' | 'record';

/** What the library knows of a record. */
export interface Identity {
  known: { id: number; why: Why; trashed: boolean } | null;
  /** A paper that shares nothing but the title: a suggestion, never acted on. */
  like: number | null;
  /** An earlier record of the same input that is the same work. */
  repeats: number | null;
}

/** Schemes that name one work wherever they stand. An ISBN names a book, so it needs equal pages as well. */
const sure: readonly ('doi' | 'arxiv' | 'pmid')[] = ['doi', 'arxiv', 'pmid'];

/** Names the text of a record, so that the same text of a later import is recognised. */
export const recordHash = (raw: string): string => textHash(raw.replace(/\s+/g, ' ').trim());

/** Everything by which two records of one input are the same work, strongest first. */
function marks(draft: ItemDraft): { mark: string; why: Why }[] {
  const found: { mark: string; why: Why }[] = [];
  const folded = (scheme: IdentifierScheme): string =>
    foldIdentifier(scheme, draft.identifiers[scheme] ?? '');
  for (const scheme of sure) {
    if (draft.identifiers[scheme]) found.push({ mark: `${scheme} ${folded(scheme)}`, why: scheme });
  }
  const pages = draft.variables['page'];
  if (draft.identifiers.isbn && pages) found.push({ mark: `isbn ${folded('isbn')} ${pages}`, why: 'isbn' });
  const title = foldTitle(draft.title).slice(0, 1000);
  const year = yearOf(draft.issued);
  const first = family(draft);
  const abstract = abstractFold(draft.abstract);
  if (title && year !== null && first) found.push({ mark: `title ${title} ${year} ${first}`, why: 'title' });
  if (title && abstract) found.push({ mark: `abstract ${title} ${abstract}`, why: 'abstract' });
  if (draft.source.raw) found.push({ mark: `record ${recordHash(draft.source.raw)}`, why: 'record' });
  return found;
}

const family = (draft: ItemDraft): string => {
  const first = draft.creators.find((creator) => creator.role === 'author');
  return first ? foldText(first.literal || first.family) : '';
};

/**
 * Tells what the library knows of each record of an input, one after another and in linear time:
 * the one way in for pasted pages, files and the command line.
 *
 * Known is: a shared DOI, arXiv id or PMID, or an ISBN with the same pages; or the same normalised
 * title with the same year and first creator, or with the same abstract; or the identical record
 * text of an earlier import. Two records with different DOIs are never the same by their title. A
 * title alone only suggests.
 */
export function identifier(db: ReadableDb): (draft: ItemDraft, index: number) => Identity {
  const seen = new Map<string, { index: number; draft: ItemDraft }>();
  return (draft, index) => {
    const repeats = repeated(seen, draft);
    for (const { mark } of marks(draft)) if (!seen.has(mark)) seen.set(mark, { index, draft });
    const title = foldTitle(draft.title).slice(0, 1000);
    const candidates = title ? byTitle(db, title) : [];
    const known = findKnown(db, draft, candidates);
    const like = known ? null : (candidates.find((item) => item.trashed_at === null)?.id ?? null);
    return { known, like, repeats };
  };
}

function repeated(
  seen: ReadonlyMap<string, { index: number; draft: ItemDraft }>,
  draft: ItemDraft,
): number | null {
  for (const { mark, why } of marks(draft)) {
    const earlier = seen.get(mark);
    if (earlier && (isSure(why) || !disagree(earlier.draft.identifiers, draft))) return earlier.index;
  }
  return null;
}

const isSure = (why: Why): boolean => why === 'doi' || why === 'arxiv' || why === 'pmid' || why === 'isbn';

function disagree(theirs: ItemDraft['identifiers'], draft: ItemDraft): boolean {
  const mine = draft.identifiers.doi;
  return Boolean(mine && theirs.doi && foldIdentifier('doi', mine) !== foldIdentifier('doi', theirs.doi));
}

function findKnown(db: ReadableDb, draft: ItemDraft, sameTitle: readonly Candidate[]): Identity['known'] {
  const answer = (item: Candidate, why: Why): Identity['known'] => ({
    id: item.id,
    why,
    trashed: item.trashed_at !== null,
  });
  for (const scheme of sure) {
    const value = draft.identifiers[scheme];
    const [item] = value ? byIdentifier(db, scheme, foldIdentifier(scheme, value)) : [];
    if (item) return answer(item, scheme);
  }
  const { isbn } = draft.identifiers;
  const pages = draft.variables['page'];
  if (isbn && pages) {
    const item = byIdentifier(db, 'isbn', foldIdentifier('isbn', isbn)).find(
      (candidate) => pagesOf(db, candidate.id) === pages,
    );
    if (item) return answer(item, 'isbn');
  }
  const year = yearOf(draft.issued);
  const first = family(draft);
  const abstract = abstractFold(draft.abstract);
  const sameDoi = (item: Candidate): boolean => !otherDoi(db, item.id, draft);
  for (const item of sameTitle) {
    if (!sameDoi(item)) continue;
    if (
      year !== null &&
      item.year === year &&
      first !== '' &&
      foldText(firstFamily(db, item.id) ?? '') === first
    ) {
      return answer(item, 'title');
    }
    if (abstract !== null && item.abstract_fold === abstract) return answer(item, 'abstract');
  }
  if (draft.source.raw) {
    const item = byRecord(db, recordHash(draft.source.raw)).find(sameDoi);
    if (item) return answer(item, 'record');
  }
  return null;
}

function otherDoi(db: ReadableDb, id: number, draft: ItemDraft): boolean {
  const mine = draft.identifiers.doi;
  if (!mine) return false;
  const theirs = foldedIdentifier(db, id, 'doi');
  return theirs !== undefined && theirs !== foldIdentifier('doi', mine);
}
