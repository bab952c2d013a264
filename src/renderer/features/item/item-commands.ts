import { useEffect } from 'react';
import { useCommand } from '../../commands/context.ts';
import { pickedCount } from '../../model/selection.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { titleRequest } from './title-request.ts';

/** The commands of the paper pane; they stand also while the pane is closed, and open it. Draws nothing. */
export function ItemCommands(): null {
  const app = useGetApp();
  useCommand('item.editTitle', {
    when: ({ picks, result, place }) =>
      pickedCount(picks, result?.total ?? 0) === 1 && !picks.all && place.kind !== 'trash',
    run() {
      const { settings, change, setFront, picks } = app();
      const [id] = picks.ids;
      if (id === undefined) return;
      if (settings.paperClosed) change({ paperClosed: false });
      setFront('paper');
      titleRequest.ask(id, true);
    },
  });
  // A picker is of the papers it was opened for.
  const picks = useApp((state) => state.picks);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other papers are what this waits for
  useEffect(() => app().setPicker(null), [app, picks]);
  return null;
}
