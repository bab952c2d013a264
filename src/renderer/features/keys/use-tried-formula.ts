import { useEffect, useMemo, useState } from 'react';
import type { TriedFormula } from '../../../contract/methods/keys.ts';
import { asSelection } from '../../model/selection.ts';
import { useApp, useAppContext } from '../../store/context.ts';

/** Papers that a formula is tried on. */
const SHOWN = 12;

/** What a formula makes of the user's own papers, those selected first, as it is typed; null before it is known. */
export function useTriedFormula(formula: string): TriedFormula | null {
  const { client, store } = useAppContext();
  const picks = useApp((state) => state.picks);
  const result = useApp((state) => state.result);
  const selection = useMemo(() => asSelection(picks, result), [picks, result]);
  const [tried, setTried] = useState<TriedFormula | null>(null);
  useEffect(() => {
    let gone = false;
    client
      .call('keys.try', { formula, selection, count: SHOWN })
      .then((answer) => {
        if (!gone) setTried(answer);
      })
      .catch((error: unknown) => {
        if (!gone) store.getState().fail(error);
      });
    return () => {
      gone = true;
    };
  }, [client, store, formula, selection]);
  return tried;
}
