import { comparePeople, type PeopleMatch } from './people.ts';
import type { DuplicateRecord } from './record.ts';
import { partsDiffer } from './title.ts';
import { compareTitles, type TitleMatch } from './titles-match.ts';

/** Why two records look like one work, and whether that is beyond doubt. */
export interface Verdict {
  certain: boolean;
  /** For people: `Same DOI, title, year and first creator`. */
  reason: string;
  /** The stronger the likeness the larger, up to 1. */
  score: number;
}

/** Identifiers of one work, in the order they are named as a reason. */
const sharedSchemes: readonly (readonly [scheme: string, name: string])[] = [
  ['doi', 'DOI'],
  ['arxiv', 'arXiv id'],
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
];

export const PREPRINT_REASON = 'Preprint and published version';

const shares = (a: DuplicateRecord, b: DuplicateRecord, scheme: string): boolean => {
  const others = b.identifiers.get(scheme);
  return (
    others !== undefined && (a.identifiers.get(scheme)?.some((value) => others.includes(value)) ?? false)
  );
};

/** Both have one, and none in common. */
const differ = (a: DuplicateRecord, b: DuplicateRecord, scheme: string): boolean =>
  a.identifiers.has(scheme) && b.identifiers.has(scheme) && !shares(a, b, scheme);

const conflict = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;
const agree = (a: string, b: string): boolean => a !== '' && a === b;

/** Neither has what an article gets when it is assigned to an issue. */
const isOnlineFirst = (record: DuplicateRecord): boolean => record.volume === '' || record.firstPage === '';

/** A preprint and what became of it. */
const isPreprintOf = (a: DuplicateRecord, b: DuplicateRecord): boolean => a.isPreprint !== b.isPreprint;

