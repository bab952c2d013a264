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
      <span className={`bar-length mark-${kind}`} style={{ flexBasis: `${(100 * value) / most}%` }} />
      <span className="bar-value">
        <span className="visually-hidden">{label}: </span>
        {number(value)}
      </span>
    </span>
  );
}
