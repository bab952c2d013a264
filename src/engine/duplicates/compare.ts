import {
  agree,
  areApart,
  conflict,
  differ,
  isPreprintOf,
  isVetoed,
  pagesConflict,
  sharedName,
  shares,
  yearsAgree,
} from './pair.ts';
import { comparePeople, type PeopleMatch } from './people.ts';
import type { DuplicateRecord } from './record.ts';

import { compareTitles, type TitleMatch } from './titles-match.ts';

/** Why two records look like one work, and whether that is beyond doubt. */
export interface Verdict {
  certain: boolean;
  /** For people: `Same DOI, title, year and first creator`. */
  reason: string;
  /** The stronger the likeness the larger, up to 1. */
  score: number;
}

export const PREPRINT_REASON = 'Preprint and published version';

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
