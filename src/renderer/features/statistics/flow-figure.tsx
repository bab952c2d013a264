import { type ReactElement, useState } from 'react';
import type { StatisticsWeek } from '../../../contract/methods/statistics.ts';
import { number } from '../../../language/strings.ts';
import { statisticsText } from '../../../language/strings-reading.ts';
import { countTicks, linear } from '../../model/chart.ts';
import { useWidth } from '../../ui/use-width.ts';
import { Figure, Key } from './figure.tsx';
import { plot, WeekAxes } from './week-axes.tsx';
import { weekName } from './week-name.ts';

const text = statisticsText.flow;

const sum = (weeks: readonly StatisticsWeek[], name: 'queued' | 'left'): number =>
  weeks.reduce((total, week) => total + week[name], 0);

/** What came into the queue upwards, what left it downwards: told apart by where they are, not by colour alone. */
export function FlowFigure({ weeks }: { weeks: readonly StatisticsWeek[] }): ReactElement {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const width = useWidth(box);
  const about = text.about(sum(weeks, 'queued'), sum(weeks, 'left'));
  return (
    <Figure
      title={text.title}
      about={about}
      legend={
        <>
          <Key mark="mark-in">{text.came}</Key>
          <Key mark="mark-out">{text.left}</Key>
        </>
      }
      columns={text.columns}
      rows={weeks.toReversed().map(({ start, queued, left }, i) => ({
        id: start,
        cells: [weekName(start, i === 0), number(queued), number(left)],
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
  const area = plot(width);
  // One measure for both directions, so that they compare.
  const ticks = countTicks(Math.max(...weeks.map(({ queued, left }) => Math.max(queued, left))), 2);
  const most = ticks.at(-1) ?? 1;
  const y = linear([-most, most], [area.bottom, area.top]);
  const step = (area.right - area.left) / weeks.length;
  const zero = y(0);
  return (
    <WeekAxes
      label={`${text.title}: ${about}`}
      width={width}
      starts={weeks.map(({ start }) => start)}
      ticks={[...ticks.slice(1).map((tick) => -tick), ...ticks]}
      y={y}
    >
      {weeks.map(({ start, queued, left }, i) => {
        const x = area.left + i * step;
        const own = { x: x + step * 0.15, width: step * 0.7 };
        const now = i === weeks.length - 1 ? ' chart-now' : '';
        return (
          <g key={start} className="chart-week">
            <rect className="chart-reach" x={x} y={area.top} width={step} height={area.bottom - area.top} />
            <rect className={`chart-in${now}`} {...own} y={y(queued)} height={zero - y(queued)} />
            <rect className={`chart-out${now}`} {...own} y={zero} height={y(-left) - zero} />
            <title>{text.bar(start, queued, left)}</title>
          </g>
        );
      })}
    </WeekAxes>
  );
}
