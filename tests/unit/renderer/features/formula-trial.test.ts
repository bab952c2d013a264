import { describe, expect, it } from 'vitest';
import { OctavoError } from '../../../../src/contract/errors.ts';
import { createFormulaTrial } from '../../../../src/renderer/features/keys/formula-trial.ts';
import { fakeClient } from '../fake-client.ts';

describe('formulas tried as they are typed', () => {
  it('are not tried letter by letter, and the last one always is', async () => {
    const client = fakeClient({ rows: [] });
    client.handlers['keys.try'] = ({ formula }) => ({ problem: null, converted: formula, samples: [] });
    const trial = createFormulaTrial(client);
    for (const typed of ['a', 'au', 'aut', 'auth']) void trial.put(typed, null);
    await trial.put('author', null);
    expect(client.calls.map(({ params }) => (params as { formula: string }).formula)).toEqual([
      'a',
      'author',
    ]);
    expect(trial.getState().tried).toMatchObject({ formula: 'author', answer: { converted: 'author' } });
  });

  it('keep an answer with its formula, and say once that trying fails', async () => {
    const client = fakeClient({ rows: [] });
    const problem = { at: 0, length: 1, message: 'There is no field “x”.' };
    client.handlers['keys.try'] = () => ({ problem });
    const trial = createFormulaTrial(client);
    await trial.put('x', null);
    const seen: unknown[] = [];
    trial.subscribe(({ failure }) => seen.push(failure?.message));
    client.handlers['keys.try'] = () => {
      throw new OctavoError('internal', 'Broken.');
    };
    void trial.put('xy', null);
    await trial.put('xyz', null);
    expect(seen).toEqual(['Broken.']);
    expect(trial.getState().tried).toEqual({ formula: 'x', answer: { problem } });
  });
});
