import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reply } from '../../../../src/contract/errors.ts';
import { presentFolder } from '../../../../src/main/library/moved.ts';
import { moveHandlers } from '../../../../src/main/library/moving.ts';
import { lastKey, recentLibraries, rememberRecent } from '../../../../src/main/library/recent.ts';
import { MachineSettings } from '../../../../src/main/settings.ts';

let base: string;
let own: string;
let to: string;
let open: string;
let answer: Reply<unknown>;
let settings: MachineSettings;
let handlers: ReturnType<typeof moveHandlers>;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'octavo-test-'));
  own = join(base, 'library');
  to = join(base, 'papers');
  open = own;
  for (const folder of [own, to]) mkdirSync(folder);
  for (const folder of [own, to]) writeFileSync(join(folder, 'library.sqlite'), '');
  settings = new MachineSettings(join(base, 'settings.json'));
  rememberRecent(settings, own);
  answer = { ok: true, value: null };
  handlers = moveHandlers({
    libraries: {
      get library() {
        const kind = open === presentFolder(own) ? ('mine' as const) : ('other' as const);
        return { kind, folder: open, name: '', recent: [] };
      },
      open: async (folder) => {
        open = folder;
      },
      tell() {},
      async call(method) {
        if (method === 'library.planMove') return { ok: true, value: { from: own, to, problem: null } };
        if (answer.ok) writeFileSync(join(own, 'moved.json'), JSON.stringify({ to, at: 1 }));
        return answer;
      },
    },
    settings,
    defaultFolder: own,
    askFolder: async () => to,
    trash: async (path) => rmSync(path, { recursive: true }),
    onChange() {},
  });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

test('the moved library is opened, and whatever named the old folder leads to it', async () => {
  await handlers['shell.planMove']({});
  expect(await handlers['shell.moveLibrary']({})).toEqual({ from: own, to });
  expect([open, presentFolder(own), recentLibraries(settings), settings.get(lastKey)]).toEqual([
    to,
    to,
    [to],
    undefined,
  ]);
});

test('the old folder goes to the trash only when asked; where it was the default one, word of the move stays', async () => {
  await expect(handlers['shell.trashOldLibrary']({})).rejects.toMatchObject({ code: 'invalid_argument' });
  await handlers['shell.planMove']({});
  await handlers['shell.moveLibrary']({});
  await handlers['shell.trashOldLibrary']({});
  expect(existsSync(join(own, 'library.sqlite'))).toBe(false);
  expect(JSON.parse(readFileSync(join(own, 'moved.json'), 'utf8'))).toEqual({ to, at: 1 });
  expect(presentFolder(own)).toBe(to);
});

test('nothing is opened when it fails, nor without a plan', async () => {
  await expect(handlers['shell.moveLibrary']({})).rejects.toMatchObject({ code: 'invalid_argument' });
  answer = { ok: false, code: 'disk_full', message: 'Full.', details: {} };
  await handlers['shell.planMove']({});
  await expect(handlers['shell.moveLibrary']({})).rejects.toMatchObject({ code: 'disk_full' });
  expect([open, recentLibraries(settings)]).toEqual([own, [own]]);
});
