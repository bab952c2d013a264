import { describe, expect, it, vi } from 'vitest';
import { OctavoError } from '../../../../src/contract/errors.ts';
import { ItemId } from '../../../../src/contract/model/ids.ts';
import { rowAt } from '../../../../src/renderer/model/pages.ts';
import { pickedCount } from '../../../../src/renderer/model/selection.ts';
import { connect } from '../../../../src/renderer/store/connect.ts';
import type { AppState } from '../../../../src/renderer/store/state.ts';
import { createApp } from '../../../../src/renderer/store/store.ts';
import { type FakeClient, fakeClient, someRows } from '../fake-client.ts';

const ids = (...numbers: number[]): ItemId[] => numbers.map((n) => ItemId.parse(n));

/** A window that has shown its first view. */
async function opened(count: number): Promise<{
  state: () => AppState;
  client: FakeClient;
  library: { rows: ReturnType<typeof someRows> };
}> {
  const library = { rows: someRows(count) };
  const client = fakeClient(library);
  const app = createApp(client);
  connect(app, Promise.resolve());
  await vi.waitFor(() => expect(app.store.getState().result?.total).toBe(count));
  client.calls.length = 0;
  return { state: app.store.getState, client, library };
}

const openings = (client: FakeClient): unknown[] =>
  client.calls.filter((call) => call.method === 'results.open').map((call) => call.params);

describe('opening a view', () => {
  it('has focus on its first paper, and that one selected', async () => {
    const { state } = await opened(3);
    expect(state()).toMatchObject({ focusId: 1, focusIndex: 0, failure: null });
    expect([...state().picks.ids]).toEqual(ids(1));
    expect(rowAt(state().pages, 2)?.title).toBe('Paper 3');
  });

  it('folds keystrokes that come while the engine is busy, and drops the answers between', async () => {
    const { state, client } = await opened(30);
    state().search('p', true);
    state().search('pa', true);
    state().search('paper 2', true);
    await vi.waitFor(() => expect(state().shown?.query).toBe('paper 2'));
    expect(openings(client)).toMatchObject([
      { view: { query: 'p', typing: true } },
      { view: { query: 'paper 2' } },
    ]);
    expect(state().result?.total).toBe(11);
    expect(state().focusId).toBe(2);
  });

  it('keeps the old rows until the new ones have come', async () => {
    const { state, client } = await opened(5);
    let release = (): void => {};
    const { 'results.rows': rows } = client.handlers;
    client.handlers['results.rows'] = async (params) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return (await rows?.(params)) ?? [];
    };
    state().search('paper 4', false);
    await vi.waitFor(() => expect(client.calls.at(-1)?.method).toBe('results.rows'));
    expect(rowAt(state().pages, 0)?.title).toBe('Paper 1');
    expect(state().result?.total).toBe(5);
    release();
    await vi.waitFor(() => expect(rowAt(state().pages, 0)?.title).toBe('Paper 4'));
  });

  it('gives the engine the old handle to free', async () => {
    const { state, client } = await opened(5);
    const before = state().result?.handle;
    state().search('paper', false);
    await vi.waitFor(() => expect(state().result?.handle).not.toBe(before));
    expect(openings(client)).toMatchObject([{ replaces: before }]);
  });

  it('shows a failure as a failure, and tries again', async () => {
    const { state, client } = await opened(5);
    const { 'results.open': open } = client.handlers;
    client.handlers['results.open'] = () => {
      throw new OctavoError('internal', 'The index is broken.');
    };
    state().search('paper', false);
    await vi.waitFor(() => expect(state().failure).toMatchObject({ code: 'internal' }));
    if (open) client.handlers['results.open'] = open;
    state().refresh();
    await vi.waitFor(() => expect(state()).toMatchObject({ failure: null, shown: { query: 'paper' } }));
  });

  it('opens again when the result is gone by the time its rows are asked for', async () => {
    const { state, client } = await opened(300);
    client.handlers['results.rows'] = () => {
      throw new OctavoError('result_gone', 'Gone.');
    };
    state().search('paper', false);
    await vi.waitFor(() => expect(state().failure).toMatchObject({ code: 'result_gone' }));
    expect(openings(client).length).toBe(4);
  });
});

