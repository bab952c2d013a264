import type { ReactElement } from 'react';
import { text } from '../../../language/strings.ts';
import './empty.css';

const ROWS = Array.from({ length: 12 }, (_, i) => i);

/** The list before its first rows; it shows only after 150 ms, so a quick start shows none. */
export function Waiting(): ReactElement {
  return (
    <div className="waiting" role="status" aria-label={text.starting}>
      {ROWS.map((i) => (
        <div key={i} className="waiting-row" />
      ))}
    </div>
  );
}
