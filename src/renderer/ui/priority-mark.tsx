import type { ReactElement } from 'react';
import { text } from '../../language/strings.ts';
import './priority-mark.css';

const bars = [
  { x: 1.5, height: 4 },
  { x: 6, height: 7 },
  { x: 10.5, height: 10 },
] as const;

/** A priority as one to three filled bars; the empty ones stay as a track, so the count is seen. */
export function PriorityMark({ value }: { value: number }): ReactElement {
  return (
    <svg className="priority" viewBox="0 0 15 16" role="img" aria-label={text.priority(value)}>
      {bars.map(({ x, height }, i) => (
        <rect
          key={x}
          className={i < value ? 'priority-on' : 'priority-off'}
          x={x}
          y={13 - height}
          width="3"
          height={height}
          rx=".75"
        />
      ))}
    </svg>
  );
}
