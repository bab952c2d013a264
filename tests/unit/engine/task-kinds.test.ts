import { expect, it } from 'vitest';
import { TaskRunner } from '../../../src/engine/tasks/runner.ts';

/** Work that lasts until it is stopped. */
function* endless(): Generator<number, void> {
  for (;;) yield 1;
}

it('a task is found by its kind among others, whatever it is called', async () => {
  const tasks = new TaskRunner(() => {});
  const runs = [
    tasks.run('Redoing', 1, endless()),
    tasks.run('Looking', 1, endless(), 'check'),
    tasks.run('Importing', 1, endless(), 'import'),
  ].map((run) => expect(run).rejects.toMatchObject({ code: 'cancelled' }));
  await expect.poll(() => tasks.list().length).toBe(3);
  expect(tasks.list().map(({ kind, name }) => [kind, name])).toEqual([
    [null, 'Redoing'],
    ['check', 'Looking'],
    ['import', 'Importing'],
  ]);
  for (const { id } of tasks.list()) tasks.cancel(id);
  await Promise.all(runs);
});
