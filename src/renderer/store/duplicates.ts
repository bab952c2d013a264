import type { DuplicateGroup, DuplicateSearch } from '../../contract/methods/duplicates.ts';
import { type Described, describe } from '../client/describe.ts';
import { clampIndex, pagesOf, type Range } from '../model/window.ts';
import { coalesced } from './coalesced.ts';
import type { SliceContext } from './slice.ts';

/** Groups that are fetched at a time. */
const PAGE = 100;

/** What the last search for duplicates found, and the groups near the viewport. */
export interface DuplicatesState {
  /** Null before the first search. */
  duplicates: DuplicateSearch | null;
  /** A search is under way. */
  looking: boolean;
  /** Why the last search came to nothing; being cancelled is a reason too. */
  lookFailure: Described | null;
  /** By page of {@link PAGE}. */
  groupPages: ReadonlyMap<number, readonly DuplicateGroup[]>;
  groupRange: Range;
  /** The group in focus, -1 where there is none. */
  groupAt: number;
  /** Papers of the last imports that may be in the library twice; a search puts this to 0. */
  likely: number;
  /** The last search had found groups: if there are none now, all are dealt with. */
  dealtWith: boolean;
}

export interface DuplicatesActions {
  /** Looks through the library; the groups of the last search stay until the new ones have come. */
  findDuplicates(): Promise<void>;
  /** Asks what the held search has come to, now that the library has changed. */
  refreshDuplicates(): Promise<void>;
  focusGroup(at: number): void;
  setGroupRange(range: Range): void;
  noteLikely(papers: number): void;
}

/** A library in which nobody has looked for duplicates. */
export const noDuplicates = {
  duplicates: null,
  looking: false,
  lookFailure: null,
  groupPages: new Map(),
  groupAt: -1,
  likely: 0,
  dealtWith: false,
} satisfies Partial<DuplicatesState>;

type Pages = DuplicatesState['groupPages'];

/** The group at a place, when it is loaded. */
export const groupAt = (pages: Pages, at: number): DuplicateGroup | undefined =>
  pages.get(Math.floor(at / PAGE))?.[at % PAGE];

export function duplicatesSlice({ client, get, set }: SliceContext): DuplicatesState & DuplicatesActions {
  async function page(search: number, number: number): Promise<readonly DuplicateGroup[]> {
    return client.call('duplicates.groups', { search, start: number * PAGE, count: PAGE });
  }

  /** The pages that the range and the focus are on. */
  async function pagesNear(search: number, range: Range, at: number): Promise<Pages> {
    const numbers = new Set([...pagesOf(range, PAGE), ...pagesOf({ start: at, end: at + 1 }, PAGE)]);
    const loaded = [...numbers].map(async (number) => [number, await page(search, number)] as const);
    return new Map(await Promise.all(loaded));
  }

  function placeOf(pages: Pages, name: string | undefined): number {
    for (const [number, groups] of pages) {
      const at = groups.findIndex((group) => group.name === name);
      if (at >= 0) return number * PAGE + at;
    }
    return -1;
  }

  /** Shows what a search comes to. Focus stays on its group, or goes to the one that takes its place. */
  async function show(found: DuplicateSearch): Promise<void> {
    const { groupRange, groupPages } = get();
    const isSame = found.search === get().duplicates?.search;
    const before = isSame ? get().groupAt : 0;
    const at = clampIndex(Math.max(0, before), found.groups);
    const pages = at < 0 ? new Map() : await pagesNear(found.search, groupRange, at);
    const kept = isSame ? placeOf(pages, groupAt(groupPages, before)?.name) : -1;
    set({ duplicates: found, groupPages: pages, groupAt: kept >= 0 ? kept : at });
  }

  const refreshHeld = coalesced(async () => {
    try {
      const found = await client.call('duplicates.status', {});
      if (found) await show(found);
      else set({ duplicates: null, groupPages: new Map(), groupAt: -1 });
    } catch (error) {
      // Another search has taken the place of this one: ask about that.
      if (describe(error).code === 'result_gone') void refreshHeld();
      else if (get().engine.state === 'ready') get().fail(error);
    }
  });

  return {
    ...noDuplicates,
    groupRange: { start: 0, end: 30 },
    async findDuplicates() {
      if (get().looking) return;
      const library = get().library?.folder;
      // Another library may have been opened meanwhile: what came of this one is no matter there.
      const isHere = (): boolean => library === get().library?.folder;
      set({ looking: true, lookFailure: null });
      try {
        const found = await client.call('duplicates.find', {});
        if (!isHere()) return;
        await show(found);
        set({ likely: 0, dealtWith: found.groups > 0 });
      } catch (error) {
        if (isHere()) set({ lookFailure: describe(error) });
      } finally {
        if (isHere()) set({ looking: false });
      }
    },
    refreshDuplicates() {
      if (get().duplicates === null) return Promise.resolve();
      return refreshHeld();
    },
    focusGroup(wanted) {
      const { duplicates, groupPages } = get();
      const at = clampIndex(wanted, duplicates?.groups ?? 0);
      set({ groupAt: at });
      if (at >= 0 && !groupAt(groupPages, at)) get().setGroupRange({ start: at, end: at + 1 });
    },
    setGroupRange(groupRange) {
      set({ groupRange });
      const { duplicates, groupPages } = get();
      const missing = pagesOf(groupRange, PAGE).filter((number) => !groupPages.has(number));
      if (!duplicates || missing.length === 0) return;
      void Promise.all(
        missing.map(async (number) => [number, await page(duplicates.search, number)] as const),
      )
        .then((loaded) => {
          if (get().duplicates?.search !== duplicates.search) return;
          set({ groupPages: new Map([...get().groupPages, ...loaded]) });
        })
        .catch(() => get().refreshDuplicates());
    },
    noteLikely(papers) {
      set({ likely: get().likely + papers });
    },
  };
}
