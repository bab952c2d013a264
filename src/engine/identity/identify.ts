import type { ItemDraft } from '../../contract/model/item.ts';
import { foldText } from '../../language/fold.ts';
import type { ReadableDb } from '../db/database.ts';
import { type Fingerprint, fingerprint, sureSchemes, type Why } from './fingerprint.ts';
import {
  byIdentifier,
  byRecord,
  byTitle,
  type Candidate,
  firstFamily,
  foldedIdentifier,
  pagesOf,
} from './queries.ts';

/** What the library knows of a record. */
export interface Identity {
  known: { id: number; why: Why; trashed: boolean } | null;
  /** A paper that shares nothing but the title: a suggestion, never acted on. */
  like: number | null;
  /** An earlier record of the same input that is the same work. */
  repeats: number | null;
}

/**
 * Tells what the library knows of each record of an input, one after another and in linear time:
 * the one way in for pasted pages, files and the command line.
 *
 * Known is: a shared DOI, arXiv id or PMID, or an ISBN with the same pages; or the same normalised
 * title with the same year and first creator, or with the same abstract; or the identical record
 * text of an earlier import. Two records with different DOIs are never the same by their title. A
 * title alone only suggests.
 * @param earlier records of the same input that were told already, by their indexes
 */
export function identifier(
  db: ReadableDb,
  earlier: readonly ItemDraft[] = [],
): (draft: ItemDraft, index: number) => Identity {
  const seen = new Map<string, { index: number; print: Fingerprint }>();
  const note = (print: Fingerprint, index: number): void => {
    for (const { mark } of print.marks) if (!seen.has(mark)) seen.set(mark, { index, print });
  };
  for (const [index, draft] of earlier.entries()) note(fingerprint(draft), index);
  return (draft, index) => {
    const print = fingerprint(draft);
    const repeats = repeated(seen, print);
    note(print, index);
    const title = print.columns.title_fold;
    const sameTitle = title ? byTitle(db, title) : [];
    const known = findKnown(db, print, sameTitle);
    const like = known ? null : (sameTitle.find((item) => item.trashed_at === null)?.id ?? null);
    return { known, like, repeats };
  };
}

function repeated(
  seen: ReadonlyMap<string, { index: number; print: Fingerprint }>,
  print: Fingerprint,
): number | null {
  for (const { mark, why } of print.marks) {
    const earlier = seen.get(mark);
    if (!earlier) continue;
    const byContent = why === 'title' || why === 'abstract' || why === 'record';
    if (!byContent || !differ(earlier.print.identifiers.doi, print.identifiers.doi)) return earlier.index;
  }
  return null;
}

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

function findKnown(db: ReadableDb, print: Fingerprint, sameTitle: readonly Candidate[]): Identity['known'] {
  const answer = (item: Candidate, why: Why): Identity['known'] => ({
    id: item.id,
    why,
    trashed: item.trashed_at !== null,
  });
  const { identifiers, pages, family, record } = print;
  for (const scheme of sureSchemes) {
    const folded = identifiers[scheme];
    const [item] = folded ? byIdentifier(db, scheme, folded) : [];
    if (item) return answer(item, scheme);
  }
  if (identifiers.isbn && pages) {
    const item = byIdentifier(db, 'isbn', identifiers.isbn).find(
      (candidate) => pagesOf(db, candidate.id) === pages,
    );
    if (item) return answer(item, 'isbn');
  }
  const sameWork = (item: Candidate): boolean =>
    identifiers.doi === undefined || !differ(foldedIdentifier(db, item.id, 'doi'), identifiers.doi);
  const { year, abstract_fold: abstract } = print.columns;
  for (const item of sameTitle) {
    const sameYear = year !== null && item.year === year;
    const sameFirst = sameYear && family !== '' && foldText(firstFamily(db, item.id) ?? '') === family;
    const sameAbstract = abstract !== null && item.abstract_fold === abstract;
    if ((sameFirst || sameAbstract) && sameWork(item)) return answer(item, sameFirst ? 'title' : 'abstract');
  }
  const item = record ? byRecord(db, record).find(sameWork) : undefined;
  return item ? answer(item, 'record') : null;
}
