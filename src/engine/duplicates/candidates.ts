import type { ReadableDb } from '../db/database.ts';
import {
  countWithWord,
  itemsByBeginning,
  itemsByIdentifier,
  itemsByTitle,
  itemsByWords,
} from './candidate-queries.ts';
import type { DuplicateRecord } from './record.ts';

/** So many letters of a title tell it from others; a shorter one counts as a whole. */
const BEGINNING = 30;
const LEAST_LETTERS = 4;
/** Shorter words are in too many titles to be worth a question. */
const WORD_LETTERS = 4;
const RAREST = 3;

/**
 * Items of the library that a record may be the same work as: what a whole search finds in blocks is asked of
 * the indexes here. By identifiers, by the title up to its subtitle, by its beginning, and by any two of its
 * three rarest words. Remembers how rare words are, for the records of one input.
 * @param derived has the search index, which may lag behind: what it lacks is found by the other ways
 */
export function candidatesIn(db: ReadableDb, derived: ReadableDb): (record: DuplicateRecord) => Set<number> {
  const counts = new Map<string, number>();

  function rarest({ title }: DuplicateRecord): string[] {
    const telling = [...new Set(title.significant)].filter(
      (word) => word.length >= WORD_LETTERS && /^\p{Script=Latin}+$/u.test(word),
    );
    const unknown = telling.filter((word) => !counts.has(word));
    for (const word of unknown) counts.set(word, countWithWord(derived, word));
    return telling
      .filter((word) => (counts.get(word) ?? 0) > 0)
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, RAREST);
  }

  return (record) => {
    const { title, identifiers } = record;
    const ids = new Set<number>();
    const add = (some: readonly number[]): void => {
      for (const id of some) ids.add(id);
    };
    for (const [scheme, values] of identifiers) {
      for (const value of values) add(itemsByIdentifier(db, scheme, value));
    }
    if (title.fold.length >= LEAST_LETTERS) add(itemsByBeginning(db, title.fold.slice(0, BEGINNING)));
    if (title.main !== title.fold && title.main.length >= LEAST_LETTERS) add(itemsByTitle(db, title.main));
    const rare = rarest(record);
    for (const [at, word] of rare.entries()) {
      for (const other of rare.slice(at + 1))
        add(itemsByWords(derived, `title : ("${word}" AND "${other}")`));
    }
    return ids;
  };
}
