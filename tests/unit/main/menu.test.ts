import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { commands } from '../../../src/language/commands.ts';
import { accelerator } from '../../../src/main/menu/accelerator.ts';
import { contextTemplate } from '../../../src/main/menu/context.ts';
import { type MenuOptions, menuTemplate } from '../../../src/main/menu/template.ts';

type Item = MenuItemConstructorOptions;

const options = (change: Partial<MenuOptions> = {}): MenuOptions => ({
  platform: 'linux',
  disabled: new Set(),
  checked: new Set(),
  undo: '',
  redo: '',
  theme: 'system',
  recent: [],
  run: () => {},
  ...change,
});
const items = (menu: Item | undefined): Item[] => (menu?.submenu ?? []) as Item[];
const menuNamed = (name: string, change: Partial<MenuOptions> = {}): Item[] =>
  items(menuTemplate(options(change)).find((menu) => menu.label === name));
const withInner = (item: Item): Item[] =>
  item.id === undefined && Array.isArray(item.submenu) ? [item, ...item.submenu] : [item];
const all = (change: Partial<MenuOptions> = {}): Item[] =>
  menuTemplate(options(change)).flatMap(items).flatMap(withInner);
const itemFor = (id: string, change: Partial<MenuOptions> = {}): Item => {
  const found = all(change).find((item) => item.id === id);
  if (!found) throw new Error(`no ${id} in the menu`);
  return found;
};
const line = ({ type, role, label, accelerator: keys }: Item): string =>
  type === 'separator' ? '-' : role ? `(${role})` : keys ? `${label} [${keys}]` : String(label);

describe('the application menu', () => {
  test('ticks the switches that are on', () => {
    const shown = { type: 'checkbox', checked: true };
    expect(itemFor('view.showSkipped', { checked: new Set(['view.showSkipped']) })).toMatchObject(shown);
    expect(itemFor('view.showSkipped')).toMatchObject({ ...shown, checked: false });
    expect(itemFor('item.read').type).toBeUndefined();
  });

  test('shows the commands of the table by group, with their keys', () => {
    expect(menuTemplate(options()).map((menu) => menu.label)).toEqual([
      'File',
      'Edit',
      'View',
      'Item',
      'Go',
      'Help',
    ]);
    expect(menuNamed('Edit').slice(0, 12).map(line)).toEqual([
      'Undo [CommandOrControl+Z]',
      'Redo [CommandOrControl+Shift+Z]',
      'Undo History',
      '-',
      '(cut)',
      '(copy)',
      '(paste)',
      '-',
      'Copy Citation [CommandOrControl+C]',
      'Copy Citation Key [CommandOrControl+Shift+C]',
      'Copy As',
      '-',
    ]);
  });

  test('has every command that names a menu, once', () => {
    const shown = all()
      .map((item) => item.id)
      .filter(Boolean);
    expect(shown.toSorted()).toEqual(
      commands
        .filter((command) => command.menu)
        .map((command) => command.id)
        .toSorted(),
    );
  });

  test('keeps commands that belong together in a menu of their own', () => {
    const [copyAs] = menuNamed('Edit').filter((item) => item.label === 'Copy As');
    expect(items(copyAs).map(line)).toEqual([
      'Copy In-Text Citation',
      'Copy Bibliography',
      'Copy BibTeX [CommandOrControl+Shift+B]',
      'Copy LaTeX Citation',
      'Copy Pandoc Citation',
      'Copy Typst Citation',
      'Copy Markdown Link',
    ]);
    const [duplicates] = menuNamed('Item').filter((item) => item.label === 'Duplicates');
    expect(items(duplicates).map(line)).toEqual([
      'Find Duplicates',
      'Merge Selected Papers',
      'Merge All Certain',
      'Merge Duplicates [CommandOrControl+Enter]',
      'Not a Duplicate [CommandOrControl+Shift+Enter]',
    ]);
  });

  test('registers no key but that of Quit: the window handles keys itself', () => {
    const registered = all().filter((item) => item.accelerator && item.registerAccelerator !== false);
    expect(registered.map((item) => item.id)).toEqual(['app.quit']);
  });

  test('can neither reload the page nor open the developer tools', () => {
    const roles = ['linux', 'win32', 'darwin'].flatMap((platform) =>
      all({ platform }).map((item) => item.role),
    );
    expect(new Set(roles.filter(Boolean))).toEqual(
      new Set(['cut', 'copy', 'paste', 'services', 'hide', 'hideOthers', 'unhide']),
    );
  });

  test('names what Undo and Redo would do, and has them off when there is nothing', () => {
    expect([itemFor('edit.undo').label, itemFor('edit.undo').enabled]).toEqual(['Undo', false]);
    const some = { undo: 'Move 3 Papers to “R&D”', redo: 'Rating' };
    expect([itemFor('edit.undo', some).label, itemFor('edit.undo', some).enabled]).toEqual([
      'Undo Move 3 Papers to “R&&D”',
      true,
    ]);
    expect([itemFor('edit.redo', some).label, itemFor('edit.redo', some).enabled]).toEqual([
      'Redo Rating',
      true,
    ]);
    const busy = { ...some, disabled: new Set(['edit.undo']) };
    expect(itemFor('edit.undo', busy).enabled).toBe(false);
  });

  test('has off what can’t run now', () => {
    const state = { disabled: new Set(['item.trash']) };
    expect([itemFor('item.trash', state).enabled, itemFor('item.read', state).enabled]).toEqual([
      false,
      true,
    ]);
  });

  test('marks the theme in use', () => {
    const marked = (theme: string) =>
      all({ theme })
        .filter((item) => item.checked)
        .map((item) => item.id);
    expect(['system', 'light', 'dark'].map(marked)).toEqual([
      ['view.themeSystem'],
      ['view.themeLight'],
      ['view.themeDark'],
    ]);
  });

  test('offers the libraries opened lately', () => {
    const run = vi.fn();
    const recent = [
      { name: 'Thesis & more', folder: '/a/Thesis & more' },
      { name: 'Group', folder: '/b/Group' },
    ];
    const found = menuNamed('File', { recent, run }).find(({ label }) => label === 'Open Recent');
    expect(items(found).map(line)).toEqual(['Thesis && more', 'Group']);
    items(found)[1]?.click?.({} as never, undefined, {} as never);
    expect(run.mock.calls).toEqual([['library.recent:1']]);
    expect(menuNamed('File').find(({ label }) => label === 'Open Recent')?.enabled).toBe(false);
  });

  test('says which command was chosen', () => {
    const run = vi.fn();
    itemFor('item.read', { run }).click?.({} as never, undefined, {} as never);
    expect(run.mock.calls).toEqual([['item.read']]);
  });

  test('on macOS has the application’s own menu, and no keys that would be taken from text fields', () => {
    const platform = 'darwin';
    const [apple] = menuTemplate(options({ platform }));
    expect(items(apple).map(line)).toEqual([
      'About Octavo',
      '-',
      'Settings… [Command+,]',
      '-',
      '(services)',
      '-',
      '(hide)',
      '(hideOthers)',
      '(unhide)',
      '-',
      'Quit Octavo [Command+Q]',
    ]);
    const keys = all({ platform }).flatMap((item) => (item.accelerator ? [String(item.accelerator)] : []));
    expect(keys.filter((key) => !/^(Command|CommandOrControl|Control)\+|^(Shift\+)?F\d/.test(key))).toEqual(
      [],
    );
    expect(keys.filter((key) => /\+[ACVX]$/.test(key) && !key.includes('Shift'))).toEqual([]);
    expect(all({ platform }).filter((item) => item.id === 'app.quit')).toHaveLength(1);
  });
});

