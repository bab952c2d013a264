import { expect, it } from 'vitest';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import { DISMISSED } from '../../../../src/contract/model/terms.ts';
import { ids, importRecords, openEngine, record } from '../support.ts';

const author = [{ family: 'Stone', given: 'Ada' }];

it('a problem that is none stays away, in one paper and one field, until it is taken back', async () => {
  const engine = openEngine();
  await importRecords(engine, [
    record(1, { author, title: 'The first of all studies.' }),
    record(2, { author, title: 'Another title altogether.', 'container-title': 'Journal of tests' }),
    record(3, { author, 'container-title': 'Journal of Tests' }),
  ]);
  const counts = async () => {
    const { kinds, dismissed } = await engine.call('check.summary', { scope: null });
    return { ...Object.fromEntries(kinds.map(({ code, count }) => [code, count])), dismissed };
  };
  const dismiss = (item: number, code: string, field: string, dismissed = true) =>
    engine.call('check.dismiss', { problems: [{ item: item as ItemId, code, field }], dismissed });
  expect(await counts()).toEqual({ title_period: 2, venue_variants: 1, dismissed: 0 });
  expect(await dismiss(1, 'title_period', 'title')).toMatchObject({ changed: 1 });
  expect(await dismiss(2, 'venue_variants', 'venue')).toMatchObject({ changed: 1 });
  expect(await dismiss(2, 'venue_variants', 'venue')).toMatchObject({ changed: 0, action: null });
  expect(await counts()).toEqual({ title_period: 1, dismissed: 2 });
  const listed = async (code: string | null) =>
    (await engine.call('check.problems', { scope: null, code, start: 0, count: 10 })).map((one) => [
      one.item,
      one.code,
      one.dismissed,
    ]);
  expect(await listed(DISMISSED)).toEqual([
    [1, 'title_period', true],
    [2, 'venue_variants', true],
  ]);
  expect(await listed('title_period')).toEqual([[2, 'title_period', false]]);
  expect(await engine.call('check.summary', { scope: ids(1) })).toMatchObject({ kinds: [], dismissed: 1 });

  // What is mended all at once leaves it alone.
  await engine.call('check.mendAll', { scope: null, code: 'title_period' });
  expect((await engine.call('items.get', { id: 1 as ItemId })).title).toBe('The first of all studies.');

  // Kept with the library; each mark is taken back by itself.
  expect(await dismiss(1, 'title_period', 'title', false)).toMatchObject({ changed: 1 });
  expect(await counts()).toEqual({ title_period: 1, dismissed: 1 });
  await engine.call('library.undo', {});
  expect(await counts()).toEqual({ dismissed: 2 });
});
