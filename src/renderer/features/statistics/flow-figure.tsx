import type { ReactElement } from 'react';
import type { StatisticsWeek } from '../../../contract/methods/statistics.ts';
import { number } from '../../../language/strings.ts';
import { statisticsText } from '../../../language/strings-reading.ts';
import { countTicks, linear } from '../../model/chart.ts';
import { Key } from './figure.tsx';
import { WeekFigure } from './week-figure.tsx';

const text = statisticsText.flow;

const sum = (weeks: readonly StatisticsWeek[], name: 'queued' | 'left'): number =>
  weeks.reduce((total, week) => total + week[name], 0);

/** What came into the queue upwards, what left it downwards: told apart by where they are, not by colour alone. */
export function FlowFigure({ weeks }: { weeks: readonly StatisticsWeek[] }): ReactElement {
  return (
    <WeekFigure
      title={text.title}
      about={text.about(sum(weeks, 'queued'), sum(weeks, 'left'))}
      legend={
        <>
          <Key mark="mark-in">{text.came}</Key>
          <Key mark="mark-out">{text.left}</Key>
        </>
      }
      columns={text.columns}
      weeks={weeks}
      figures={({ queued, left }) => [number(queued), number(left)]}
      scale={(area) => {
        // One measure for both directions, so that they compare.
        const ticks = countTicks(Math.max(...weeks.map(({ queued, left }) => Math.max(queued, left))), 2);
        const most = ticks.at(-1) ?? 1;
        return {
          ticks: [...ticks.slice(1).map((tick) => -tick), ...ticks],
          y: linear([-most, most], [area.bottom, area.top]),
        };
      }}
      bars={({ queued, left }, room, { y }, now) => (
        <>
          <rect className={`chart-in${now}`} {...room} y={y(queued)} height={y(0) - y(queued)} />
          <rect className={`chart-out${now}`} {...room} y={y(0)} height={y(-left) - y(0)} />
        </>
      )}
      says={({ start, queued, left }) => text.bar(start, queued, left)}
    />
  );
}
