import { type ReactElement, useCallback, useRef } from 'react';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { later } from '../../ui/later.tsx';
import './review.css';

const ReviewSheet = later(async () => (await import('./review-sheet.tsx')).ReviewSheet);

/** The review of what was pasted or opened, while it waits for an answer. Nothing is written before it. */
export function ReviewHost(): ReactElement {
  const review = useApp((state) => state.review);
  const client = useClient();
  const app = useGetApp();
  const first = useRef<HTMLElement>(null);
  const busy = useRef(false);

  const discard = useCallback(() => {
    const open = app().review;
    app().setReview(null);
    // The engine forgets reviews with the process; a failure here leaves nothing undone.
    if (open) client.call('imports.discard', { review: open.id }).catch(() => undefined);
  }, [app, client]);

  const onBusy = useCallback((now: boolean) => {
    busy.current = now;
  }, []);

  return (
    <Dialog
      open={review !== null}
      onClose={() => !busy.current && discard()}
      className="review"
      width={1120}
      height={720}
      initialFocus={first}
      dismissible={false}
    >
      {review ? (
        <ReviewSheet key={review.id} review={review} first={first} onDiscard={discard} onBusy={onBusy} />
      ) : null}
    </Dialog>
  );
}
