import type { ReactElement } from 'react';
import type { Status } from '../../contract/model/item.ts';
import './status-glyph.css';

/** The five shapes; a paper without a status has none. They differ in outline, not in colour alone. */
const shapes: Record<Exclude<Status, 'none'>, ReactElement> = {
  inbox: (
    <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round">
      <path d="M2.25 8.75 4 4.1a1 1 0 0 1 .94-.65h6.12a1 1 0 0 1 .94.65l1.75 4.65v3.1a1 1 0 0 1-1 1h-9.5a1 1 0 0 1-1-1z" />
      <path d="M2.5 8.75h3.1l.85 1.5h3.1l.85-1.5h3.1" />
    </g>
  ),
  'to-read': <circle cx="8" cy="8" r="5.15" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  reading: (
    <>
      <circle cx="8" cy="8" r="5.15" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path d="M8 4.75a3.25 3.25 0 0 1 0 6.5z" fill="currentColor" />
    </>
  ),
  read: (
    <>
      <circle cx="8" cy="8" r="6" className="status-disc" />
      <path
        d="m5.4 8.2 1.9 1.8 3.4-3.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  skipped: (
    <g fill="none" stroke="currentColor" strokeWidth="1.6">
      <circle cx="8" cy="8" r="5.2" />
      <path d="m11.5 4.5-7 7" />
    </g>
  ),
};

/** The mark of a reading status. Give it a `label` where no name stands beside it. */
export function StatusGlyph({ status, label }: { status: Status; label?: string }): ReactElement | null {
  if (status === 'none') return null;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden where a name stands beside it
    <svg
      className={`status-glyph status-${status}`}
      viewBox="0 0 16 16"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {shapes[status]}
    </svg>
  );
}
