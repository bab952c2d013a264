import { type ReactElement, useRef } from 'react';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { mergeTags } from '../../commands/organise.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import './tag-manager.css';

/** A tag was to get the name of another: asks whether the two are one. */
export function MergeDialog(): ReactElement {
  const app = useAppContext();
  const offer = useApp((state) => state.mergeOffer);
  const from = useApp((state) => state.tags.find(({ id }) => id === state.mergeOffer?.from));
  const yes = useRef<HTMLButtonElement>(null);
  const close = (): void => app.store.getState().setMergeOffer(null);
  function merge(): void {
    close();
    app.store.getState().setNaming(null);
    if (offer) void mergeTags(app, [offer.from], { id: offer.into, name: offer.name });
  }
  return (
    <Dialog open={offer !== null} onClose={close} width={420} initialFocus={yes}>
      <div className="merge">
        <DialogTitle className="merge-title">{text.mergeTitle(offer?.name ?? '')}</DialogTitle>
        <p className="secondary">{text.mergeBody(from?.name ?? '', offer?.name ?? '')}</p>
        <div className="merge-buttons">
          <Button onClick={close}>{text.cancel}</Button>
          <Button ref={yes} variant="primary" onClick={merge}>
            {text.mergeConfirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
