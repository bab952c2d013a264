import type { Item } from '../../contract/model/library.ts';
import { foldKey, makeKey } from '../../language/key.ts';
import type { KeyFormula } from '../../language/key-formula/formula.ts';
import type { ReadableDb } from '../db/database.ts';
import { readItems } from '../items/read.ts';
import { findKey } from './queries.ts';

/** A paper and the key that it would get. */
export interface NewKey {
  item: Item;
  key: string;
}

/**
 * Works out keys anew for papers, in the order in which they came to the library, so that the first of those that
 * clash has no suffix. Nothing is written: a key given here counts as taken for the next ones, and keys that are
 * given up stay with their papers as aliases. Papers of the trash keep theirs.
 * @param pinned pinned keys are made anew as well; else theirs is only told, and not counted as taken
 */
export function* newKeys(
  db: ReadableDb,
  ids: readonly number[],
  formula: KeyFormula,
  pinned: boolean,
): Generator<NewKey> {
  const given = new Map<string, number>();
  for (const item of readItems(
    db,
    [...ids].sort((a, b) => a - b),
  )) {
    if (item.trashed !== null) continue;
    const key = makeKey(
      item,
      (folded) => {
        const owner = given.get(folded) ?? findKey(db, folded)?.item;
        return owner !== undefined && owner !== item.id;
      },
      formula,
    );
    if (pinned || !item.keyPinned) given.set(foldKey(key), item.id);
    yield { item, key };
  }
}
