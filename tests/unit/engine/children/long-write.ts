/**
 * Does one long write of the library given as argument and stops for ever in the middle of it, with rows
 * written and nothing committed: to be killed there. Says `middle` then.
 */
import { createEngine } from '../../../../src/engine/engine.ts';

const [folder = '', kind = '', middle = '2'] = process.argv.slice(2);
const engine = createEngine({ folder, origin: 'window' });
const { tasks } = engine.context;

const run = tasks.run.bind(tasks);
tasks.run = (name, total, work) => run(name, total, stopping(work));

function* stopping<T>(work: Generator<number, T>): Generator<number, T> {
  for (let pauses = 0; ; pauses += 1) {
    const step = work.next();
    if (step.done) return step.value;
    if (pauses === Number(middle)) {
      process.stdout.write('middle\n');
      // The test kills this process; a minute is for one that has died itself.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
      process.exit(3);
    }
    yield step.value;
  }
}

const view = { place: { kind: 'library' as const }, query: '', typing: false, sort: [], hideSkipped: false };
const { handle } = await engine.call('results.open', { view });
const selection = { handle, except: [] };

async function importMany(): Promise<unknown> {
  const records = Array.from({ length: 500 }, (_, n) => ({
    type: 'book',
    title: `A wholly new work about matter ${n}`,
    author: [{ family: `New${n}` }],
    custom: { octavo: { tags: [`new ${n % 7}`], collections: [`New/${n % 5}`] } },
  }));
  const review = await engine.call('imports.readText', {
    text: JSON.stringify(records),
    html: '',
    name: 'many',
  });
  return engine.call('imports.commit', {
    review: review.id,
    chosen: review.records.map(({ index }) => index),
    restore: [],
    status: 'to-read',
    tags: ['all'],
  });
}

const writes: Readonly<Record<string, () => Promise<unknown>>> = {
  import: importMany,
  'bulk edit': () =>
    engine.call('edits.apply', {
      selection,
      edit: {
        do: 'replace',
        field: 'title',
        find: 'study',
        with: 'survey',
        expression: false,
        whole: false,
        matchCase: false,
      },
    }),
  'merge of all certain': () => engine.call('duplicates.mergeCertain', {}),
  'tagging of all': () => engine.call('tags.addToItems', { selection, name: 'tagged' }),
  undo: () => engine.call('library.undo', {}),
};
await writes[kind]?.();
process.stdout.write('done\n');
await engine.close();
