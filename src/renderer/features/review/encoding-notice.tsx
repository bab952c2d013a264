import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Review } from '../../../contract/model/review.ts';
import { mixedEncoding } from '../../../language/encodings.ts';
import { Icon } from '../../ui/icon.tsx';

/** Files named one by one; the others are few where there are any. */
const MOST = 3;

/** Says of files whose lines are not all in one encoding which lines to look at. */
export function EncodingNotice({ review }: { review: Review }): ReactElement | null {
  const mixed = review.sources.filter(({ doubtful }) => doubtful.length > 0);
  if (mixed.length === 0) return null;
  return (
    <p className="review-notice" role="note">
      <Icon of={TriangleAlert} small />
      <span>
        {mixed
          .slice(0, MOST)
          .map((source) => `${source.name}: ${mixedEncoding(source)}.`)
          .join(' ')}
      </span>
    </p>
  );
}
