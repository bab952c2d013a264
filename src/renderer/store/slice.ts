import type { Client } from '../client/client.ts';
import type { AppState } from './state.ts';

/** What a slice of the store is made with. */
export interface SliceContext {
  client: Client;
  get(): AppState;
  set(patch: Partial<AppState>): void;
}
