import { type ReactElement, useRef } from 'react';
import { useApp, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';
import { MergeDialog } from './merge-dialog.tsx';

const TagManager = later(async () => (await import('./tag-manager.tsx')).TagManager);

/** The tag manager while it is asked for, and the offer to merge two tags wherever it comes from. */
export function TagManagerHost(): ReactElement {
  const open = useApp((state) => state.dialog === 'tags');
  const app = useGetApp();
  const field = useRef<HTMLInputElement>(null);
  const close = (): void => app().setDialog(null);
  return (
    <>
      <Dialog
        open={open}
        onClose={close}
        className="tag-manager"
        width={600}
        height={640}
        initialFocus={field}
      >
        <TagManager field={field} onClose={close} />
        <MergeDialog />
      </Dialog>
      {open ? null : <MergeDialog />}
    </>
  );
}
