import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TriedFormula } from '../../../contract/methods/keys.ts';
import type { Selection } from '../../../contract/model/library.ts';
import type { Client } from '../../client/client.ts';
import { type Described, describe } from '../../client/describe.ts';
import { coalesced } from '../../store/coalesced.ts';

/** Papers that a formula is tried on. */
const SHOWN = 12;

export interface Trial {
  /** What was tried last, and what came of it: an answer is never told of another formula than its own. */
  tried: { formula: string; answer: TriedFormula } | null;
  /** Why the newest formula could not be tried. */
  failure: Described | null;
}

export interface FormulaTrial extends Pick<StoreApi<Trial>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Tries a formula; of those that come while another is under way only the last is tried. */
  put(formula: string, selection: Selection | null): Promise<void>;
}

/** Tries formulas on papers as fast as they can be tried, however fast they are typed. */
export function createFormulaTrial(client: Client): FormulaTrial {
  const store = createStore<Trial>()(() => ({ tried: null, failure: null }));
  let wanted: { formula: string; selection: Selection | null } = { formula: '', selection: null };
  const ask = coalesced(async () => {
    const asked = wanted;
    try {
      const answer = await client.call('keys.try', { ...asked, count: SHOWN });
      store.setState({ tried: { formula: asked.formula, answer }, failure: null });
    } catch (error) {
      if (wanted === asked) store.setState({ failure: describe(error) });
    }
  });
  return {
    ...store,
    put(formula, selection) {
      wanted = { formula, selection };
      return ask();
    },
  };
}