test.each([
  ['Mod+o', 'CommandOrControl+O'],
  ['Mod+Shift+z', 'CommandOrControl+Shift+Z'],
  ['Mod+\\', 'CommandOrControl+\\'],
  ['Mod+=', 'CommandOrControl+='],
  ['Mod++', 'CommandOrControl+Plus'],
  ['Mod+ArrowUp', 'CommandOrControl+Up'],
  ['F11', 'F11'],
  ['Delete', 'Delete'],
  ['#', '#'],
  ['+', 'Plus'],
  ['q', 'Q'],
  ['g l', null],
])('%s is shown as %s', (keys, expected) => {
  expect(accelerator(keys, true)).toBe(expected);
});

test.each(['q', '#', 'Delete', 'g l', '/', '?'])(
  '%s is nothing where only real accelerators can be shown',
  (keys) => {
    expect(accelerator(keys, false)).toBeNull();
  },
);

describe('a right click', () => {
  const editFlags = {
    canUndo: true,
    canRedo: false,
    canCut: false,
    canCopy: false,
    canPaste: true,
    canSelectAll: true,
  };
  const clicked = (isEditable: boolean, selectionText: string) =>
    contextTemplate({ isEditable, selectionText, editFlags: editFlags as never });

  test('in a text field offers the clipboard, as far as it can do something', () => {
    expect(clicked(true, '').map(({ role, type, enabled }) => [role ?? type, enabled])).toEqual([
      ['undo', true],
      ['redo', false],
      ['separator', undefined],
      ['cut', false],
      ['copy', false],
      ['paste', true],
      ['separator', undefined],
      ['selectAll', true],
    ]);
  });

  test('on selected text offers to copy it, elsewhere nothing', () => {
    expect(clicked(false, 'attention')).toEqual([{ role: 'copy' }]);
    expect(clicked(false, ' \n')).toEqual([]);
  });
});
