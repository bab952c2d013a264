import { isDeepStrictEqual } from 'node:util';
import { Menu, type MenuItem } from 'electron';
import { isEnabled, type MenuState, menuTemplate } from './template.ts';

/** The menu as it stands, and how to change it. */
export interface AppMenu {
  update(change: Partial<MenuState>): void;
}

/** Installs the application menu. */
export function installMenu(first: Pick<MenuState, 'theme' | 'recent'>, run: (id: string) => void): AppMenu {
  let state: MenuState = { disabled: new Set(), checked: new Set(), undo: '', redo: '', ...first };
  const build = (): void => {
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate({ ...state, platform: process.platform, run })),
    );
  };
  build();
  return {
    update(change) {
      const before = state;
      state = { ...state, ...change };
      // A label can't be changed in place, the rest can; this comes with every change of the selection.
      const rebuilt = (['undo', 'redo', 'theme', 'recent'] as const).some(
        (key) => !isDeepStrictEqual(before[key], state[key]),
      );
      if (rebuilt) build();
      else enable(state);
    },
  };
}

function enable(state: MenuState, items: readonly MenuItem[] = Menu.getApplicationMenu()?.items ?? []): void {
  for (const item of items) {
    if (item.submenu) enable(state, item.submenu.items);
    else if (item.id && !item.role) item.enabled = isEnabled(item.id, state);
    // A click turns the tick before the window has answered.
    if (item.type === 'checkbox') item.checked = state.checked.has(item.id);
  }
}
