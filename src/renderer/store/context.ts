import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Client } from '../client/client.ts';
import type { AppState } from './state.ts';
import type { App } from './store.ts';

export const AppContext = createContext<App | null>(null);

/** The window's client and store. */
export function useAppContext(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('No AppContext above this component');
  return app;
}

export const useClient = (): Client => useAppContext().client;

/** A part of the state; wrap selectors that build objects in `useShallow`. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppContext().store, selector);
}

/** The store's actions and present state, read without subscribing: for handlers. */
export function useGetApp(): () => AppState {
  return useAppContext().store.getState;
}