describe('papers that change', () => {
  it('keep focus by their id, wherever they go', async () => {
    const { state, client, library } = await opened(5);
    await state().focusAt(3, 'select');
    library.rows.reverse();
    client.emit('items.changed', { ids: [1], all: false, revision: 2, touched: null });
    await vi.waitFor(() => expect(state().focusIndex).toBe(1));
    expect(state().focusId).toBe(4);
  });

  it('hand focus to the next one when they leave', async () => {
    const { state, client, library } = await opened(5);
    await state().focusAt(2, 'select');
    library.rows = library.rows.filter((item) => item.id !== 3);
    client.emit('items.changed', { ids: [3], all: false, revision: 2, touched: null });
    await vi.waitFor(() => expect(state().focusId).toBe(4));
    expect(state().focusIndex).toBe(2);
    expect([...state().picks.ids]).toEqual(ids(4));
  });

  it('hand it to the one before when they were last', async () => {
    const { state, client, library } = await opened(3);
    await state().focusAt(2, 'select');
    library.rows = library.rows.slice(0, 2);
    client.emit('items.changed', { ids: [3], all: false, revision: 2, touched: null });
    await vi.waitFor(() => expect(state().focusId).toBe(2));
  });

  it('leave an empty list without focus', async () => {
    const { state, client, library } = await opened(2);
    library.rows = [];
    client.emit('items.changed', { ids: [], all: true, revision: 2, touched: null });
    await vi.waitFor(() => expect(state().result?.total).toBe(0));
    expect(state()).toMatchObject({ focusId: null, focusIndex: -1 });
  });
});

describe('moving and selecting', () => {
  it('draws a range from where it began', async () => {
    const { state } = await opened(10);
    await state().focusAt(4, 'select');
    await state().focusAt(6, 'extend');
    expect([...state().picks.ids]).toEqual(ids(5, 6, 7));
    await state().focusAt(3, 'extend');
    expect([...state().picks.ids]).toEqual(ids(4, 5));
    expect(state().focusId).toBe(4);
  });

  it('asks the engine for ids that are not loaded', async () => {
    const { state, client } = await opened(1000);
    await state().focusAt(999, 'extend');
    expect(state().picks.ids.size).toBe(1000);
    expect(client.calls.filter((call) => call.method === 'results.ids')).toHaveLength(1);
  });

  it('leaves a gathered selection alone while moving, and forgets it on Escape', async () => {
    const { state } = await opened(10);
    state().toggleFocused();
    await state().focusAt(2, 'follow');
    state().toggleFocused();
    await state().focusAt(3, 'follow');
    expect([...state().picks.ids]).toEqual(ids(1, 3));
    state().clearSelection();
    expect([...state().picks.ids]).toEqual(ids(4));
  });

  it('selects all as one small message', async () => {
    const { state } = await opened(500);
    state().selectAll();
    await state().focusAt(7, 'toggle');
    expect(pickedCount(state().picks, 500)).toBe(499);
    expect([...state().picks.ids]).toEqual(ids(8));
  });

  it('lets the last of two quick moves win', async () => {
    const { state } = await opened(1000);
    const far = state().focusAt(900, 'select');
    const near = state().focusAt(2, 'select');
    await Promise.all([far, near]);
    expect(state()).toMatchObject({ focusId: 3, focusIndex: 2 });
  });

  it('loads the pages of the viewport as it scrolls', async () => {
    const { state } = await opened(1000);
    state().setViewport({ start: 540, end: 570 });
    await vi.waitFor(() => expect(rowAt(state().pages, 569)?.title).toBe('Paper 570'));
  });
});

