import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { CliList } from '../../../src/contract/cli.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { entries, inChild, start, twoPapers, workplace } from './support.ts';

const SLOW = 60_000;

describe('the program as a process', () => {
  it('explains itself without loading SQLite, and says its version', { timeout: SLOW }, async () => {
    const { folder } = workplace();
    const told =
      'registerHooks({ load(url, context, next) { console.error(url); return next(url, context); } })';
    const hook = `data:text/javascript,${encodeURIComponent(`import { registerHooks } from "node:module"; ${told}`)}`;
    const help = await inChild(['--help'], folder, '', { NODE_OPTIONS: `--import=${hook}` });
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/import +take papers in/);
    expect(help.stderr).toContain('src/cli/help.ts');
    expect(help.stderr).not.toMatch(/better-sqlite3|zod|engine|formats/);
    expect((await inChild(['--version'], folder)).stdout).toMatch(/^octavo \d+\.\d+\.\d+\n$/);
  });

  it('resolves paths against INIT_CWD and the library by the environment', { timeout: SLOW }, async () => {
    const { folder, file } = workplace();
    mkdirSync(join(folder, 'elsewhere'));
    file('refs.bib', twoPapers);
    const env = { INIT_CWD: folder, OCTAVO_LIBRARY: 'lib' };
    const { code } = await inChild(['import', 'refs.bib', '--json'], join(folder, 'elsewhere'), '', env);
    expect([code, existsSync(join(folder, 'lib', 'library.sqlite'))]).toEqual([0, true]);
  });

  it('puts exactly one JSON document on stdout, whole through a slow pipe', { timeout: SLOW }, async () => {
    const { folder, library, octavo } = workplace();
    await octavo(['import', '-'], entries(3000));
    const child = start(['--library', library, 'list', '--json'], folder);
    await new Promise((wake) => setTimeout(wake, 1500));
    let text = '';
    for await (const chunk of child.stdout) text += String(chunk);
    expect(text.length).toBeGreaterThan(2_000_000);
    expect(CliList.parse(JSON.parse(text)).items.length).toBe(3000);
  });

  it('stops quietly when the reader has gone', { timeout: SLOW }, async () => {
    const { folder, library, octavo } = workplace();
    await octavo(['import', '-'], entries(2000));
    const child = start(['--library', library, 'list', '--json'], folder);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'exit')) as [number];
    expect([code, stderr]).toEqual([0, '']);
  });

  it('leaves all or nothing of an import that is killed', { timeout: SLOW }, async () => {
    const { folder, library, octavo, json, file } = workplace();
    await octavo(['import', '-'], twoPapers);
    const name = file('many.bib', entries(8000));
    for (const wait of [600, 1000, 1500]) {
      const child = start(['--library', library, 'import', name], folder);
      await new Promise((wake) => setTimeout(wake, wait));
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const { document } = await json(['list', '--limit', '0']);
      expect([2, 8002]).toContain(document['total']);
      expect(
        (await json(['check', '--strict', '--only', 'file_damaged,reference_broken,key_missing'])).code,
      ).toBe(0);
    }
  });

  it('writes while another engine has the library open and writes too', { timeout: SLOW }, async () => {
    const { folder, library, octavo, file, json } = workplace();
    await octavo(['import', '-'], twoPapers);
    const window = createEngine({ folder: library, origin: 'window', onEvent: () => undefined });
    try {
      const name = file('many.bib', entries(1500));
      const importing = inChild(['--library', library, 'import', name, '--json'], folder);
      let rounds = 0;
      let isOver = false;
      void importing.then(() => {
        isOver = true;
      });
      while (!isOver) {
        const [id] = await resultIds(window);
        if (id === undefined) throw new Error('nothing there');
        await window.call('items.setRating', { selection: { ids: [id] }, rating: (rounds % 5) + 1 });
        rounds += 1;
        await new Promise((wake) => setTimeout(wake, 20));
      }
      expect(JSON.parse((await importing).stdout)).toMatchObject({ imported: 1500 });
      expect(rounds).toBeGreaterThan(1);
      expect((await json(['list', '--limit', '0'])).document).toEqual({ total: 1502, items: [] });
    } finally {
      await window.close();
    }
  });
});

async function resultIds(engine: ReturnType<typeof createEngine>) {
  const view = {
    place: { kind: 'library' as const },
    query: '',
    typing: false,
    sort: [],
    hideSkipped: false,
  };
  const { handle } = await engine.call('results.open', { view });
  return engine.call('results.ids', { handle, start: 0, count: 1 });
}

describe('libraries that can’t be used', () => {
  it('refuses what is no database and leaves it as it is', async () => {
    const { library, json } = workplace();
    mkdirSync(library);
    writeFileSync(join(library, 'library.sqlite'), 'This is a letter and no database. '.repeat(50));
    expect(await json(['list'])).toMatchObject({
      code: 1,
      document: { error: { code: 'library_not_a_library' } },
    });
  });

  it('shows a newer library and refuses to write it', async () => {
    const { library, json, octavo } = workplace();
    await octavo(['import', '-'], twoPapers);
    const raw = new Database(join(library, 'library.sqlite'));
    raw.pragma('user_version = 9999');
    raw.close();
    expect(await json(['list', '--limit', '0'])).toEqual({ code: 0, document: { total: 2, items: [] } });
    expect((await octavo(['list'])).stderr).toContain('newer version');
    for (const argv of [['import', '-'], ['set', 'knuth:97', '--rating', '1'], ['undo'], ['backup']]) {
      expect(await json(argv, twoPapers)).toMatchObject({
        code: 1,
        document: { error: { code: 'library_newer' } },
      });
    }
    expect((await json(['search', 'deep'])).document).toMatchObject({ total: 1 });
    expect((await octavo(['export', '--to', 'bibtex'])).stdout).toContain('@book{Knuth:97');
  });

  it.skipIf(process.getuid?.() === 0)('shows a read-only library', async () => {
    const { library, json, octavo } = workplace();
    await octavo(['import', '-'], twoPapers);
    chmodSync(join(library, 'library.sqlite'), 0o444);
    chmodSync(library, 0o555);
    try {
      expect((await json(['list'])).document).toMatchObject({ total: 2 });
      expect(await json(['trash', 'knuth:97'])).toMatchObject({
        code: 1,
        document: { error: { code: 'library_read_only' } },
      });
    } finally {
      chmodSync(library, 0o755);
    }
  });

  it('says where a folder can’t be made', async () => {
    const { folder, file, octavo } = workplace();
    const { code, stderr } = await octavo(['--library', join(folder, file('plain', 'x')), 'list']);
    expect([code, stderr]).toMatchObject([1, expect.stringContaining("can't be made")]);
  });
});
