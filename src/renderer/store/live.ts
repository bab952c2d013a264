import type { LiveFile } from '../../contract/model/live.ts';
import { liveText } from '../../language/strings-live.ts';
import { basename } from '../model/file-name.ts';
import type { SliceContext } from './slice.ts';

/** The library's live files, as the engine last told of them. */
export interface LiveSliceState {
  live: readonly LiveFile[];
}

export interface LiveActions {
  refreshLive(): Promise<void>;
  setLive(files: readonly LiveFile[]): void;
}

/** What a user must settle: the footer says so. */
const stuck: ReadonlySet<LiveFile['state']> = new Set(['changed', 'unknown', 'failed']);

export const needsUser = ({ state }: LiveFile): boolean => stuck.has(state);

export function liveSlice({ client, get, set }: SliceContext): LiveSliceState & LiveActions {
  let heard = 0;
  return {
    live: [],
    async refreshLive() {
      heard += 1;
      const mine = heard;
      try {
        const live = await client.call('live.list', {});
        // What the engine has told meanwhile is newer.
        if (mine === heard) set({ live });
      } catch (error) {
        if (get().engine.state === 'ready') get().fail(error);
      }
    },
    setLive(files) {
      heard += 1;
      const before = new Map(get().live.map((file) => [file.id, file.state]));
      set({ live: files });
      for (const { id, state, path } of files) {
        if (state !== 'changed' || before.get(id) === 'changed') continue;
        get().toast({
          text: liveText.toldChanged(basename(path)),
          tone: 'info',
          action: { label: liveText.look, run: () => get().setDialog('live') },
        });
      }
    },
  };
}
