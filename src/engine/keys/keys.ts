import { OctavoError } from '../../contract/errors.ts';
import type { ItemData } from '../../contract/model/item.ts';
import { baseKey, foldKey, makeKey, mendKey, validKey } from '../../language/key.ts';
import { brief } from '../../language/strings.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { formulaOf } from './formula.ts';
import { currentKey, demoteKey, findKey, insertAlias, insertKey, promoteKey, titleOf } from './queries.ts';

const takenByOther =
  (db: ReadableDb, item: number | null) =>
  (folded: string): boolean => {
    const owner = findKey(db, folded);
    return owner !== undefined && owner.item !== item;
  };

/**
 * Gives a new item its citation key. A key that it brought is kept and pinned when BibTeX can read
 * it, else mended, with the old spelling as alias; a key that is another item's is a clash: the item
 * gets a made key then.
 * @returns the key, and the one that clashed or null
 */
export function assignKey(
  db: WritableDb,
  item: number,
  data: ItemData,
  brought: string,
): { key: string; clash: string | null } {
  const wanted = brought.trim();
  if (wanted !== '') {
    const key = validKey(wanted) ? wanted : mendKey(wanted);
    if (!findKey(db, foldKey(key))) {
      insertKey(db, item, foldKey(key), key, true);
      if (key !== wanted && !findKey(db, foldKey(wanted))) insertAlias(db, item, foldKey(wanted), wanted);
      return { key, clash: null };
    }
  }
  const key = makeKey(data, takenByOther(db, null), formulaOf(db));
  insertKey(db, item, foldKey(key), key, false);
  return { key, clash: wanted === '' ? null : wanted };
}

/** Keys by which a new item was cited before, but those that another one has. */
export function addAliases(db: WritableDb, item: number, aliases: readonly string[]): void {
  for (const alias of aliases) {
    const key = alias.trim();
    if (key !== '' && !findKey(db, foldKey(key))) insertAlias(db, item, foldKey(key), key);
  }
}

/**
 * Makes a provisional key anew after an edit that it depends on; a pinned one stays. The old key remains as an
 * alias. Another edit leaves it as it is, so that `xa` doesn't become `x` because that was erased meanwhile.
 */
export function refreshKey(db: WritableDb, item: number, before: ItemData, after: ItemData): void {
  const current = currentKey(db, item);
  if (!current || current.pinned) return;
  const formula = formulaOf(db);
  if (baseKey(before, formula) === baseKey(after, formula)) return;
  // Its own keys are free to it, but for a suffix that it already has for the same base.
  const key = makeKey(after, takenByOther(db, item), formula);
  if (foldKey(key) !== current.folded) changeKey(db, item, key, false);
}

/** Sets a key that was made anew by the user's wish; it is provisional then. The old key remains as an alias. */
export function replaceKey(db: WritableDb, item: number, key: string): void {
  changeKey(db, item, key, false);
}

/**
 * Sets a key by the user's wish and pins it.
 * @throws OctavoError `key_invalid`, `key_taken` (details: the item that has it)
 */
export function setKey(db: WritableDb, item: number, wanted: string): void {
  const key = wanted.trim();
  if (!validKey(key)) {
    throw new OctavoError(
      'key_invalid',
      'BibTeX can’t read this key. Leave out spaces, commas, braces, quotes and # % ~ \\ = ( ).',
      { key, mended: mendKey(key) },
    );
  }
  const owner = findKey(db, foldKey(key));
  if (owner && owner.item !== item) {
    const title = titleOf(db, owner.item);
    const whose = title === '' ? 'another paper' : `“${brief(title, 60)}”`;
    const as = owner.is_current === 1 ? 'the key' : 'an earlier key';
    throw new OctavoError('key_taken', `“${owner.key}” is already ${as} of ${whose}.`, {
      key,
      item: owner.item,
    });
  }
  changeKey(db, item, key, true);
}

function changeKey(db: WritableDb, item: number, key: string, pinned: boolean): void {
  const current = currentKey(db, item);
  const own = findKey(db, foldKey(key));
  if (current && current.id !== own?.id) demoteKey(db, current.id);
  if (own) promoteKey(db, own.id, key, pinned);
  else insertKey(db, item, foldKey(key), key, pinned);
}
