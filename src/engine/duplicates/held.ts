import type { ReadableDb } from '../db/database.ts';
import type { FoundGroup } from './described.ts';
import { type Found, regrouped } from './find.ts';
import { presentItems } from './merge-queries.ts';

/** Items that one search linked, and the groups that they make now. */
interface Family {
  ids: number[];
  groups: FoundGroup[];
  /** The revision of each item as it was last compared; items that were gone then are missing. */
  revisions: Map<number, number>;
}

/** The search that is held. */
export interface HeldSearch {
  search: number;
  /** UTC milliseconds. */
  at: number;
}

/**
 * Holds what the last search found and keeps it true while somebody works through it: items that were touched
 * since are compared again before anybody looks, so that what was merged, marked, trashed or edited leaves the
 * list, and comes back by undo. Only families of which an item has another revision cost anything.
 */
export class DuplicateHolder {
  #held: (HeldSearch & { families: Family[]; containers: ReadonlySet<string> }) | null = null;
  #familyOf = new Map<number, Family>();
  #touched: Set<Family> | 'all' = new Set();
  #listed: FoundGroup[] | null = null;
  #next = 1;

  /** Takes the place of what was held before. */
  hold({ groups, containers }: Found, at: number): HeldSearch {
    const families = familiesOf(groups);
    this.#held = { search: this.#next++, at, families, containers };
    this.#familyOf = new Map(families.flatMap((family) => family.ids.map((id) => [id, family] as const)));
    // Whatever was written while the search ran is looked at before the first answer.
    this.#touched = 'all';
    this.#listed = null;
    return this.#held;
  }

  held(): HeldSearch | null {
    return this.#held && { search: this.#held.search, at: this.#held.at };
  }

  /** Items that an action touched, or null for many. */
  touch(items: readonly number[] | null): void {
    if (items === null) this.#touched = 'all';
    else if (this.#touched !== 'all') {
      for (const id of items) {
        const family = this.#familyOf.get(id);
        if (family) this.#touched.add(family);
      }
    }
  }

  /** The groups as they stand now: certain ones first, then the likeliest. */
  groups(db: ReadableDb): readonly FoundGroup[] {
    const held = this.#held;
    if (!held) return [];
    const touched = this.#touched === 'all' ? held.families : [...this.#touched];
    this.#touched = new Set();
    if (touched.length > 0 && refresh(db, touched, held.containers)) this.#listed = null;
    this.#listed ??= held.families.flatMap((family) => family.groups).sort(byCertainty);
    return this.#listed;
  }
}

const byCertainty = (a: FoundGroup, b: FoundGroup): number =>
  Number(b.certain) - Number(a.certain) || b.score - a.score;

/** A group that is not certain holds the certain ones of its work: together they are a family. */
function familiesOf(groups: readonly FoundGroup[]): Family[] {
  const families: Family[] = [];
  const familyOf = new Map<number, Family>();
  for (const group of [...groups].sort((a, b) => Number(a.certain) - Number(b.certain))) {
    const known = group.ids.map((id) => familyOf.get(id)).find((family) => family !== undefined);
    const family = known ?? { ids: [], groups: [], revisions: new Map<number, number>() };
    if (!known) families.push(family);
    family.groups.push(group);
    for (const [at, id] of group.ids.entries()) {
      if (!family.revisions.has(id)) family.ids.push(id);
      family.revisions.set(id, group.revisions[at] ?? 0);
      familyOf.set(id, family);
    }
  }
  return families;
}

/** Compares the families again of which an item has changed, come or gone; answers whether there were any. */
function refresh(db: ReadableDb, families: readonly Family[], containers: ReadonlySet<string>): boolean {
  const present = presentItems(
    db,
    families.flatMap(({ ids }) => ids),
  );
  const now = new Map(present.map(({ id, revision }) => [id, revision]));
  let changed = false;
  for (const family of families) {
    if (family.ids.every((id) => now.get(id) === family.revisions.get(id))) continue;
    changed = true;
    // After a merge one is left of most families; an undo brings the others back, so the ids stay.
    const here = family.ids.filter((id) => now.has(id));
    family.groups = here.length < 2 ? [] : regrouped(db, here, containers);
    family.revisions = new Map(
      family.ids.flatMap((id) => {
        const revision = now.get(id);
        return revision === undefined ? [] : [[id, revision] as const];
      }),
    );
  }
  return changed;
}
