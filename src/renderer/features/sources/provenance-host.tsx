import { type ReactElement, useRef } from 'react';
import { useCommand } from '../../commands/context.ts';
import { pickedCount } from '../../model/selection.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';

const ProvenanceSheet = later(async () => (await import('./provenance-sheet.tsx')).ProvenanceSheet);

/** Where the selected paper comes from, while it is asked for. */
export function ProvenanceHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'provenance');
  const id = useApp((state) => state.picks.ids.values().next().value);
  const app = useGetApp();
  useCommand('item.provenance', {
    when: ({ picks, result }) => pickedCount(picks, result?.total ?? 0) === 1 && !picks.all,
    run: () => app().setDialog('provenance'),
  });
  const close = (): void => app().setDialog(null);
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <Dialog
      open={open && id !== undefined}
      onClose={close}
      className="history"
      width={680}
      height={600}
      initialFocus={sheet}
    >
      {id === undefined ? null : <ProvenanceSheet id={id} sheet={sheet} onClose={close} />}
    </Dialog>
  );
}
