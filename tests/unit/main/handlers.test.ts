import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ItemId } from '../../../src/contract/model/ids.ts';
import { ExportChoices } from '../../../src/contract/model/preset.ts';
import { usualSettings } from '../../../src/contract/model/window-terms.ts';
import { MachineSettings } from '../../../src/main/settings.ts';
import { type ShellServices, shellHandlers } from '../../../src/main/shell/handlers.ts';
import { createAppearance, rememberedTheme, rememberedZoom } from '../../../src/main/window/appearance.ts';

let folder: string;
let settings: MachineSettings;
let services: ShellServices;
let handlers: ReturnType<typeof shellHandlers>;
let opened: string[];

const window = {
  isFullScreen: vi.fn(() => false),
  setFullScreen: vi.fn(),
  webContents: { setZoomFactor: vi.fn() },
};
const setTheme = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  folder = mkdtempSync(join(tmpdir(), 'octavo-handlers-'));
  settings = new MachineSettings(join(folder, 'settings.json'));
  opened = [];
  services = {
    about: { version: '1', electron: '33', chromium: '130', node: '20', notice: '', dataFolder: folder },
    settings,
    menu: { update: vi.fn() },
    clipboard: { read: vi.fn(async () => ({ text: 't', html: 'h' })), write: vi.fn(async () => {}) },
    openExternal: vi.fn(async () => {}),
    askOpen: vi.fn(async () => null),
    askSave: vi.fn(async () => null),
    documents: '/home/me/Documents',
    takeOpened: () => opened.splice(0),
    appearance: createAppearance(settings, { window: () => window, setTheme }),
    showInFolder: vi.fn(),
    engine: vi.fn(async () => ({ ok: true as const, value: { path: '/x.bib', count: 2 } })),
  };
  handlers = shellHandlers(services);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('only web addresses reach the browser', async () => {
  await handlers['shell.openExternal']({ url: 'https://example.org/a b' });
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'app://octavo/?u=https://example.org']) {
    await expect(handlers['shell.openExternal']({ url })).rejects.toMatchObject({ code: 'not_http' });
  }
  expect(vi.mocked(services.openExternal).mock.calls).toEqual([['https://example.org/a%20b']]);
});

test('the clipboard goes to the engine to be reviewed, unless it is empty or endless', async () => {
  await handlers['shell.reviewClipboard']({ name: 'the clipboard' });
  expect(vi.mocked(services.engine).mock.calls).toEqual([
    ['imports.readText', { text: 't', html: 'h', name: 'the clipboard' }],
  ]);
  vi.mocked(services.clipboard.read).mockResolvedValueOnce({ text: ' \n', html: '' });
  expect(await handlers['shell.reviewClipboard']({ name: 'x' })).toBeNull();
  vi.mocked(services.clipboard.read).mockResolvedValueOnce({ text: 'a'.repeat(60_000_001), html: '' });
  await expect(handlers['shell.reviewClipboard']({ name: 'x' })).rejects.toMatchObject({ code: 'too_large' });
});

test('the clipboard is read and written as text and markup', async () => {
  expect(await handlers['shell.readClipboard']({})).toEqual({ text: 't', html: 'h' });
  await handlers['shell.writeClipboard']({ text: 'a' });
  await handlers['shell.writeClipboard']({ text: 'a', html: '<i>a</i>' });
  expect(vi.mocked(services.clipboard.write).mock.calls).toEqual([
    [{ text: 'a' }],
    [{ text: 'a', html: '<i>a</i>' }],
  ]);
});

describe('choosing files', () => {
  test('starts where the last one was chosen', async () => {
    vi.mocked(services.askOpen).mockResolvedValueOnce(['/papers/a.bib', '/papers/b.txt']);
    expect(await handlers['shell.chooseFiles']({})).toEqual(['/papers/a.bib', '/papers/b.txt']);
    expect(await handlers['shell.chooseFiles']({})).toEqual([]);
    const folders = vi.mocked(services.askOpen).mock.calls.map(([options]) => options.folder);
    expect(folders).toEqual(['/home/me/Documents', '/papers']);
  });

  test('for citation styles asks for theirs', async () => {
    vi.mocked(services.askOpen).mockResolvedValueOnce(['/styles/a.csl']);
    expect(await handlers['shell.chooseStyles']({})).toEqual(['/styles/a.csl']);
    const [options] = vi.mocked(services.askOpen).mock.calls[0] ?? [];
    expect(options).toMatchObject({ title: 'Add Citation Styles', filters: [{ extensions: ['csl'] }, {}] });
  });

  test('answers files opened with the program without asking, once', async () => {
    opened = ['/tmp/a.bib'];
    expect(await handlers['shell.chooseFiles']({})).toEqual(['/tmp/a.bib']);
    expect(services.askOpen).not.toHaveBeenCalled();
    await handlers['shell.chooseFiles']({});
    expect(services.askOpen).toHaveBeenCalledOnce();
  });
});

