import type { ItemId } from '../../contract/model/ids.ts';
import type { Place } from '../../contract/model/library.ts';
import { describe } from '../client/describe.ts';
import { askedOf } from '../model/chips.ts';
import { isThere, samePlace } from '../model/place.ts';
import { only } from '../model/selection.ts';
import type { Opener } from './opener.ts';
import type { SliceContext } from './slice.ts';
import type { AppState } from './state.ts';

/** What was shown: a place, a search in it, the paper in focus. */
export interface Visit {
  place: Place;
  query: string;
  focusId: ItemId | null;
}

/** The window's own history, nearest last. */
export interface VisitsState {
  past: readonly Visit[];
  future: readonly Visit[];
}

export interface VisitsActions {
  /**
   * Called before something else is shown: what is shown now can be gone back to, if it is a place
   * that is left (`always`) or has been looked at for a while. What had been gone back from is forgotten.
   */
  leave(always: boolean): void;
  /** Shows what was shown before (-1) or, after that, afterwards (1). What is no longer there is passed over. */
  travel(step: -1 | 1): Promise<void>;
}

const MOST = 100;
/** Who moves on sooner has not looked. */
const RESTING_MS = 1000;

const visitOf = ({ place, query, focusId }: AppState): Visit => ({ place, query, focusId });
const sameView = (a: Visit, b: Visit): boolean => samePlace(a.place, b.place) && a.query === b.query;
const sameVisit = (a: Visit | undefined, b: Visit): boolean =>
  a !== undefined && sameView(a, b) && a.focusId === b.focusId;

/** Back and Forward: the window's own history of places, searches and papers. */
export function visitsSlice({ client, get, set }: SliceContext, opener: Opener): VisitsState & VisitsActions {
  let since = 0;

  /** A paper's row, -1 where it has left the list; null when the list itself is out of date. */
  async function indexOf(handle: number, id: ItemId): Promise<number | null> {
    try {
      return await client.call('results.indexOf', { handle, id });
    } catch (error) {
      if (describe(error).code === 'result_gone') return null;
      throw error;
    }
  }

  /** Shows a visit; answers false when its paper, all that differs, has left the list. */
  async function show(visit: Visit): Promise<boolean> {
    const { place, query, focusId } = visit;
    const { result, reveal } = get();
    if (sameView(visit, get())) {
      if (!result || focusId === null) return false;
      const index = await indexOf(result.handle, focusId);
      if (index === null) {
        // A newer result is under way: it begins at this paper.
        set({ focusId });
        opener.open('fresh');
        return true;
      }
      if (index < 0) return false;
      set({ focusId, focusIndex: index, anchorIndex: index, picks: only(focusId), reveal: reveal + 1 });
      return true;
    }
    set({ place, ...askedOf(query), typing: false, insist: false, focusId });
    get().change({ place });
    opener.open('fresh');
    return true;
  }

  return {
    past: [],
    future: [],
    leave(always) {
      const now = performance.now();
      const rested = now - since >= RESTING_MS;
      since = now;
      const { past } = get();
      const here = visitOf(get());
      if ((always || rested) && !sameVisit(past.at(-1), here)) {
        set({ past: [...past, here].slice(-MOST), future: [] });
      }
    },
    async travel(step) {
      const from = step < 0 ? 'past' : 'future';
      const to = step < 0 ? 'future' : 'past';
      const here = visitOf(get());
      since = performance.now();
      for (let visit = get()[from].at(-1); visit; visit = get()[from].at(-1)) {
        set({ [from]: get()[from].slice(0, -1) });
        if (sameVisit(here, visit) || !isThere(visit.place, get()) || !(await show(visit))) continue;
        set({ [to]: [...get()[to], here].slice(-MOST) });
        return;
      }
    },
  };
}
