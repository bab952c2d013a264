import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';

/** Something open in a tab of its own beside the library. */
export interface Tab {
  id: string;
  title: string;
  icon: LucideIcon;
  /** Draws the tab's content, which fills the window below the strip. */
  render(): ReactElement;
}

interface Tabs {
  tabs: readonly Tab[];
  /** The tab in front; null is the library. */
  active: string | null;
}

export interface TabHost {
  get(): Tabs;
  subscribe(listener: () => void): () => void;
  /** Opens a tab, or brings the one with this id to the front. */
  open(tab: Tab): void;
  show(id: string | null): void;
  /** Its right neighbour comes to the front, else the left one. The library can't be closed. */
  close(id: string): void;
}

/** The tabs that features open. */
export function createTabHost(): TabHost {
  let state: Tabs = { tabs: [], active: null };
  const listeners = new Set<() => void>();
  const set = (next: Tabs): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(tab) {
      const known = state.tabs.some(({ id }) => id === tab.id);
      set({ tabs: known ? state.tabs : [...state.tabs, tab], active: tab.id });
    },
    show(id) {
      if (id === null || state.tabs.some((tab) => tab.id === id)) set({ ...state, active: id });
    },
    close(id) {
      const at = state.tabs.findIndex((tab) => tab.id === id);
      if (at < 0) return;
      const tabs = state.tabs.filter((tab) => tab.id !== id);
      const active = state.active === id ? ((tabs[at] ?? tabs[at - 1])?.id ?? null) : state.active;
      set({ tabs, active });
    },
  };
}

export const tabHost = createTabHost();
