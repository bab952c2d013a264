import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { asSelection } from '../../model/selection.ts';
import { useApp, useClient } from '../../store/context.ts';
import { createFormulaTrial, type Trial } from './formula-trial.ts';

/** What a formula (null before there is one) makes of the user's own papers, those selected first, as it is typed. */
export function useTriedFormula(formula: string | null): Trial {
  const client = useClient();
  const picks = useApp((state) => state.picks);
  const result = useApp((state) => state.result);
  const selection = useMemo(() => asSelection(picks, result), [picks, result]);
  const [trial] = useState(() => createFormulaTrial(client));
  useEffect(() => {
    if (formula !== null) void trial.put(formula, selection);
  }, [trial, formula, selection]);
  return useStore(trial);
}
