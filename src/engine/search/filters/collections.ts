import { foldText } from '../../../language/fold.ts';
import { listCollections, type StoredCollection } from '../../collections/queries.ts';
import type { ReadableDb } from '../../db/database.ts';

const folded = (name: string): string => foldText(name).trim().replace(/\s+/gu, ' ');

/**
 * The collections that a path means, with those below them: the one at that path, else all whose path
 * ends so, so that a last name is enough. Case and accents make no difference.
 * @param begins the last name may be the beginning of one
 */
export function collectionsMeant(db: ReadableDb, path: string, begins: boolean): number[] {
  const wanted = folded(path)
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const all = listCollections(db);
  if (wanted.length === 0) return begins ? all.map(({ id }) => id) : [];
  const byId = new Map(all.map((collection) => [collection.id, collection]));
  const named = all.filter((collection) => endsSo(collection, wanted, byId, begins));
  const whole = named.filter((collection) => depthOf(collection, byId) === wanted.length);
  return withBelow(all, whole.length > 0 && !begins ? whole : named);
}

type ById = ReadonlyMap<number, StoredCollection>;

function endsSo(
  collection: StoredCollection,
  wanted: readonly string[],
  byId: ById,
  begins: boolean,
): boolean {
  let at: StoredCollection | undefined = collection;
  for (let n = wanted.length - 1; n >= 0; n -= 1) {
    if (!at) return false;
    const name = folded(at.name);
    const part = wanted[n] ?? '';
    const isLast = n === wanted.length - 1;
    if (begins && isLast ? !name.startsWith(part) : name !== part) return false;
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return true;
}

function depthOf(collection: StoredCollection, byId: ById): number {
  const seen = new Set<number>();
  for (let at: StoredCollection | undefined = collection; at && !seen.has(at.id); ) {
    seen.add(at.id);
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return seen.size;
}

function withBelow(all: readonly StoredCollection[], roots: readonly StoredCollection[]): number[] {
  const children = new Map<number, number[]>();
  for (const { id, parent } of all) {
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  const found = new Set(roots.map(({ id }) => id));
  // A set is gone through to its end while it grows.
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
  return [...found];
}
