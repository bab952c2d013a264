import type { ReactElement } from 'react';
import type { Review } from '../../../contract/model/library.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { LinesPanel } from './lines-panel.tsx';

/** An input without papers: what was looked at, and what to do. */
export function NothingFound({ review }: { review: Review }): ReactElement {
  const lines = review.ignored.length + review.rejected.length;
  return (
    <div className="review-nothing">
      <p>{text.nothingLooked(lines, review.format)}</p>
      <p className="secondary">{text.nothingDo}</p>
      {review.rejected.length > 0 ? <LinesPanel review={review} which="rejected" whole /> : null}
      {review.ignored.length > 0 ? <LinesPanel review={review} which="ignored" whole /> : null}
    </div>
  );
}
