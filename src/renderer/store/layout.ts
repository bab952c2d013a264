import type { WindowSettings } from '../../contract/model/window-settings.ts';
import { usualSettings } from '../../contract/model/window-terms.ts';
import type { SliceContext } from './slice.ts';
import type { LayoutActions, LayoutState } from './state.ts';

/** A splitter under way changes its width with every move; one write at the end is enough. */
const SAVE_AFTER_MS = 250;

/** Pane widths, density, theme and the rest that the machine remembers. */
export function layoutSlice({ client, get, set }: SliceContext): LayoutState & LayoutActions {
  let unsaved: Partial<WindowSettings> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    settings: usualSettings,
    settingsLoaded: false,
    size: { width: 1280, height: 800 },
    sidebarOver: false,
    front: 'list',
    change(patch: Partial<WindowSettings>) {
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
