import type { ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { text } from '../../../language/strings.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import type { AppState } from '../../store/state.ts';
import { Button } from '../../ui/button.tsx';
import './empty.css';

interface Empty {
  line: string;
  action: 'library' | 'skipped' | null;
}

/** One sentence, and the one thing to do about it. */
export function emptyOf({ place, status, hideSkipped }: AppState): Empty {
  const hidden = hideSkipped && (status?.counts.byStatus.skipped ?? 0) > 0;
  if (place.kind === 'library') return { line: text.placeEmpty.library, action: hidden ? 'skipped' : null };
  const known = place.kind === 'inbox' || place.kind === 'queue' || place.kind === 'trash';
  return { line: known ? text.placeEmpty[place.kind] : text.placeEmpty.other, action: 'library' };
}

/** A place without papers. */
export function EmptyPlace(): ReactElement {
  const app = useGetApp();
  const { line, action } = useApp(useShallow(emptyOf));
  const actions = {
    library: { label: text.goLibrary, run: () => app().goTo({ kind: 'library' }) },
    skipped: { label: text.showSkipped, run: () => void app().setHideSkipped(false) },
  };
  return (
    <div className="empty">
      <p className="empty-line">{line}</p>
      {action ? <Button onClick={actions[action].run}>{actions[action].label}</Button> : null}
    </div>
  );
}