/** An article number of one source and pages of another say nothing against each other. */
function pagesConflict(a: DuplicateRecord, b: DuplicateRecord): boolean {
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
function areApart(a: DuplicateRecord, b: DuplicateRecord): boolean {
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

function sharedName(a: DuplicateRecord, b: DuplicateRecord): string | null {
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
function yearsAgree(a: DuplicateRecord, b: DuplicateRecord): boolean {
  if (a.year === null || b.year === null) return false;
  const gap = Math.abs(a.year - b.year);
  const samePlace = agree(a.volume, b.volume) && agree(a.pages, b.pages);
  return gap === 0 || (gap === 1 && (samePlace || isOnlineFirst(a) || isOnlineFirst(b)));
}

/**
 * Compares two records. Certain: a shared identifier, and title, year, and pages or first creator agree, and
 * nothing speaks against it. Otherwise for a person to look at, where the likeness is strong enough.
 * @returns null where they look like different works
 */
export function compareRecords(a: DuplicateRecord, b: DuplicateRecord): Verdict | null {
  if (areApart(a, b)) return null;
  const title = compareTitles(a.title, b.title);
  const people = comparePeople(a.people, b.people);
  const shared = sharedName(a, b);
  if (shared !== null) {
    const found = byIdentifier(a, b, shared, title, people);
    if (found) return found;
  }
  return isPreprintOf(a, b) ? asPreprint(a, b, title, people) : byLikeness(a, b, title, people);
}

/** Chapters are told by their book: by its ISBN, or by its title. */
const sameBook = (a: DuplicateRecord, b: DuplicateRecord): boolean =>
  a.kind === 'chapter' && b.kind === 'chapter' && (shares(a, b, 'isbn') || isBeginning(a.venue, b.venue));

/** One is the other, or cut off from it. */
const isBeginning = (a: string, b: string): boolean =>
  a.length >= 8 && b.length >= 8 && (a.startsWith(b) || b.startsWith(a));

function byIdentifier(
  a: DuplicateRecord,
  b: DuplicateRecord,
  name: string,
  title: TitleMatch,
  people: PeopleMatch,
): Verdict | null {
  const titlesAgree = title.kind === 'same' || title.kind === 'cut';
  const samePages = agree(a.pages, b.pages);
  if (titlesAgree && yearsAgree(a, b) && (samePages || people.first === true) && !isVetoed(a, b)) {
    const also = people.first === true ? 'first creator' : 'pages';
    return { certain: true, reason: `Same ${name}, title, year and ${also}`, score: 1 };
  }
  if (title.score >= 0.6 && (a.title.notice === '' || !pagesConflict(a, b))) {
    // A chapter whose record has the DOI of its book stands beside others of like titles.
    if (a.kind === 'chapter' && pagesConflict(a, b)) return null;
    if (isPreprintOf(a, b) && titlesAgree) return { certain: false, reason: PREPRINT_REASON, score: 0.97 };
    const reason = titlesAgree ? `Same ${name} and title` : `Same ${name} and nearly the same title`;
    return { certain: false, reason, score: 0.96 };
  }
  // A title in another language: the same place in the same volume by the same people.
  const samePlace = samePages && !conflict(a.volume, b.volume) && people.first === true && yearsAgree(a, b);
  return samePlace
    ? { certain: false, reason: `Same ${name} and pages, but another title`, score: 0.9 }
    : null;
}

/** A preprint may be years older than what was published, and its title a little different. */
function asPreprint(
  a: DuplicateRecord,
  b: DuplicateRecord,
  title: TitleMatch,
  people: PeopleMatch,
): Verdict | null {
  const gap = a.year === null || b.year === null ? 0 : Math.abs(a.year - b.year);
  const close = title.kind === 'same' || title.kind === 'typos' || title.kind === 'cut';
  const similar = close || (title.kind === 'subset' && title.score >= 0.75);
  if (!similar || a.title.notice !== '' || gap > 4) return null;
  if (people.first === null ? a.title.significant.length < 4 : !people.first || people.overlap < 0.5)
    return null;
  return { certain: false, reason: PREPRINT_REASON, score: 0.6 + title.score * 0.3 };
}

/** Titles that many works have: too short to tell one by. */
const isCommon = (record: DuplicateRecord): boolean =>
  record.title.fold.length < 16 || record.title.significant.length < 3;

/** No identifier in common: title, people, year and place have to tell. */
function byLikeness(
  a: DuplicateRecord,
  b: DuplicateRecord,
  title: TitleMatch,
  people: PeopleMatch,
): Verdict | null {
  const gap = a.year === null || b.year === null ? null : Math.abs(a.year - b.year);
  const samePages = agree(a.firstPage, b.firstPage);
  const sameVolume = agree(a.volume, b.volume);
  const samePlace = samePages && !conflict(a.volume, b.volume) && gap !== null && gap <= 1;
  // The same work under two DOIs of one scheme is rare; then everything else has to agree.
  if (['doi', 'pmid', 'arxiv'].some((scheme) => differ(a, b, scheme))) {
    const isOne = title.kind === 'same' && samePlace && people.first === true && people.overlap >= 0.8;
    const schemes = differ(a, b, 'doi') ? 'DOIs' : 'identifiers';
    return isOne && a.title.notice === ''
      ? { certain: false, reason: `Same title, creators and pages, but different ${schemes}`, score: 0.7 }
      : null;
  }
  const against = Number(pagesConflict(a, b)) + Number(conflict(a.volume, b.volume));
  if (a.title.notice !== '')
    return asNotice(a, b, title, people, samePlace && (sameVolume || agree(a.pages, b.pages)), against);
  if (gap !== null && gap > 1) return null;
  if (people.first === false && people.overlap < 0.5 && !samePlace) return null;
  // Two places in print are two works, unless one of the figures is a slip.
  if (against === 2 || (against === 1 && gap !== 0)) return null;
  const knowsPeople = people.first === true || people.overlap >= 0.5;
  const score = 0.9 * title.score - 0.1 * against + (samePlace ? 0.1 : 0) - (gap === 1 ? 0.03 : 0);
  switch (title.kind) {
    case 'same':
      if (isCommon(a) && !(samePlace || (knowsPeople && gap === 0 && against === 0))) return null;
      if (!knowsPeople && gap === null && a.title.significant.length < 5) return null;
      return verdict('Same title', a, b, people, score);
    case 'cut':
    case 'typos':
      if (!knowsPeople && !samePlace && !(people.first === null && gap === 0)) return null;
      if (against > 0) return null;
      return verdict(
        title.kind === 'cut' ? 'One title is cut short' : 'Nearly the same title',
        a,
        b,
        people,
        score,
      );
    case 'subset':
      if (title.score < 0.6 || against > 0 || !((knowsPeople && gap === 0) || samePlace)) return null;
      if (people.overlap < 0.6 && !samePlace) return null;
      return verdict('One title lacks words of the other', a, b, people, score);
    case 'different':
      return samePlace && sameVolume && people.first === true && title.score >= 0.5
        ? verdict('Similar title', a, b, people, score)
        : null;
  }
}

/** Notices and columns repeat their titles; where those name no paper, only the place tells them apart. */
function asNotice(
  a: DuplicateRecord,
  b: DuplicateRecord,
  title: TitleMatch,
  people: PeopleMatch,
  samePlace: boolean,
  against: number,
): Verdict | null {
  if (title.kind === 'different' || against > 0 || people.first === false) return null;
  if (samePlace) return { certain: false, reason: 'Same title, volume and pages', score: 0.75 };
  const isKnown = people.first === true && (a.year === b.year || a.year === null || b.year === null);
  if (isKnown && title.kind === 'same' && sameBook(a, b)) {
    return { certain: false, reason: 'Same title and first creator in the same book', score: 0.7 };
  }
  if (
    isKnown &&
    title.kind === 'same' &&
    a.year === b.year &&
    isBeginning(a.venue, b.venue) &&
    people.overlap === 1
  ) {
    return { certain: false, reason: 'Same title, creators and year in the same journal', score: 0.6 };
  }
  const isSpecific = a.title.notice !== 'column' && !isCommon(a) && !isCommon(b);
  return isKnown && isSpecific ? verdict('Same notice', a, b, people, 0.6 + 0.1 * title.score) : null;
}

function verdict(
  head: string,
  a: DuplicateRecord,
  b: DuplicateRecord,
  people: PeopleMatch,
  score: number,
): Verdict {
  const same = [
    people.first === true ? 'first creator' : '',
    a.year !== null && a.year === b.year ? 'year' : '',
    agree(a.firstPage, b.firstPage) ? 'pages' : '',
  ].filter(Boolean);
  const list = same.length > 1 ? `${same.slice(0, -1).join(', ')} and ${same.at(-1)}` : (same[0] ?? '');
  if (list === '') return { certain: false, reason: head, score };
  if (head !== 'Same title') return { certain: false, reason: `${head}; same ${list}`, score };
  return { certain: false, reason: `Same title${same.length > 1 ? ', ' : ' and '}${list}`, score };
}
