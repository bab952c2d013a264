import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../client/client.ts';
import { layoutSlice } from './layout.ts';
import { listSlice } from './list.ts';
import { createOpener, type Opener } from './opener.ts';
import { organiseSlice } from './organise.ts';
import { overlaySlice } from './overlay.ts';
import type { SliceContext } from './slice.ts';
import type { AppState } from './state.ts';
import { statusSlice } from './status.ts';

export interface App {
  client: Client;
  store: StoreApi<AppState>;
  opener: Opener;
}

/** A store of its own for every window and every test, over the client it is given. */
export function createApp(client: Client): App {
  let opener: Opener | undefined;
  const store = createStore<AppState>()((set, get) => {
    const context: SliceContext = { client, get, set: (patch) => set(patch) };
    opener = createOpener(context);
    return {
      ...overlaySlice(context),
      ...layoutSlice(context),
      ...statusSlice(context),
      ...organiseSlice(context),
      ...listSlice(context, opener),
    };
  });
  if (!opener) throw new Error('createStore did not run its initialiser');
  return { client, store, opener };
}
