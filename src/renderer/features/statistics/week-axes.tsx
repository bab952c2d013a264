import type { ReactElement, ReactNode } from 'react';
import { number } from '../../../language/strings.ts';
import { statisticsText as text } from '../../../language/strings-reading.ts';
import { monthMarks } from '../../model/chart.ts';

export const HEIGHT = 176;
const LEFT = 32;
const RIGHT = 4;
const TOP = 8;
const BOTTOM = 20;
/** Months are named so many weeks apart at least, so that their names don't touch. */
const MONTH_SPACING = 3;

/** The part of the picture that the marks are drawn in. */
export const plot = (width: number): { left: number; right: number; top: number; bottom: number } => ({
  left: LEFT,
  right: Math.max(LEFT + 1, width - RIGHT),
  top: TOP,
  bottom: HEIGHT - BOTTOM,
});

interface Props {
  /** What the picture shows, for screen readers; the table has the figures. */
  label: string;
  width: number;
  starts: readonly number[];
  ticks: readonly number[];
  /** Where a value stands. */
  y(value: number): number;
  children: ReactNode;
}

/** The frame of a picture over weeks: lines for the values, names for the months. */
export function WeekAxes({ label, width, starts, ticks, y, children }: Props): ReactElement {
  const { left, right } = plot(width);
  const step = (right - left) / Math.max(1, starts.length);
  return (
    <svg className="chart" role="img" aria-label={label} width={width} height={HEIGHT}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'chart-zero' : 'chart-line'}
            x1={left}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className="chart-text chart-value" x={left - 8} y={y(tick)}>
            {number(Math.abs(tick))}
          </text>
        </g>
      ))}
      {monthMarks(starts, MONTH_SPACING).map((i) => (
        <text key={starts[i]} className="chart-text" x={left + i * step} y={HEIGHT - 4}>
          {text.month(starts[i] ?? 0)}
        </text>
      ))}
      {children}
    </svg>
  );
}
