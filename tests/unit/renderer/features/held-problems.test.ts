import { describe, expect, it, vi } from 'vitest';
import { OctavoError } from '../../../../src/contract/errors.ts';
import type { Problem } from '../../../../src/contract/methods/check.ts';
import type { ItemId } from '../../../../src/contract/model/ids.ts';
import type { Selection } from '../../../../src/contract/model/library.ts';
import {
  type Asked,
  createProblemHolder,
  problemAt,
} from '../../../../src/renderer/features/check/held-problems.ts';
import { fakeClient } from '../fake-client.ts';

const two: Selection = { ids: [1 as ItemId, 2 as ItemId] };
const library: Asked = { name: 'library', scope: null, code: null };
const selected: Asked = { name: 'selected', scope: two, code: null };

const problem = (code: string, n: number): Problem => ({
  item: n as ItemId,
  revision: 1,
  code,
  severity: 'note',
  key: `key${n}`,
  title: '',
  field: 'title',
  message: `${code} ${n}`,
  fix: '',
  dismissed: false,
  mend: null,
});

/** A promise that is answered by hand. */
function gate() {
  let open = (): void => {};
  const promise = new Promise<void>((done) => {
    open = done;
  });
  return { promise, open };
}

/** A holder over an engine with 500 problems of each of two kinds, 2 of each among some papers. */
function over(first: Asked) {
  const client = fakeClient({ rows: [] });
  const engine = { version: 1 };
  client.handlers['check.summary'] = ({ scope }) => ({
    version: engine.version,
    papers: scope ? 2 : 500,
    dismissed: 0,
    kinds: ['a', 'b'].map((code) => ({
      code,
      severity: 'note',
      title: code,
      count: scope ? 2 : 500,
      mendable: 0,
    })),
  });
  client.handlers['check.problems'] = ({ code, start, count }) =>
    Array.from({ length: count }, (_, i) => problem(code ?? 'all', start + i));
  const holder = createProblemHolder(client, first);
  const shown = (index: number) => problemAt(holder.getState().pages, index)?.message;
  const pagesAsked = () => client.calls.filter(({ method }) => method === 'check.problems').length;
  return { client, engine, holder, shown, pagesAsked };
}

describe('the problems that are held', () => {
  it('are of the papers asked for, and of none while those are unknown', async () => {
    const { client, holder } = over(selected);
    await holder.look();
    expect(holder.getState().found).toMatchObject({ scope: two, summary: { papers: 2 } });
    client.handlers['check.summary'] = () => {
      throw new OctavoError('cancelled', 'Stopped.');
    };
    holder.ask(library);
    expect(holder.getState()).toMatchObject({ found: null, looking: true });
    await vi.waitFor(() => expect(holder.getState().looking).toBe(false));
    expect(holder.getState()).toMatchObject({ found: null, failure: { code: 'cancelled' } });
  });

  it('name the papers they are of while a list that was read anew is looked at', async () => {
    const { client, holder } = over({ name: 'shown', scope: { handle: 1, except: [] }, code: null });
    await holder.look();
    const { found } = holder.getState();
    const { promise, open } = gate();
    const answer = client.handlers['check.summary'];
    client.handlers['check.summary'] = async (asked) => {
      await promise;
      return answer?.(asked) as NonNullable<typeof found>['summary'];
    };
    const scope: Selection = { handle: 2, except: [] };
    holder.ask({ name: 'shown', scope, code: null });
    expect(holder.getState().found).toBe(found);
    open();
    await vi.waitFor(() => expect(holder.getState().found?.scope).toBe(scope));
  });

  it('leave out an error about papers that are no longer asked for', async () => {
    const { client, holder } = over(selected);
    const { promise, open } = gate();
    const answer = client.handlers['check.summary'];
    client.handlers['check.summary'] = async (asked) => {
      if (asked.scope) {
        await promise;
        throw new OctavoError('result_gone', 'Gone.');
      }
      return answer?.(asked) as ReturnType<NonNullable<typeof answer>>;
    };
    void holder.look();
    holder.ask(library);
    open();
    await vi.waitFor(() => expect(holder.getState().found?.scope).toBeNull());
    expect(holder.getState().failure).toBeNull();
  });

  it('are never those of another kind', async () => {
    const { holder, shown } = over(library);
    await holder.look();
    expect(shown(0)).toBe('all 0');
    holder.ask({ ...library, code: 'b' });
    expect(shown(0)).toBeUndefined();
    await vi.waitFor(() => expect(shown(0)).toBe('b 0'));
  });

  it('come though the list is scrolled on before they do, each page asked for once', async () => {
    const { client, holder, shown, pagesAsked } = over(library);
    await holder.look();
    const { promise, open } = gate();
    const answer = client.handlers['check.problems'];
    client.handlers['check.problems'] = async (asked) => {
      await promise;
      return answer?.(asked) as Problem[];
    };
    const before = pagesAsked();
    for (let start = 100; start < 200; start += 10) holder.see({ start, end: start + 20 });
    expect(pagesAsked() - before).toBe(3);
    open();
    await vi.waitFor(() => expect([shown(100), shown(150), shown(200)]).not.toContain(undefined));
  });

  it('stay until what has changed is known, and then come at once', async () => {
    const { engine, holder, shown } = over(library);
    await holder.look();
    engine.version = 2;
    const seen: unknown[] = [];
    holder.subscribe(() => seen.push(shown(0)));
    await holder.look();
    expect(seen).not.toContain(undefined);
    expect(holder.getState().found?.summary.version).toBe(2);
  });

  it('say that a page has failed, and come when asked again', async () => {
    const { client, holder, shown } = over(library);
    await holder.look();
    const answer = client.handlers['check.problems'];
    client.handlers['check.problems'] = () => {
      throw new OctavoError('internal', 'Broken.');
    };
    holder.see({ start: 100, end: 120 });
    await vi.waitFor(() => expect(holder.getState().failure?.message).toBe('Broken.'));
    client.handlers['check.problems'] = answer as NonNullable<typeof answer>;
    await holder.look();
    await vi.waitFor(() => expect(shown(100)).toBe('all 100'));
    expect(holder.getState().failure).toBeNull();
  });
});