describe('exporting', () => {
  const params = {
    selection: { ids: [ItemId.parse(1)] },
    format: 'bibtex' as const,
    choices: ExportChoices.parse({}),
    style: null,
    locale: null,
    suggestedName: 'Thesis',
  };

  test('asks where, then has the engine write there', async () => {
    vi.mocked(services.askSave).mockResolvedValueOnce(join(folder, 'out'));
    expect(await handlers['shell.exportTo'](params)).toEqual({ path: '/x.bib', count: 2 });
    expect(vi.mocked(services.askSave).mock.calls[0]?.[0].path).toBe(
      join('/home/me/Documents', 'Thesis.bib'),
    );
    expect(vi.mocked(services.engine).mock.calls).toEqual([
      [
        'exports.file',
        {
          selection: params.selection,
          format: 'bibtex',
          choices: params.choices,
          style: null,
          locale: null,
          path: join(folder, 'out.bib'),
        },
      ],
    ]);
  });

  test('does nothing when the user cancels', async () => {
    expect(await handlers['shell.exportTo'](params)).toBeNull();
    expect(services.engine).not.toHaveBeenCalled();
  });

  test('fails with the engine’s reason', async () => {
    vi.mocked(services.askSave).mockResolvedValueOnce('/full/disk.bib');
    const details = { path: '/full/disk.bib' };
    vi.mocked(services.engine).mockResolvedValueOnce({
      ok: false,
      code: 'disk_full',
      message: 'full',
      details,
    });
    await expect(handlers['shell.exportTo'](params)).rejects.toMatchObject({ code: 'disk_full', details });
  });
});

describe('settings', () => {
  test('of any kind are kept; those of the window always have a value', async () => {
    expect(await handlers['shell.getSettings']({})).toEqual({ ...usualSettings, fullScreen: false });
    await handlers['shell.setSettings']({ patch: { panes: { sidebar: 232 }, theme: 'dark', zoom: 1.25 } });
    expect(await handlers['shell.getSettings']({})).toEqual({
      ...usualSettings,
      theme: 'dark',
      zoom: 1.25,
      fullScreen: false,
      panes: { sidebar: 232 },
    });
  });

  test('that concern the window take effect at once', async () => {
    await handlers['shell.setSettings']({ patch: { theme: 'dark', zoom: 1.5, fullScreen: true } });
    await handlers['shell.setSettings']({ patch: { theme: null, zoom: null, fullScreen: null } });
    await handlers['shell.setSettings']({ patch: { density: 'compact' } });
    expect(setTheme.mock.calls).toEqual([['dark'], ['system']]);
    expect(window.webContents.setZoomFactor.mock.calls).toEqual([[1.5], [1]]);
    expect(window.setFullScreen.mock.calls).toEqual([[true], [false]]);
  });

  test.each([{ theme: 'blue' }, { zoom: 0 }, { zoom: 99 }, { zoom: '1' }, { fullScreen: 1 }])(
    '%j can’t be, and changes nothing',
    (bad) => {
      expect(() => handlers['shell.setSettings']({ patch: { density: 'compact', ...bad } })).toThrow(
        expect.objectContaining({ code: 'invalid_argument' }),
      );
      expect(settings.all()).toEqual({});
      expect(setTheme).not.toHaveBeenCalled();
    },
  );

  test('that a file has wrong count as not set', () => {
    settings.patch({ theme: 'blue', zoom: 1000 });
    expect([rememberedTheme(settings), rememberedZoom(settings)]).toEqual(['system', 1]);
  });

  test('are answered while there is no window', () => {
    const appearance = createAppearance(settings, { window: () => null, setTheme });
    appearance.set({ zoom: 2, fullScreen: true });
    expect(appearance.get().fullScreen).toBe(false);
  });
});

test('what the shell keeps for itself can’t be set by the window', () => {
  for (const key of ['lastFolder', 'lastLibrary', 'recentLibraries']) {
    expect(() => handlers['shell.setSettings']({ patch: { [key]: ['/etc'] } })).toThrow(/set by Octavo/);
  }
  expect(settings.all()).toEqual({});
});

test('the menu is told what can run', () => {
  handlers['shell.setMenuState']({
    disabled: ['item.read'],
    checked: ['view.showSkipped'],
    undo: 'Rating',
    redo: '',
  });
  expect(vi.mocked(services.menu.update).mock.calls).toEqual([
    [
      {
        disabled: new Set(['item.read']),
        checked: new Set(['view.showSkipped']),
        undo: 'Rating',
        redo: '',
      },
    ],
  ]);
});

test('the about box gets what there is to know', () => {
  expect(handlers['shell.about']({})).toEqual(services.about);
});
