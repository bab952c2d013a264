import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../client/client.ts';
import { duplicatesSlice } from './duplicates.ts';
import { layoutSlice } from './layout.ts';
import { listSlice } from './list.ts';
import { liveSlice } from './live.ts';
import type { NoteDrafts } from './note-draft.ts';
import { createNoteDrafts } from './note-drafts.ts';
import { createNoteStash, type Store } from './note-stash.ts';
import { createOpener, type Opener } from './opener.ts';
import { organiseSlice } from './organise.ts';
import { overlaySlice } from './overlay.ts';
import type { SliceContext } from './slice.ts';
import type { AppState } from './state.ts';
import { statusSlice } from './status.ts';
import { visitsSlice } from './visits.ts';

export interface App {
  client: Client;
  store: StoreApi<AppState>;
  opener: Opener;
  /** Notes that are being written. */
  notes: NoteDrafts;
}

/**
 * A store of its own for every window and every test, over the client it is given.
 * @param left where texts are kept that could not be saved before the window closed
 */
export function createApp(client: Client, left: Store | null = null): App {
  let opener: Opener | undefined;
  const store = createStore<AppState>()((set, get) => {
    const context: SliceContext = { client, get, set: (patch) => set(patch) };
    opener = createOpener(context);
    return {
      ...overlaySlice(context),
      ...layoutSlice(context),
      ...statusSlice(context),
      ...organiseSlice(context),
      ...duplicatesSlice(context),
      ...liveSlice(context),
      ...listSlice(context, opener),
      ...visitsSlice(context, opener),
    };
  });
  if (!opener) throw new Error('createStore did not run its initialiser');
  return { client, store, opener, notes: createNoteDrafts(client, createNoteStash(left)) };
}
