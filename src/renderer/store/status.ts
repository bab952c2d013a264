import { noDuplicates } from './duplicates.ts';
import { emptyList } from './list.ts';
import type { SliceContext } from './slice.ts';
import type { StatusActions, StatusState } from './state.ts';

export const HIDE_SKIPPED = 'hideSkipped';

/** Counts, index, tasks and the engine's health. */
export function statusSlice({ client, get, set }: SliceContext): StatusState & StatusActions {
  let asked = 0;
  return {
    status: null,
    index: null,
    tasks: [],
    engine: { state: 'starting', message: '' },
    library: null,
    hideSkipped: true,
    foundProblems: null,
    async refreshStatus() {
      asked += 1;
      const mine = asked;
      try {
        const status = await client.call('library.status', {});
        if (mine === asked) set({ status, index: status.index });
      } catch (error) {
        // While the engine is down its own event says so; a toast for every question would shout.
        if (get().engine.state === 'ready') get().fail(error);
      }
    },
    setLibrary(library) {
      const before = get().library;
      set({ library });
      if (before === null || before.folder === library.folder) return;
      asked += 1;
      const place = { kind: 'library' } as const;
      set({
        ...emptyList,
        ...noDuplicates,
        place,
        status: null,
        index: null,
        tasks: [],
        foundProblems: null,
        live: [],
        review: null,
        reviewInto: null,
        // A dialog is about papers of the library that was open, but for the one that moves it.
        dialog: get().dialog === 'move' ? 'move' : null,
        toExport: null,
        toasts: [],
        past: [],
        future: [],
      });
      get().change({ place, focus: null });
    },
    async setHideSkipped(hideSkipped) {
      set({ hideSkipped });
      get().refresh();
      try {
        await client.call('settings.set', { key: HIDE_SKIPPED, value: hideSkipped });
      } catch (error) {
        get().fail(error);
      }
    },
  };
}
