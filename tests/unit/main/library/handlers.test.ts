import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OctavoError } from '../../../../src/contract/errors.ts';
import { libraryHandlers } from '../../../../src/main/library/handlers.ts';
import { lastKey, recentLibraries } from '../../../../src/main/library/recent.ts';
import { MachineSettings } from '../../../../src/main/settings.ts';

let folder: string;
let settings: MachineSettings;
let open: string;
let facts: unknown;

const go = async (to: string): Promise<void> => {
  if (to === '/bad') throw new OctavoError('library_damaged', 'It is damaged.');
  open = to;
};
const libraries = {
  get library() {
    const kind =
      open === '/own' ? ('mine' as const) : open === '/sample' ? ('sample' as const) : ('other' as const);
    return { kind, folder: open, name: open, recent: [] };
  },
  open: go,
  openSample: () => go('/sample'),
  openMine: () => go('/own'),
  tell: vi.fn(),
  call: vi.fn(async () => ({ ok: true as const, value: facts })),
};
const askFolder = vi.fn<() => Promise<string | null>>();
const confirm = vi.fn(async () => true);
const showInFolder = vi.fn();
const onChange = vi.fn();
let handlers: ReturnType<typeof libraryHandlers>;

beforeEach(() => {
  vi.clearAllMocks();
  folder = mkdtempSync(join(tmpdir(), 'octavo-libraries-'));
  settings = new MachineSettings(join(folder, 'settings.json'));
  open = '/own';
  facts = { holdsLibrary: true, isEmpty: false, place: { kind: 'local' } };
  handlers = libraryHandlers({ libraries, settings, askFolder, confirm, showInFolder, onChange });
});
afterEach(() => {
  settings.flush();
  rmSync(folder, { recursive: true, force: true });
});

test('another library is asked for, opened and remembered', async () => {
  askFolder.mockResolvedValueOnce('/thesis').mockResolvedValueOnce(null);
  expect(await handlers['shell.openLibrary']({ kind: 'other' })).toEqual({ opened: true });
  expect([open, recentLibraries(settings), settings.get(lastKey)]).toEqual([
    '/thesis',
    ['/thesis'],
    '/thesis',
  ]);
  expect(confirm).not.toHaveBeenCalled();
  expect(onChange).toHaveBeenCalled();
  expect(await handlers['shell.openLibrary']({ kind: 'other' })).toEqual({ opened: false });

  await handlers['shell.openLibrary']({ kind: 'sample' });
  expect(settings.get(lastKey)).toBe('/thesis');
  await handlers['shell.openLibrary']({ kind: 'mine' });
  expect([open, settings.get(lastKey)]).toEqual(['/own', undefined]);
});

test('a folder in the cloud is used only by a user who knows', async () => {
  facts = { holdsLibrary: false, isEmpty: true, place: { kind: 'synced', service: 'Dropbox' } };
  askFolder.mockResolvedValue('/Dropbox/x');
  confirm.mockResolvedValueOnce(false);
  expect(await handlers['shell.openLibrary']({ kind: 'other' })).toEqual({ opened: false });
  expect(open).toBe('/own');
  expect(await handlers['shell.openLibrary']({ kind: 'other' })).toEqual({ opened: true });
  expect(open).toBe('/Dropbox/x');
});

test('only folders that were opened before count as recent, and only while they can be', async () => {
  await expect(handlers['shell.openLibrary']({ kind: 'recent', folder: '/etc' })).rejects.toMatchObject({
    code: 'invalid_argument',
  });
  settings.patch({ recentLibraries: ['/bad', '/thesis'] });
  await handlers['shell.openLibrary']({ kind: 'recent', folder: '/thesis' });
  expect(recentLibraries(settings)).toEqual(['/thesis', '/bad']);
  await expect(handlers['shell.openLibrary']({ kind: 'recent', folder: '/bad' })).rejects.toThrow(
    'It is damaged.',
  );
  expect([open, recentLibraries(settings)]).toEqual(['/thesis', ['/thesis']]);
});

test('the file manager is shown the open library and nothing else', () => {
  handlers['shell.showLibraryFolder']({});
  expect(showInFolder.mock.calls).toEqual([[join('/own', 'library.sqlite')]]);
});
