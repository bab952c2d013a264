import type { ReactElement } from 'react';
import type { Review } from '../../../contract/model/review.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { unread } from './choice.ts';
import { DamagedPanel } from './damaged-panel.tsx';
import { UnreadPanel } from './files-panel.tsx';
import { LinesPanel } from './lines-panel.tsx';
import type { Mending } from './use-mending.ts';

/** An input without papers: what was looked at, why nothing was found, and what to do. */
export function NothingFound({ review, mending }: { review: Review; mending: Mending }): ReactElement {
  const lines = review.leftOut.ignored + review.leftOut.rejected;
  const failed = unread(review).filter(({ error }) => error?.code !== 'nothing_found');
  return (
    <div className="review-nothing">
      {failed.length < review.sources.length ? <p>{text.nothingLooked(lines, review.format)}</p> : null}
      <p className="secondary">{text.nothingDo}</p>
      {failed.length > 0 ? <UnreadPanel review={review} /> : null}
      {review.rejected.length > 0 ? <DamagedPanel review={review} mending={mending} /> : null}
      {review.ignored.length > 0 ? <LinesPanel review={review} whole /> : null}
    </div>
  );
}
