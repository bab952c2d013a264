import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactElement, useId, useState } from 'react';
import type { Review } from '../../../contract/model/library.ts';
import { number } from '../../../language/strings.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { Icon } from '../../ui/icon.tsx';
import { ignoredPlace } from './choice.ts';

/** Lines drawn; what a page of any length leaves out is still counted in the head. */
const MOST = 1000;

interface Props {
  review: Review;
  which: 'ignored' | 'rejected';
  /** It fills the sheet (as a tab) rather than lie under the list. */
  whole?: boolean;
}

/** What was left out, with line numbers: nothing goes uncounted. */
export function LinesPanel({ review, which, whole = false }: Props): ReactElement {
  const [open, setOpen] = useState(true);
  const id = useId();
  const shown = open || whole;
  const title =
    which === 'ignored'
      ? text.ignoredCount(review.ignored.length)
      : text.rejectedCount(review.rejected.length);
  const why =
    which === 'ignored' && review.records.length > 0 ? text.ignoredPlaces[ignoredPlace(review)] : '';
  const head = (
    <>
      <b className="lines-title">{title}</b> <span className="lines-why">{why}</span>
    </>
  );
  return (
    <div className={whole ? 'lines lines-whole' : 'lines'}>
      {whole ? (
        <p className="lines-head">{head}</p>
      ) : (
        <button
          type="button"
          className="lines-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Icon of={open ? ChevronDown : ChevronRight} small />
          {head}
        </button>
      )}
      {shown ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it
        <ol id={id} className="lines-list selectable" aria-label={text.lines} tabIndex={0}>
          {which === 'ignored'
            ? review.ignored.slice(0, MOST).map(({ line, text: words }) => (
                <li key={line} className="line">
                  <span className="line-number">{number(line)}</span>
                  <span>{words}</span>
                </li>
              ))
            : review.rejected.slice(0, MOST).map(({ line, message, text: words }) => (
                <li key={`${line} ${message}`} className="line">
                  <span className="line-number">{number(line)}</span>
                  <span>
                    {message}
                    <code className="line-source mono">{words}</code>
                  </span>
                </li>
              ))}
        </ol>
      ) : null}
    </div>
  );
}
