import type { MenuItemConstructorOptions } from 'electron';
import { type CommandSpec, commands, type MenuName, menuNames } from '../../language/commands.ts';
import { recentPrefix, libraryText as text } from '../../language/strings-sample.ts';
import { accelerator } from './accelerator.ts';

/** What the window says about its commands, and what the menu looks at besides. */
export interface MenuState {
  /** Ids of commands that can't run now. */
  disabled: ReadonlySet<string>;
  /** Ids of switches that are on. */
  checked: ReadonlySet<string>;
  /** What Undo and Redo would take back; '' when there is nothing. */
  undo: string;
  redo: string;
  theme: string;
  /** Libraries for Open Recent, newest first. */
  recent: readonly { name: string; folder: string }[];
}

export interface MenuOptions extends MenuState {
  platform: string;
  /** A command was chosen. */
  run: (id: string) => void;
}

const themes: Readonly<Record<string, string>> = {
  'view.themeSystem': 'system',
  'view.themeLight': 'light',
  'view.themeDark': 'dark',
};

/**
 * The application menu, made from the command table. Keys are shown but, except for Quit, not
 * registered: the window handles them itself, since only it knows whether a text field has them.
 * (macOS can't show a key without registering it: there single keys aren't shown, and those of
 * the clipboard stay with the clipboard's own entries.) There are no entries to reload the page
 * or to open the developer tools.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const menus = menuNames.map((name) => ({ label: name, submenu: submenu(name, options) }));
  return options.platform === 'darwin' ? [appleMenu(options), ...menus] : menus;
}

function submenu(name: MenuName, options: MenuOptions): MenuItemConstructorOptions[] {
  const groups = new Map<number, MenuItemConstructorOptions[]>();
  for (const command of commands as readonly CommandSpec[]) {
    if (command.menu?.name !== name || isApples(command, options)) continue;
    const group = groups.get(command.menu.group) ?? [];
    groups.set(command.menu.group, group);
    placeOf(command, group).push(entry(command, options));
    if (command.id === 'library.other') group.push(openRecent(options));
  }
  const ordered = [...groups].sort(([a], [b]) => a - b).map(([, entries]) => entries);
  // For the mouse: in text fields the system does the keys itself (on macOS through these entries).
  if (name === 'Edit') ordered.splice(1, 0, [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }]);
  return ordered.flatMap((entries, index) =>
    index > 0 ? [{ type: 'separator' as const }, ...entries] : entries,
  );
}

/** Where a command's entry goes: among the others of its group, or into the submenu that it stands under. */
function placeOf(
  { submenu: label }: CommandSpec,
  group: MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  if (label === undefined) return group;
  const known = group.find((item) => item.label === label)?.submenu;
  if (Array.isArray(known)) return known;
  const entries: MenuItemConstructorOptions[] = [];
  group.push({ label, submenu: entries });
  return entries;
}

function entry(command: CommandSpec, options: MenuOptions): MenuItemConstructorOptions {
  const { id } = command;
  return {
    id,
    label: label(command, options),
    enabled: isEnabled(id, options),
    ...mark(command, options),
    ...shownKeys(command, options),
    click: () => options.run(id),
  };
}

/** Themes are a choice of one, switches have a tick of their own. */
function mark({ id, isSwitch }: CommandSpec, { theme, checked }: MenuOptions): MenuItemConstructorOptions {
  if (id in themes) return { type: 'radio', checked: themes[id] === theme };
  return isSwitch ? { type: 'checkbox', checked: checked.has(id) } : {};
}

/** The window opens them itself: it knows whether anything is under way. */
function openRecent({ recent, run }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: text.openRecent,
    enabled: recent.length > 0,
    submenu: recent.map(({ name, folder }, index) => ({
      label: name.replaceAll('&', '&&'),
      toolTip: folder,
      click: () => run(`${recentPrefix}${index}`),
    })),
  };
}

/** Ampersands mark access keys in menus; a title's own are doubled. */
function label({ id, title }: CommandSpec, { undo, redo }: MenuOptions): string {
  const name = id === 'edit.undo' ? undo : id === 'edit.redo' ? redo : '';
  return (name ? `${title} ${name}` : title).replaceAll('&', '&&');
}

export function isEnabled(id: string, { disabled, undo, redo }: MenuState): boolean {
  if (id === 'edit.undo' && undo === '') return false;
  if (id === 'edit.redo' && redo === '') return false;
  return !disabled.has(id);
}

function shownKeys({ id, keys }: CommandSpec, { platform }: MenuOptions): MenuItemConstructorOptions {
  const isApple = platform === 'darwin';
  for (const key of keys) {
    const shown = accelerator(key, !isApple);
    if (!shown || (isApple && /^Mod\+[acvx]$/.test(key))) continue;
    // Quit must work even when the page doesn't.
    return { accelerator: shown, registerAccelerator: id === 'app.quit' };
  }
  return {};
}

/** On macOS these stand in the application's own menu. */
function isApples({ id }: CommandSpec, { platform }: MenuOptions): boolean {
  return platform === 'darwin' && ['app.quit', 'app.about', 'app.settings'].includes(id);
}

function appleMenu({ run }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: 'Octavo',
    submenu: [
      { id: 'app.about', label: 'About Octavo', click: () => run('app.about') },
      { type: 'separator' },
      { id: 'app.settings', label: 'Settings…', accelerator: 'Command+,', click: () => run('app.settings') },
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { id: 'app.quit', label: 'Quit Octavo', accelerator: 'Command+Q', click: () => run('app.quit') },
    ],
  };
}