describe('places and order', () => {
  it('keep the query where it is asked, and drop it elsewhere', async () => {
    const { state, client } = await opened(5);
    state().search('paper 3', false);
    await vi.waitFor(() => expect(state().result?.total).toBe(1));
    state().goTo({ kind: 'inbox' });
    await vi.waitFor(() => expect(state().shown).toMatchObject({ place: { kind: 'inbox' }, query: '' }));
    state().search('paper 2', false);
    state().goTo({ kind: 'library' }, true);
    await vi.waitFor(() =>
      expect(state().shown).toMatchObject({ place: { kind: 'library' }, query: 'paper 2' }),
    );
    expect(openings(client)).not.toHaveLength(0);
  });

  it('sorts every place by itself', async () => {
    const { state } = await opened(5);
    state().clickHeader('year', false);
    await vi.waitFor(() => expect(state().shown?.sort).toEqual([{ column: 'year', descending: false }]));
    state().goTo({ kind: 'inbox' });
    await vi.waitFor(() => expect(state().shown?.place.kind).toBe('inbox'));
    expect(state().shown?.sort).toEqual([]);
  });
});

describe('an engine that starts again', () => {
  it('is asked for everything anew, without a handle it has never given', async () => {
    const { state, client } = await opened(5);
    client.emit('engine.state', { state: 'starting', message: '' });
    client.emit('engine.state', { state: 'ready', message: '' });
    await vi.waitFor(() => expect(openings(client)).toHaveLength(1));
    expect(openings(client)[0]).not.toHaveProperty('replaces');
    expect(state().engine.state).toBe('ready');
  });
});

describe('the best of the rest', () => {
  /** Of ten papers the first three are what was asked for. */
  async function withRest(): Promise<() => AppState> {
    const { state, client } = await opened(10);
    const open = client.handlers['results.open'];
    client.handlers['results.open'] = async (params) => {
      const info = await open?.(params);
      if (!info) throw new Error('no result');
      return { ...info, total: 3, rest: 7 };
    };
    state().search('paper', true);
    await vi.waitFor(() => expect(state().result?.rest).toBe(7));
    return state;
  }
  const chosen = (state: () => AppState): number[] => [...state().picks.ids].sort((a, b) => a - b);

  it('is walked through, and one of them is chosen where the focus is', async () => {
    const state = await withRest();
    await state().focusAt(3, 'follow');
    expect(state()).toMatchObject({ focusIndex: 3, focusId: 4 });
    expect(chosen(state)).toEqual([4]);
    await state().focusAt(99, 'follow');
    expect(state().focusIndex).toBe(9);
  });

  it('is in no range and in no "all"', async () => {
    const state = await withRest();
    await state().focusAt(1, 'select');
    await state().focusAt(6, 'extend');
    expect(chosen(state)).toEqual([2, 3]);
    expect(state()).toMatchObject({ focusIndex: 6, focusId: 7 });
    state().selectAll();
    expect(pickedCount(state().picks, 3)).toBe(3);
  });

  it('can be taken along one by one, also beside all', async () => {
    const state = await withRest();
    state().selectAll();
    await state().focusAt(1, 'toggle');
    await state().focusAt(5, 'toggle');
    expect(chosen(state)).toEqual([1, 3, 6]);
  });

  it('gives no paper the focus that nobody moved to', async () => {
    const { state, client } = await opened(5);
    const open = client.handlers['results.open'];
    client.handlers['results.open'] = async (params) => {
      const info = await open?.(params);
      if (!info) throw new Error('no result');
      return { ...info, total: 0, rest: 5 };
    };
    state().search('paper', true);
    await vi.waitFor(() => expect(state().result?.rest).toBe(5));
    expect(state()).toMatchObject({ focusId: null, focusIndex: 0 });
    expect(chosen(state)).toEqual([]);
  });
});
