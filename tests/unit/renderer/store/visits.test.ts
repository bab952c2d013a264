import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OctavoError } from '../../../../src/contract/errors.ts';
import { connect } from '../../../../src/renderer/store/connect.ts';
import type { AppState } from '../../../../src/renderer/store/state.ts';
import { createApp } from '../../../../src/renderer/store/store.ts';
import { fakeClient, someRows } from '../fake-client.ts';

let now = 0;
beforeEach(() => {
  now = 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

async function opened() {
  const library = { rows: someRows(20) };
  const client = fakeClient(library);
  const app = createApp(client);
  connect(app, Promise.resolve());
  await vi.waitFor(() => expect(app.store.getState().result?.total).toBe(20));
  await vi.waitFor(() => expect(app.store.getState().focusId).toBe(1));
  return { state: app.store.getState, rows: library.rows, client };
}

const focusOn = async (state: () => AppState, index: number, later = 2000): Promise<void> => {
  now += later;
  await state().focusAt(index, 'select');
};

describe('Back and Forward', () => {
  it('go through places, searches and the papers that were looked at', async () => {
    const { state } = await opened();
    await focusOn(state, 4);
    now += 2000;
    state().search('Paper 1', true);
    await vi.waitFor(() => expect(state().shown?.query).toBe('Paper 1'));
    state().goTo({ kind: 'queue' });
    await vi.waitFor(() => expect(state().shown?.place.kind).toBe('queue'));
    await state().travel(-1);
    expect(state()).toMatchObject({ place: { kind: 'library' }, query: 'Paper 1' });
    await state().travel(-1);
    await vi.waitFor(() => expect(state()).toMatchObject({ query: '', focusId: 5, focusIndex: 4 }));
    await vi.waitFor(() => expect(state().shown?.query).toBe(''));
    await state().travel(-1);
    expect(state().focusId).toBe(1);
    await state().travel(-1);
    expect(state()).toMatchObject({ past: [], focusId: 1 });
    await state().travel(1);
    expect(state().focusId).toBe(5);
    await state().travel(1);
    expect(state().query).toBe('Paper 1');
    await state().travel(1);
    expect(state().place).toEqual({ kind: 'queue' });
    expect(state().future).toEqual([]);
  });

  it('pass over what one has only gone by, and over what is no longer there', async () => {
    const { state, rows } = await opened();
    for (const index of [1, 2, 3]) await focusOn(state, index, 100);
    expect(state().past.map(({ focusId }) => focusId)).toEqual([1]);
    await focusOn(state, 8);
    await focusOn(state, 9);
    expect(state().past.map(({ focusId }) => focusId)).toEqual([1, 4, 9]);
    rows.splice(8, 1);
    state().refresh();
    await vi.waitFor(() => expect(state().result?.total).toBe(19));
    await state().travel(-1);
    expect(state().focusId).toBe(4);
  });

  it('lose no visit when the list that they look it up in is out of date', async () => {
    const { state, client } = await opened();
    await focusOn(state, 8);
    const usual = client.handlers['results.indexOf'];
    client.handlers['results.indexOf'] = () => {
      client.handlers['results.indexOf'] = usual as NonNullable<typeof usual>;
      throw new OctavoError('result_gone', 'This list is out of date; open it again.');
    };
    await state().travel(-1);
    await vi.waitFor(() => expect(state()).toMatchObject({ focusId: 1, focusIndex: 0 }));
    await state().travel(1);
    expect(state().focusId).toBe(9);
  });

  it('forget what was gone back from when one goes elsewhere', async () => {
    const { state } = await opened();
    state().goTo({ kind: 'inbox' });
    await state().travel(-1);
    expect(state().future).toHaveLength(1);
    state().goTo({ kind: 'trash' });
    expect(state().future).toEqual([]);
  });
});
