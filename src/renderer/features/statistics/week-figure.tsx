import { type ReactElement, type ReactNode, useState } from 'react';
import type { StatisticsWeek } from '../../../contract/methods/statistics.ts';
import { useWidth } from '../../ui/use-width.ts';
import { Figure } from './figure.tsx';
import { plot, WeekAxes } from './week-axes.tsx';
import { weekName } from './week-name.ts';

type Area = ReturnType<typeof plot>;

/** How values stand in the picture: the lines drawn, and a value's place. */
export interface Scale {
  ticks: readonly number[];
  y(value: number): number;
}

/** The room of one week's bars. */
export interface Room {
  x: number;
  width: number;
}

interface Props {
  title: string;
  about: string;
  legend: ReactNode;
  columns: readonly string[];
  weeks: readonly StatisticsWeek[];
  /** A week's figures for the table, behind its name. */
  figures(week: StatisticsWeek): readonly ReactNode[];
  scale(area: Area): Scale;
  /** A week's bars; `now` is the class of the week under way. */
  bars(week: StatisticsWeek, room: Room, scale: Scale, now: string): ReactNode;
  /** What a bar says where the pointer rests. */
  says(week: StatisticsWeek): string;
  /** Lies over the bars; `middle` is where the bars of a week stand. */
  over?(scale: Scale, middle: (week: number) => number): ReactNode;
}

/** Bars over weeks, and the table behind them with the newest week first. */
export function WeekFigure(props: Props): ReactElement {
  const { title, about, legend, columns, weeks, figures } = props;
  const [box, setBox] = useState<HTMLElement | null>(null);
  const width = useWidth(box);
  return (
    <Figure
      title={title}
      about={about}
      legend={legend}
      columns={columns}
      rows={weeks.toReversed().map((week, i) => ({
        id: week.start,
        cells: [weekName(week.start, i === 0), ...figures(week)],
      }))}
    >
      <div ref={setBox}>{width > 0 ? <Picture {...props} width={width} /> : null}</div>
    </Figure>
  );
}

function Picture({
  title,
  about,
  weeks,
  scale,
  bars,
  says,
  over,
  width,
}: Props & { width: number }): ReactElement {
  const area = plot(width);
  const own = scale(area);
  const step = (area.right - area.left) / weeks.length;
  return (
    <WeekAxes
      label={`${title}: ${about}`}
      width={width}
      starts={weeks.map(({ start }) => start)}
      ticks={own.ticks}
      y={own.y}
    >
      {weeks.map((week, i) => {
        const x = area.left + i * step;
        return (
          <g key={week.start} className="chart-week">
            <rect className="chart-reach" x={x} y={area.top} width={step} height={area.bottom - area.top} />
            {bars(
              week,
              { x: x + step * 0.15, width: step * 0.7 },
              own,
              i === weeks.length - 1 ? ' chart-now' : '',
            )}
            <title>{says(week)}</title>
          </g>
        );
      })}
      {over?.(own, (i) => area.left + (i + 0.5) * step)}
    </WeekAxes>
  );
}
