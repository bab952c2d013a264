import { OctavoError } from '../../../src/contract/errors.ts';
import type { EventName, Events } from '../../../src/contract/events.ts';
import type { MethodName, Params, Result } from '../../../src/contract/methods/index.ts';
import { ItemId } from '../../../src/contract/model/ids.ts';
import type { ItemRow } from '../../../src/contract/model/library.ts';
import { usualSettings } from '../../../src/contract/model/window-terms.ts';
import type { Client } from '../../../src/renderer/client/client.ts';
import { row } from './rows.ts';

type Handlers = { [M in MethodName]?: (params: Params<M>) => Result<M> | Promise<Result<M>> };

export interface FakeClient extends Client {
  /** Every call, in order. */
  calls: { method: MethodName; params: unknown }[];
  /** What the methods answer; tests replace some. */
  handlers: Handlers;
  emit<E extends EventName>(event: E, payload: Events[E]): void;
}

const index = { indexed: 0, total: 0, complete: true };

/** A client over a few rows that keeps results by handle, as the engine does. */
export function fakeClient(library: { rows: ItemRow[] }): FakeClient {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const results = new Map<number, ItemRow[]>();
  let handle = 0;
  const calls: FakeClient['calls'] = [];

  const find = (view: Params<'results.open'>['view']): ItemRow[] =>
    library.rows.filter(
      (item) =>
        item.title.toLowerCase().includes(view.query.toLowerCase()) &&
        (view.place.kind !== 'inbox' || item.status === 'inbox'),
    );
  const held = (id: number): ItemRow[] => {
    const rows = results.get(id);
    if (!rows) throw new OctavoError('result_gone', 'No such result.');
    return rows;
  };

  const handlers: Handlers = {
    'results.open': ({ view, replaces }) => {
      if (replaces !== undefined) results.delete(replaces);
      handle += 1;
      const rows = find(view);
      results.set(handle, rows);
      return {
        handle,
        revision: 1,
        total: rows.length,
        rest: 0,
        corrected: null,
        placeTotal: library.rows.length,
        marks: [],
        index,
        tookMs: 1,
      };
    },
    'results.rows': ({ handle: id, start, count }) => held(id).slice(start, start + count),
    'results.ids': ({ handle: id, start, count }) =>
      held(id)
        .slice(start, start + count)
        .map((item) => item.id),
    'results.indexOf': ({ handle: id, id: item }) => held(id).findIndex((other) => other.id === item),
    'library.status': () => ({
      path: '/library',
      uuid: 'u',
      revision: 1,
      readOnly: null,
      counts: {
        all: library.rows.length,
        shown: library.rows.length,
        inbox: 0,
        queue: 0,
        byStatus: { none: 0, inbox: 0, 'to-read': 0, reading: 0, read: 0, skipped: 0 },
        trash: 0,
      },
      index,
      undo: null,
      redo: null,
    }),
    'organise.stamps': () => ({ collections: 1, tags: 1 }),
    'collections.list': () => [],
    'tags.list': () => [],
    'savedSearches.list': () => [],
    'live.list': () => [],
    'tasks.list': () => [],
    'settings.get': () => null,
    'settings.set': () => null,
    'shell.getSettings': () => ({ ...usualSettings }),
    'shell.setSettings': () => null,
  };

  return {
    calls,
    handlers,
    platform: 'linux',
    pathForFile: () => '',
    async call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
      calls.push({ method, params });
      const handler = handlers[method] as ((params: Params<M>) => Result<M> | Promise<Result<M>>) | undefined;
      if (!handler) throw new OctavoError('unknown_method', method);
      await Promise.resolve();
      return handler(params);
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set);
      set.add(listener as (payload: unknown) => void);
      return () => set.delete(listener as (payload: unknown) => void);
    },
    emit(event, payload) {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
  };
}

/** Rows 1 to n, called `Paper 1` and so on. */
export const someRows = (n: number): ItemRow[] =>
  Array.from({ length: n }, (_, i) => row({ id: ItemId.parse(i + 1), title: `Paper ${i + 1}` }));
