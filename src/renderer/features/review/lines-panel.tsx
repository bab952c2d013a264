import { Fragment, type ReactElement, useId, useState } from 'react';
import type { Review } from '../../../contract/model/review.ts';
import { number } from '../../../language/strings.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { ignoredPlace } from './choice.ts';
import { FoldHead } from './fold-head.tsx';
import './lines.css';

interface Props {
  review: Review;
  /** It fills the sheet (as a tab) rather than lie under the list. */
  whole?: boolean;
  /** Shut at first. */
  folded?: boolean;
}

/** What was left out, with line numbers: nothing goes uncounted. */
export function LinesPanel({ review, whole = false, folded = false }: Props): ReactElement {
  const [open, setOpen] = useState(!folded);
  const id = useId();
  const shown = open || whole;
  // The first of them; what a page of any length leaves out is still counted.
  const shownLines = review.ignored;
  const more = review.leftOut.ignored - shownLines.length;
  const severalFiles = review.sources.length > 1;
  const title = text.ignoredCount(review.leftOut.ignored);
  const why = review.records.length > 0 ? text.ignoredPlaces[ignoredPlace(review)] : '';
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
        <FoldHead open={open} controls={id} onToggle={() => setOpen(!open)}>
          {head}
        </FoldHead>
      )}
      {shown ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it
        <ol id={id} className="lines-list selectable" aria-label={text.lines} tabIndex={0}>
          {shownLines.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <Fragment key={i}>
              {severalFiles && one.source !== shownLines[i - 1]?.source ? (
                <li className="line-file">{text.linesOf(review.sources[one.source]?.name ?? '')}</li>
              ) : null}
              <li className="line">
                <span className="line-number">{number(one.line)}</span>
                <span dir="auto">{one.text}</span>
              </li>
            </Fragment>
          ))}
          {more > 0 ? <li>{text.moreLines(more)}</li> : null}
        </ol>
      ) : null}
    </div>
  );
}
