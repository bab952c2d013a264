import { type ReactElement, useState } from 'react';
import type { StatisticsWeek } from '../../../contract/methods/statistics.ts';
import { number } from '../../../language/strings.ts';
import { statisticsText } from '../../../language/strings-reading.ts';
import { countTicks, linear, linePath } from '../../model/chart.ts';
import { useWidth } from '../../ui/use-width.ts';
import { Figure, Key } from './figure.tsx';
import { plot, WeekAxes } from './week-axes.tsx';
import { weekName } from './week-name.ts';

const text = statisticsText.read;

/** Papers read in each week as bars, with the mean of four weeks as a line; the week under way is paler. */
export function ReadFigure({
  weeks,
  undated,
}: {
  weeks: readonly StatisticsWeek[];
  undated: number;
}): ReactElement {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const width = useWidth(box);
  const total = weeks.reduce((sum, { read }) => sum + read, 0);
  const about = text.about(total, undated);
  return (
    <Figure
      title={text.title}
      about={about}
      legend={
        <>
          <Key mark="mark-read">{statisticsText.collections.read}</Key>
          <Key mark="mark-mean">{text.meanLine}</Key>
        </>
      }
      columns={text.columns}
      rows={weeks.toReversed().map(({ start, read, mean }, i) => ({
        id: start,
        cells: [weekName(start, i === 0), number(read), statisticsText.mean(mean)],
      }))}
    >
      <div ref={setBox}>{width > 0 ? <Bars weeks={weeks} width={width} about={about} /> : null}</div>
    </Figure>
  );
}

function Bars({
  weeks,
  width,
  about,
}: {
  weeks: readonly StatisticsWeek[];
  width: number;
  about: string;
}): ReactElement {
  const { left, right, top, bottom } = plot(width);
  const ticks = countTicks(Math.max(...weeks.map(({ read }) => read)));
  const y = linear([0, ticks.at(-1) ?? 1], [bottom, top]);
  const step = (right - left) / weeks.length;
  const x = (i: number): number => left + i * step;
  const line = linePath(weeks.map(({ mean }, i) => (mean === null ? null : [x(i) + step / 2, y(mean)])));
  return (
    <WeekAxes
      label={`${text.title}: ${about}`}
      width={width}
      starts={weeks.map(({ start }) => start)}
      ticks={ticks}
      y={y}
    >
      {weeks.map(({ start, read }, i) => (
        <g key={start} className="chart-week">
          <rect className="chart-reach" x={x(i)} y={top} width={step} height={bottom - top} />
          <rect
            className={i === weeks.length - 1 ? 'chart-read chart-now' : 'chart-read'}
            x={x(i) + step * 0.15}
            y={y(read)}
            width={step * 0.7}
            height={bottom - y(read)}
          />
          <title>{text.bar(start, read)}</title>
        </g>
      ))}
      <path className="chart-halo" d={line} />
      <path className="chart-mean" d={line} />
    </WeekAxes>
  );
}
