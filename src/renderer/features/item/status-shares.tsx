import type { ReactElement } from 'react';
import type { Summary } from '../../../contract/methods/items.ts';
import { number } from '../../../language/strings.ts';
import { statusNames, itemText as text } from '../../../language/strings-features.ts';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { statusShares } from './summary.ts';

/** How the papers spread over the statuses: a bar, and the same as glyph, name and number. */
export function StatusShares({ summary }: { summary: Summary }): ReactElement {
  const shares = statusShares(summary);
  return (
    <section className="selection-status" aria-labelledby="selection-status">
      <h3 id="selection-status" className="paper-head">
        {text.status}
      </h3>
      <div className="shares" aria-hidden="true">
        {shares.map(({ status, count }) => (
          <span key={status} className={`share status-${status}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="shares-list">
        {shares.map(({ status, count }) => (
          <li key={status} className="shares-item">
            <span className="shares-glyph">
              <StatusGlyph status={status} />
            </span>
            <span>{statusNames[status]}</span>
            <span className="secondary">{number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
