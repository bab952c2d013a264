import { readSettings, type Settings } from './settings.ts';
import type { SliceContext } from './slice.ts';
import type { LayoutActions, LayoutState } from './state.ts';

/** A splitter under way changes its width with every move; one write at the end is enough. */
const SAVE_AFTER_MS = 250;

/** Pane widths, density, theme and the rest that the machine remembers. */
export function layoutSlice({ client, get, set }: SliceContext): LayoutState & LayoutActions {
  let unsaved: Partial<Settings> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    settings: readSettings({}),
    settingsLoaded: false,
    size: { width: 1280, height: 800 },
    sidebarOver: false,
    front: 'list',
    change(patch: Partial<Settings>) {
      set({ settings: { ...get().settings, ...patch } });
      unsaved = { ...unsaved, ...patch };
      clearTimeout(timer);
      timer = setTimeout(get().saveSettings, SAVE_AFTER_MS);
    },
    saveSettings() {
      clearTimeout(timer);
      if (Object.keys(unsaved).length === 0) return;
      const patch = unsaved;
      unsaved = {};
      client.call('shell.setSettings', { patch }).catch(get().fail);
    },
    setSize(width, height) {
      set({ size: { width, height } });
    },
    setSidebarOver(sidebarOver) {
      set({ sidebarOver });
    },
    setFront(front) {
      set({ front });
    },
  };
}
