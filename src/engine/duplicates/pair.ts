/** What speaks for and against two records being one work, fact by fact. */
import type { DuplicateRecord } from './record.ts';
import { partsDiffer } from './title.ts';
import { compareTitles } from './titles-match.ts';

/** Identifiers of one work, in the order they are named as a reason. */
const sharedSchemes: readonly (readonly [scheme: string, name: string])[] = [
  ['doi', 'DOI'],
  ['arxiv', 'arXiv id'],
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
];

export const shares = (a: DuplicateRecord, b: DuplicateRecord, scheme: string): boolean => {
  const others = b.identifiers.get(scheme);
  return (
    others !== undefined && (a.identifiers.get(scheme)?.some((value) => others.includes(value)) ?? false)
  );
};

/** Both have one, and none in common. */
export const differ = (a: DuplicateRecord, b: DuplicateRecord, scheme: string): boolean =>
  a.identifiers.has(scheme) && b.identifiers.has(scheme) && !shares(a, b, scheme);

export const conflict = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;
export const agree = (a: string, b: string): boolean => a !== '' && a === b;

/** Neither has what an article gets when it is assigned to an issue. */
const isOnlineFirst = (record: DuplicateRecord): boolean => record.volume === '' || record.firstPage === '';

/** A preprint and what became of it. */
export const isPreprintOf = (a: DuplicateRecord, b: DuplicateRecord): boolean =>
  a.isPreprint !== b.isPreprint;

/** An article number of one source and pages of another say nothing against each other. */
export function pagesConflict(a: DuplicateRecord, b: DuplicateRecord): boolean {
  return conflict(a.firstPage, b.firstPage) && /^\d+$/u.test(a.firstPage) === /^\d+$/u.test(b.firstPage);
}

/** Databases take a paper of proceedings for a chapter, a journal or a book; a thesis is none of them. */
function kindsConflict(a: DuplicateRecord, b: DuplicateRecord): boolean {
  if (a.kind === b.kind || a.kind === 'any' || b.kind === 'any') return false;
  const pair = [a.kind, b.kind].sort().join(' ');
  return pair !== 'chapter paper';
}

/** The same page of the same volume and year: two works hardly begin there. */
const samePrint = (a: DuplicateRecord, b: DuplicateRecord): boolean =>
  agree(a.firstPage, b.firstPage) && agree(a.volume, b.volume) && a.year === b.year;

/** What makes two records different works however alike they look. */
export function areApart(a: DuplicateRecord, b: DuplicateRecord): boolean {
  return (
    a.title.notice !== b.title.notice ||
    partsDiffer(a.title, b.title, samePrint(a, b)) ||
    kindsConflict(a, b) ||
    conflict(a.edition, b.edition)
  );
}

/**
 * Whether no merge of the two can be beyond doubt: different identifiers, volumes, pages or kinds; notices and
 * columns, which repeat their titles; and an ISBN or DOI of a book that only its chapters' pages tell apart.
 */
export function isVetoed(a: DuplicateRecord, b: DuplicateRecord): boolean {
  return (
    areApart(a, b) ||
    partsDiffer(a.title, b.title, false) ||
    a.title.notice !== '' ||
    (a.kind !== b.kind && (a.kind === 'chapter' || b.kind === 'chapter')) ||
    (a.kind === 'chapter' && !agree(a.pages, b.pages)) ||
    isPreprintOf(a, b) ||
    ['doi', 'arxiv', 'pmid', 'pmcid', 'isbn'].some((scheme) => differ(a, b, scheme)) ||
    conflict(a.volume, b.volume) ||
    conflict(a.firstPage, b.firstPage)
  );
}

export function sharedName(a: DuplicateRecord, b: DuplicateRecord): string | null {
  for (const [scheme, name] of sharedSchemes) if (shares(a, b, scheme)) return name;
  return shares(a, b, 'isbn') && agree(a.pages, b.pages) ? 'ISBN and pages' : null;
}

/** Whether a shared identifier stands for the work itself and not for a book that holds several. */
export function soundlyShared(
  a: DuplicateRecord,
  b: DuplicateRecord,
  containers: ReadonlySet<string>,
): boolean {
  return [...a.identifiers].some(([scheme, values]) =>
    values.some(
      (value) =>
        !containers.has(`${scheme} ${value}`) && (b.identifiers.get(scheme)?.includes(value) ?? false),
    ),
  );
}

/** Whether two records that nothing links directly can't be one work, though a third is like both. */
export function cannotBeOne(a: DuplicateRecord, b: DuplicateRecord): boolean {
  if (areApart(a, b)) return true;
  if (a.title.notice !== '' && (pagesConflict(a, b) || conflict(a.volume, b.volume))) return true;
  if (!isPreprintOf(a, b)) {
    if (['doi', 'pmid', 'arxiv'].some((scheme) => differ(a, b, scheme))) return true;
    // Two places in print, or years that no slip explains: next year's report, another edition.
    if (pagesConflict(a, b) && conflict(a.volume, b.volume)) return true;
    if (a.year !== null && b.year !== null && Math.abs(a.year - b.year) > 2) return true;
  }
  const { kind, score } = compareTitles(a.title, b.title);
  return kind === 'different' && score < 0.5;
}

/** Databases take the year online or that of the issue: one apart is no contradiction where the place is the same. */
export function yearsAgree(a: DuplicateRecord, b: DuplicateRecord): boolean {
  if (a.year === null || b.year === null) return false;
  const gap = Math.abs(a.year - b.year);
  const samePlace = agree(a.volume, b.volume) && agree(a.pages, b.pages);
  return gap === 0 || (gap === 1 && (samePlace || isOnlineFirst(a) || isOnlineFirst(b)));
}
