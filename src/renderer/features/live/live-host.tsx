import { type ReactElement, useState } from 'react';
import { useCommand } from '../../commands/context.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';

const LiveFiles = later(() => import('./live-files.tsx').then((part) => part.LiveFiles));
const TheirChanges = later(() => import('./their-changes.tsx').then((part) => part.TheirChanges));

/** The files that are kept up to date with the library, while they are asked for. */
export function LiveHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'live');
  const app = useGetApp();
  const [looking, setLooking] = useState<number | null>(null);
  useCommand('live.files', {
    run: () => {
      void app().refreshLive();
      app().setDialog('live');
    },
  });
  const close = (): void => {
    setLooking(null);
    app().setDialog(null);
  };
  return (
    <Dialog open={open} onClose={close} className="live" width={720} height={560}>
      {looking === null ? (
        <LiveFiles onLook={setLooking} onClose={close} />
      ) : (
        <TheirChanges id={looking} onDone={() => setLooking(null)} />
      )}
    </Dialog>
  );
}
