import { describe, expect, it, vi } from 'vitest';
import { OctavoError } from '../../../../src/contract/errors.ts';
import type { DuplicateGroup } from '../../../../src/contract/methods/duplicates.ts';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import { groupAt } from '../../../../src/renderer/store/duplicates.ts';
import { createApp } from '../../../../src/renderer/store/store.ts';
import { fakeClient } from '../fake-client.ts';

const group = (n: number): DuplicateGroup => ({
  name: `possible ${n}`,
  certain: false,
  reason: 'Same title',
  ids: [n as ItemId, (n + 1000) as ItemId],
  keys: ['a', 'b'],
  title: `Group ${n}`,
  creators: '',
  year: null,
});

/** A store over an engine that holds these groups, by number. */
function over(numbers: number[]) {
  const client = fakeClient({ rows: [] });
  let held = numbers;
  let search = 0;
  const status = () => ({ search, groups: held.length, certain: 0, at: 0 });
  client.handlers['duplicates.find'] = () => {
    search += 1;
    return status();
  };
  client.handlers['duplicates.status'] = () => (search === 0 ? null : status());
  client.handlers['duplicates.groups'] = ({ search: asked, start, count }) => {
    if (asked !== search) throw new OctavoError('result_gone', 'gone');
    return held.slice(start, start + count).map(group);
  };
  const { store } = createApp(client);
  const shown = () => groupAt(store.getState().groupPages, store.getState().groupAt)?.name;
  return { client, store, shown, hold: (next: number[]) => (held = next) };
}

describe('the groups of duplicates', () => {
  it('keep the one in focus when others leave, and move on when it leaves itself', async () => {
    const { store, shown, hold } = over([1, 2, 3, 4]);
    await store.getState().findDuplicates();
    expect(shown()).toBe('possible 1');
    store.getState().focusGroup(2);
    hold([2, 3, 4]);
    await store.getState().refreshDuplicates();
    expect(shown()).toBe('possible 3');
    hold([2, 4]);
    await store.getState().refreshDuplicates();
    expect(shown()).toBe('possible 4');
    hold([1, 2, 3, 4]);
    await store.getState().refreshDuplicates();
    expect(shown()).toBe('possible 4');
    hold([]);
    await store.getState().refreshDuplicates();
    expect(store.getState()).toMatchObject({ groupAt: -1, dealtWith: true });
  });

  it('are fetched page by page as they come into sight', async () => {
    const { client, store, shown } = over(Array.from({ length: 450 }, (_, i) => i + 1));
    await store.getState().findDuplicates();
    expect(client.calls.filter(({ method }) => method === 'duplicates.groups')).toHaveLength(1);
    store.getState().focusGroup(440);
    await vi.waitFor(() => expect(shown()).toBe('possible 441'));
    expect(client.calls.filter(({ method }) => method === 'duplicates.groups')).toHaveLength(2);
  });

  it('say why a search came to nothing, and keep those of the last one', async () => {
    const { client, store } = over([1]);
    await store.getState().findDuplicates();
    client.handlers['duplicates.find'] = () => {
      throw new OctavoError('cancelled', 'Cancelled. Nothing was changed.');
    };
    await store.getState().findDuplicates();
    expect(store.getState()).toMatchObject({
      looking: false,
      lookFailure: { code: 'cancelled' },
      duplicates: { groups: 1 },
    });
  });
});
