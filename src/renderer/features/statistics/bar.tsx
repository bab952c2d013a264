import type { ReactElement } from 'react';
import { number } from '../../../language/strings.ts';

interface Props {
  kind: 'in' | 'begun' | 'read';
  value: number;
  /** The value of a bar of full length. */
  most: number;
  /** What is counted, for screen readers. */
  label: string;
}

/** A bar that lies, with its number behind it. */
export function Bar({ kind, value, most, label }: Props): ReactElement {
  return (
    <span className="bar">
      <svg className="bar-track" aria-hidden="true">
        <rect className={`chart-${kind}`} width={`${(100 * value) / most}%`} height="100%" />
      </svg>
      <span className="bar-value">
        <span className="visually-hidden">{label}: </span>
        {number(value)}
      </span>
    </span>
  );
}
