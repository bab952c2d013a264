import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CheckSummary, Problem } from '../../../contract/methods/check.ts';
import type { Selection } from '../../../contract/model/library.ts';
import { DISMISSED } from '../../../contract/model/terms.ts';
import type { Client } from '../../client/client.ts';
import { type Described, describe } from '../../client/describe.ts';
import { pagesOf, type Range } from '../../model/window.ts';
import { coalesced } from '../../store/coalesced.ts';

/** Problems asked for at once. */
const PAGE = 50;

/** Whose problems are asked for. Papers of one name may become others: a list is read anew, a selection grows. */
export interface Asked {
  name: string;
  /** Null is the whole library. */
  scope: Selection | null;
  /** The kind, or null for all. */
  code: string | null;
}

/** A summary with the papers that it is of. */
export interface Found {
  name: string;
  scope: Selection | null;
  summary: CheckSummary;
}

type Pages = ReadonlyMap<number, readonly Problem[]>;

export interface HeldProblems {
  asked: Asked;
  /** What was found last among papers of the name that is asked for; null before. */
  found: Found | null;
  /** By page of {@link PAGE}, of `found` and the kind asked for. */
  pages: Pages;
  /** Something is being looked at. */
  looking: boolean;
  /** Why what is asked for has not come. */
  failure: Described | null;
}

export interface ProblemHolder
  extends Pick<StoreApi<HeldProblems>, 'getState' | 'subscribe' | 'getInitialState'> {
  ask(asked: Asked): void;
  /** Tells which places are in sight, so that they are loaded. */
  see(sight: Range): void;
  /** Asks again; what is known stays until the answer has come. */
  look(): Promise<void>;
}

/** The problem at a place, when it is loaded. */
export const problemAt = (pages: Pages, index: number): Problem | undefined =>
  pages.get(Math.floor(index / PAGE))?.[index % PAGE];

/** How many problems of a kind, of all kinds, or of those marked as none were found. */
export const countOf = ({ kinds, dismissed }: CheckSummary, code: string | null): number =>
  (code === DISMISSED ? dismissed : 0) +
  kinds.reduce((sum, kind) => sum + (code === null || kind.code === code ? kind.count : 0), 0);

/** Holds what is wrong with some papers: a summary, and the problems near those in sight. */
export function createProblemHolder(client: Client, first: Asked): ProblemHolder {
  const store = createStore<HeldProblems>()(() => ({
    asked: first,
    found: null,
    pages: new Map(),
    looking: true,
    failure: null,
  }));
  const { getState: get, setState: set } = store;
  let sight: Range = { start: 0, end: PAGE };
  /** Pages that are asked for; another set whenever the pages are of something else, so that late ones are dropped. */
  let coming = new Set<number>();

  const pagesNear = (summary: CheckSummary, code: string | null): number[] =>
    pagesOf({ ...sight, end: Math.min(sight.end, countOf(summary, code)) }, PAGE);

  const isWanted = ({ name, scope }: Asked): boolean =>
    get().asked.name === name && get().asked.scope === scope;

  async function page(scope: Selection | null, code: string | null, number: number): Promise<Problem[]> {
    return client.call('check.problems', { scope, code, start: number * PAGE, count: PAGE });
  }

  /** Loads what is in sight and neither there nor on its way. */
  function load(): void {
    const { found, asked, pages } = get();
    if (!found) return;
    const mine = coming;
    for (const number of pagesNear(found.summary, asked.code)) {
      if (pages.has(number) || mine.has(number)) continue;
      mine.add(number);
      page(found.scope, asked.code, number)
        .then((problems) => {
          if (coming === mine) set({ pages: new Map([...get().pages, [number, problems]]) });
        })
        .catch((error: unknown) => {
          if (coming === mine) set({ failure: describe(error) });
        })
        .finally(() => mine.delete(number));
    }
  }

  async function ask(asked: Asked): Promise<void> {
    const { name, scope, code } = asked;
    try {
      const summary = await client.call('check.summary', { scope });
      if (!isWanted(asked)) return;
      const { found } = get();
      if (found && found.scope === scope && found.summary.version === summary.version) {
        set({ found: { name, scope, summary }, failure: null });
        return load();
      }
      // Rows come with their summary: the paper in focus may be under edit, and must not go away in between.
      const near = pagesNear(summary, code);
      const pages = new Map(
        await Promise.all(near.map(async (number) => [number, await page(scope, code, number)] as const)),
      );
      if (!isWanted(asked)) return;
      coming = new Set();
      const isSameKind = get().asked.code === code;
      set({ found: { name, scope, summary }, pages: isSameKind ? pages : new Map(), failure: null });
      load();
    } catch (error) {
      if (isWanted(asked)) set({ failure: describe(error) });
    }
  }

  const look = coalesced(async () => {
    set({ looking: true });
    const { asked } = get();
    await ask(asked);
    // Of other papers it is being asked next.
    if (isWanted(asked)) set({ looking: false });
  });

  return {
    ...store,
    ask(asked) {
      const { asked: before, found } = get();
      const isSameName = asked.name === before.name;
      const isSameScope = isSameName && asked.scope === before.scope;
      if (isSameScope && asked.code === before.code && (found || get().looking)) return;
      if (!isSameName || asked.code !== before.code) {
        coming = new Set();
        sight = { start: 0, end: PAGE };
        set({ asked, pages: new Map(), found: isSameName ? found : null });
      } else set({ asked });
      if (!isSameScope) set({ failure: null, looking: true });
      if (isSameScope && found) load();
      else void look();
    },
    see(range) {
      sight = range;
      load();
    },
    look,
  };
}
