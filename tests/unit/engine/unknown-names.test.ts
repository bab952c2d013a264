import { expect, it } from 'vitest';
import { ids, importRecords, openEngine, record } from './support.ts';

it('says which tags and collections of a query aren’t there, and offers the nearest', async () => {
  const engine = openEngine();
  await importRecords(engine, [record(1)]);
  await engine.call('tags.addToItems', { selection: ids(1), name: 'Méthode/fine tuning' });
  await engine.call('collections.create', { parent: null, name: 'Related work' });
  const unknown = (text: string, typing = false) => engine.call('search.unknownNames', { text, typing });
  expect(await unknown('tag:meth', true)).toEqual([]);
  expect(await unknown('tag:methode -in:"related WORK" tag:meth* deep autor:x')).toEqual([]);
  expect(await unknown('tag:method (a OR in:"Related werk") in:zzzzzz')).toEqual([
    {
      message: 'There is no tag “method”. Did you mean “Méthode/fine tuning”?',
      better: 'tag:"Méthode/fine tuning" (a OR in:"Related werk") in:zzzzzz',
    },
    {
      message: 'There is no collection “Related werk”. Did you mean “Related work”?',
      better: 'tag:method (a OR in:"Related work") in:zzzzzz',
    },
    { message: 'There is no collection “zzzzzz”', better: null },
  ]);
});
