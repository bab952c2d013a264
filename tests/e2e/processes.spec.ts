import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Octavo, test } from './support/app.ts';
import { LibraryWindow, pageText } from './support/window.ts';

/** Process ids of the engine of a running Octavo: the process that has its entry as argument. */
function enginePids(octavo: Octavo): number[] {
  const parent = octavo.app.process().pid;
  const table = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n').slice(1);
  const rows = table.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((m) => m !== null);
  const family = new Set([parent]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [, pid, ppid] of rows) {
      if (family.has(Number(ppid)) && !family.has(Number(pid))) {
        family.add(Number(pid));
        grown = true;
      }
    }
  }
  return rows
    .filter(([, pid, , args]) => family.has(Number(pid)) && /engine\.js/.test(args ?? ''))
    .map(([, pid]) => Number(pid));
}

const records = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, n) => ({
      type: 'article-journal',
      title: `Made up paper number ${n} about crashes`,
      author: [{ family: `Author${n}`, given: 'A' }],
      issued: { 'date-parts': [[2001]] },
      abstract: 'Words of an abstract that is long enough to take a moment. '.repeat(12),
    })),
  );

test('the engine killed in the middle of an import: all or nothing, and the window goes on', async ({
  octavo,
}) => {
  test.skip(process.platform === 'win32', 'needs ps and signals');
  const ui = new LibraryWindow(octavo);
  await ui.importPage(pageText('community_latex'), 7);
  const file = join(octavo.dataFolder, 'many.json');
  await writeFile(file, records(8_000));
  const review = await ui.page.evaluate(
    (path) => window.octavo.call('imports.readFiles', { paths: [path] }),
    file,
  );
  if (!review.ok) throw new Error(review.message);
  const { id, found } = review.value as { id: number; found: number };
  // The commit is under way when a task of it has done something: rows are inserted, nothing is committed.
  const killed = ui.page.evaluate(
    ({ id, chosen }) =>
      window.octavo.call('imports.commit', { review: id, chosen, restore: [], status: 'none', tags: [] }),
    { id, chosen: Array.from({ length: found }, (_, index) => index) },
  );
  await expect
    .poll(() =>
      ui.page.evaluate(async () => {
        const reply = await window.octavo.call('tasks.list', {});
        const tasks = reply.ok ? (reply.value as { name: string; done: number; state: string }[]) : [];
        return tasks.some((task) => task.name === 'Importing' && task.state === 'running' && task.done > 0);
      }),
    )
    .toBe(true);
  const pids = enginePids(octavo);
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  expect(await killed).toMatchObject({ ok: false, code: 'engine_stopped' });

  // The host starts it again; the same window, not reloaded, lists what was confirmed and nothing else.
  await expect.poll(() => enginePids(octavo).length).toBeGreaterThan(0);
  await ui.expectRows(7);
  expect((await octavo.cli(['list'])).json).toMatchObject({ total: 7 });
  await ui.pressOnList('Home');
  await ui.page.keyboard.press('e');
  await expect(ui.place('Inbox').first()).toContainText('6');
});

test('a change by the command line shows in the window within a second, and the other way round', async ({
  octavo,
}) => {
  const ui = new LibraryWindow(octavo);
  await ui.importPage(pageText('community_latex'), 7);
  const { items } = (await octavo.cli(['list', '--limit', '1'])).json as {
    items: { id: string; title: string }[];
  };
  const [item] = items;
  if (!item) throw new Error('no items');
  const result = await octavo.cli(['set', item.id, '--status', 'reading', '--tag', '+from the shell']);
  expect(result.code).toBe(0);
  const shown = ui.row(item.title).getByRole('img', { name: 'Reading' });
  await expect(shown).toBeVisible({ timeout: 1_000 });

  await ui.row(item.title).click();
  await ui.page.keyboard.press('e');
  await expect(ui.row(item.title).getByRole('img', { name: 'Read', exact: true })).toBeVisible();
  const { custom } = (await octavo.cli(['show', item.id])).json as {
    custom: { octavo: { status: string; tags: string[] } };
  };
  expect(custom.octavo).toMatchObject({ status: 'read', tags: ['from the shell'] });
});

test('a reload and a second start keep the window and the library', async ({ launch }) => {
  const octavo = await launch();
  const ui = new LibraryWindow(octavo);
  await ui.importPage(pageText('community_latex'), 7);
  await octavo.page.reload();
  await ui.expectRows(7);
  // A second instance hands over to the first and ends.
  const executable = process.env['OCTAVO_ELECTRON'] ?? '';
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  execFileSync(executable, [...asRoot, '--disable-gpu', '.'], {
    env: { ...process.env, OCTAVO_DATA: octavo.dataFolder },
    timeout: 15_000,
    stdio: 'ignore',
  });
  expect(octavo.app.windows()).toHaveLength(1);
  await ui.expectRows(7);
});
