import { useCommand } from '../../commands/context.ts';
import { pickedCount } from '../../model/selection.ts';
import { useGetApp } from '../../store/context.ts';
import { requestTitleEdit } from './title-request.ts';

/** The commands of the paper pane; they stand also while the pane is closed, and open it. Draws nothing. */
export function ItemCommands(): null {
  const app = useGetApp();
  useCommand('item.editTitle', {
    when: ({ picks, result, place }) =>
      pickedCount(picks, result?.total ?? 0) === 1 && !picks.all && place.kind !== 'trash',
    run() {
      const { settings, change, setFront } = app();
      if (settings.paperClosed) change({ paperClosed: false });
      setFront('paper');
      requestTitleEdit();
    },
  });
  return null;
}
