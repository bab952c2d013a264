/**
 * Imports records into the library given as argument, in one action that pauses after each record
 * and says so: to be killed in the middle. With "finish" as second argument it goes through.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { emptyDraft } from '../../../../src/contract/model/item.ts';
import { createItem } from '../../../../src/engine/items/write.ts';
import { Library } from '../../../../src/engine/library.ts';

const [folder = '', mode = ''] = process.argv.slice(2);
const library = new Library(folder, 'cli');
const { action } = await library.writeLong(
  'Slow import',
  function* (db, context) {
    for (let n = 0; n < 50; n += 1) {
      const draft = { ...emptyDraft('article'), title: `Slow paper ${n}` };
      createItem(db, context, { draft, status: 'none', tags: [] });
      yield n + 1;
    }
  },
  async (work) => {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      process.stdout.write(`inserted ${step.value}\n`);
      await wait(mode === 'finish' ? 1 : 50);
    }
  },
);
process.stdout.write(`committed ${action?.revision}\n`);
await library.close();
