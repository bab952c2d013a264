import { useMemo } from 'react';
import type { Selection } from '../../../contract/model/library.ts';
import { checkText as text } from '../../../language/strings-check.ts';
import { asSelection } from '../../model/selection.ts';
import { useApp } from '../../store/context.ts';
import { selectedCount } from '../../store/select.ts';

export type CheckScope = 'library' | 'shown' | 'selected';

export interface Scope {
  /** Null is the whole library. */
  selection: Selection | null;
  options: { value: CheckScope; label: string }[];
}

/** The papers whose problems are shown, and the choices there are: all, those in the list, those selected. */
export function useScope(scope: CheckScope): Scope {
  const picks = useApp((state) => state.picks);
  const result = useApp((state) => state.result);
  const selected = useApp(selectedCount);
  return useMemo(() => {
    const options: Scope['options'] = [{ value: 'library', label: text.scopes.library }];
    if (result) options.push({ value: 'shown', label: text.scopes.shown(result.total) });
    if (selected > 0) options.push({ value: 'selected', label: text.scopes.selected(selected) });
    const shown = result && { handle: result.handle, except: [] };
    const selection = scope === 'library' ? null : scope === 'shown' ? shown : asSelection(picks, result);
    return { selection, options };
  }, [scope, picks, result, selected]);
}
