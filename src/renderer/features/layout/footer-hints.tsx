import type { ReactElement } from 'react';
import { liveText } from '../../../language/strings-live.ts';
import { readingText as text } from '../../../language/strings-reading.ts';
import { inOwnOrder } from '../../model/place.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { needsUser } from '../../store/live.ts';

/** In the library: how many skipped papers are hidden, or shown, and the switch. A search finds them in any case. */
export function SkippedHint(): ReactElement | null {
  const app = useGetApp();
  const hidden = useApp((state) => state.hideSkipped);
  const count = useApp(({ place, query, status }) =>
    place.kind === 'library' && query.trim() === '' ? (status?.counts.byStatus.skipped ?? 0) : 0,
  );
  if (count === 0) return null;
  return (
    <span className="footer-hint">
      {hidden ? text.skippedHidden(count) : text.skippedShown(count)}
      <button type="button" className="footer-link" onClick={() => void app().setHideSkipped(!hidden)}>
        {hidden ? text.show : text.hide}
      </button>
    </span>
  );
}

/** In the queue: that it is in the user's own order, or the way back to it. */
export function QueueHint(): ReactElement | null {
  const app = useGetApp();
  const order = useApp(({ shown }) => {
    if (shown?.place.kind !== 'queue' || shown.query.trim() !== '') return null;
    return inOwnOrder(shown) ? 'own' : 'sorted';
  });
  if (order === null) return null;
  if (order === 'own') return <span>{text.ownOrder}</span>;
  return (
    <button type="button" className="footer-link" onClick={() => app().clearSort()}>
      {text.toOwnOrder}
    </button>
  );
}

/** A live file is not written, and only the user can settle why. */
export function LiveHint(): ReactElement | null {
  const app = useGetApp();
  const count = useApp((state) => state.live.filter(needsUser).length);
  if (count === 0) return null;
  return (
    <button type="button" className="footer-link" onClick={() => app().setDialog('live')}>
      {liveText.waiting(count)}
    </button>
  );
}
