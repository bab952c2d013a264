import type { ReactElement } from 'react';
import type { StatisticsWeek } from '../../../contract/methods/statistics.ts';
import { number } from '../../../language/strings.ts';
import { statisticsText } from '../../../language/strings-reading.ts';
import { countTicks, linear, linePath } from '../../model/chart.ts';
import { Key } from './figure.tsx';
import { WeekFigure } from './week-figure.tsx';

const text = statisticsText.read;

interface Props {
  weeks: readonly StatisticsWeek[];
  undated: number;
}

/** Papers read in each week as bars, with the mean of four weeks as a line; the week under way is paler. */
export function ReadFigure({ weeks, undated }: Props): ReactElement {
  return (
    <WeekFigure
      title={text.title}
      about={text.about(
        weeks.reduce((sum, { read }) => sum + read, 0),
        undated,
      )}
      legend={
        <>
          <Key mark="mark-read">{statisticsText.collections.read}</Key>
          <Key mark="mark-mean">{text.meanLine}</Key>
        </>
      }
      columns={text.columns}
      weeks={weeks}
      figures={({ read, mean }) => [number(read), statisticsText.mean(mean)]}
      scale={({ top, bottom }) => {
        const ticks = countTicks(Math.max(...weeks.map(({ read }) => read)));
        return { ticks, y: linear([0, ticks.at(-1) ?? 1], [bottom, top]) };
      }}
      bars={({ read }, room, { y }, now) => (
        <rect className={`chart-read${now}`} {...room} y={y(read)} height={y(0) - y(read)} />
      )}
      says={({ start, read }) => text.bar(start, read)}
      over={({ y }, middle) => {
        const line = linePath(weeks.map(({ mean }, i) => (mean === null ? null : [middle(i), y(mean)])));
        return (
          <>
            <path className="chart-halo" d={line} />
            <path className="chart-mean" d={line} />
          </>
        );
      }}
    />
  );
}
