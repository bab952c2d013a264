import type { CliItem } from '../contract/cli.ts';
import { OctavoError } from '../contract/errors.ts';
import type { Item } from '../contract/model/library.ts';
import type { ReadableDb } from '../engine/db/database.ts';
import { getItem, readItems } from '../engine/items/read.ts';
import { currentKey, findKey } from '../engine/keys/queries.ts';
import type { StoredNote } from '../engine/notes/queries.ts';
import { toCslJson } from '../formats/csl-json/index.ts';
import { foldKey } from '../language/key.ts';

/** Items as the documents have them, in the order of the ids, read while they are written. */
export function* cliItems(db: ReadableDb, ids: readonly number[]): Generator<CliItem> {
  for (const item of readItems(db, ids)) yield toCslJson(item);
}

/** An item as `show` prints it: it may lie in the trash. */
export function shownItem(item: Item, notes: readonly StoredNote[] = []): CliItem {
  const shown = toCslJson(item);
  if (item.trashed !== null) shown.custom.octavo.trashed = true;
  if (notes.length > 0) {
    shown.custom.octavo.notes = notes.map(({ text, made_at, modified_at }) => ({
      text,
      made: new Date(made_at).toISOString(),
      modified: new Date(modified_at).toISOString(),
    }));
  }
  return shown;
}

/** The current citation key of an item. */
export const keyOf = (db: ReadableDb, id: number): string => currentKey(db, id)?.key ?? '';

/** The items that citation keys or former keys name, each once, in the order given; and the keys that name none. */
export function findByKeys(db: ReadableDb, keys: readonly string[]): { ids: number[]; unknown: string[] } {
  const ids = new Set<number>();
  const unknown: string[] = [];
  for (const key of keys) {
    const found = findKey(db, foldKey(key.trim()));
    if (found) ids.add(found.item);
    else unknown.push(key);
  }
  return { ids: [...ids], unknown };
}

/**
 * The items that citation keys name.
 * @throws OctavoError `item_not_found` naming all keys that are unknown
 */
export function needByKeys(db: ReadableDb, keys: readonly string[]): number[] {
  const { ids, unknown } = findByKeys(db, keys);
  if (unknown.length === 0) return ids;
  const names = unknown.map((key) => `“${key}”`).join(', ');
  const message =
    unknown.length === 1
      ? `No paper in the library has the key ${names}.`
      : `No papers in the library have the keys ${names}.`;
  throw new OctavoError('item_not_found', keys.length > 1 ? `${message} Nothing was changed.` : message, {
    keys: unknown,
  });
}

/** @throws OctavoError `item_not_found` */
export function needByKey(db: ReadableDb, key: string): Item {
  const [id] = needByKeys(db, [key]);
  if (id === undefined) throw new OctavoError('item_not_found', 'No key was given.');
  return getItem(db, id);
}
