import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chooseLibrary } from '../../../src/cli/choose.ts';
import { tempFolder } from '../engine/support.ts';

/** A data folder with a default library and another one, and what choosing among them says. */
function setup() {
  const data = tempFolder();
  const own = join(data, 'library');
  const other = join(data, 'thesis');
  for (const folder of [own, other]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'library.sqlite'), '');
  }
  let said = '';
  const io = (env: Record<string, string> = {}) =>
    ({
      env: { OCTAVO_DATA: data, ...env },
      folder: data,
      stderr: {
        write: async (text: string) => {
          said += text;
        },
      },
    }) as never;
  const choose = async (named?: string, env?: Record<string, string>): Promise<[string, string]> => {
    said = '';
    return [await chooseLibrary(named, io(env)), said];
  };
  return { data, own, other, choose };
}

it('the default library is used, and it is said when the window works in another one', async () => {
  const { data, own, other, choose } = setup();
  expect(await choose()).toEqual([own, '']);
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ settings: { lastLibrary: other } }));
  expect(await choose()).toEqual([
    own,
    `octavo: using ${own}; the window works in ${other} (--library chooses)\n`,
  ]);
  expect(await choose('thesis')).toEqual([other, '']);
  expect(await choose(undefined, { OCTAVO_LIBRARY: 'thesis' })).toEqual([other, '']);
  writeFileSync(join(data, 'settings.json'), '{');
  expect(await choose()).toEqual([own, '']);
});

it('a library that has moved is followed, however it was named', async () => {
  const { own, other, choose } = setup();
  writeFileSync(join(own, 'moved.json'), JSON.stringify({ to: other, at: 1 }));
  const said = `octavo: the library ${own} has moved to ${other}\n`;
  expect(await choose()).toEqual([other, said]);
  expect(await choose('library')).toEqual([other, said]);
  writeFileSync(join(other, 'moved.json'), JSON.stringify({ to: join(other, 'gone'), at: 1 }));
  expect(await choose()).toEqual([other, said]);
});
