import type { ReactElement } from 'react';
import { useRef } from 'react';
import { useCommand } from '../../commands/context.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';

const SourcesSheet = later(async () => (await import('./sources-sheet.tsx')).SourcesSheet);

/** The counts by source, while they are asked for. */
export function SourcesHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'sources');
  const app = useGetApp();
  useCommand('import.sources', { run: () => app().setDialog('sources') });
  const close = (): void => app().setDialog(null);
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <Dialog open={open} onClose={close} className="history" width={760} height={560} initialFocus={sheet}>
      <SourcesSheet sheet={sheet} onClose={close} />
    </Dialog>
  );
}
