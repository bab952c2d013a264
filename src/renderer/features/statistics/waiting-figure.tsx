import type { ReactElement } from 'react';
import type { WaitingTimes } from '../../../contract/methods/statistics.ts';
import { number } from '../../../language/strings.ts';
import { statisticsText } from '../../../language/strings-reading.ts';
import { Bar } from './bar.tsx';
import { Figure, Key } from './figure.tsx';

const text = statisticsText.waiting;

/** How many weeks papers wait: those that wait now, and those that were begun. */
export function WaitingFigure({
  waiting,
  begun,
}: {
  waiting: WaitingTimes;
  begun: WaitingTimes;
}): ReactElement {
  const most = Math.max(1, ...waiting.classes, ...begun.classes);
  const rows = text.classes.map((name, i) => ({
    name,
    now: waiting.classes[i] ?? 0,
    begun: begun.classes[i] ?? 0,
  }));
  return (
    <Figure
      title={text.title}
      about={text.about(waiting.median, begun.median)}
      legend={
        <>
          <Key mark="mark-in">{text.now}</Key>
          <Key mark="mark-begun">{text.begun}</Key>
        </>
      }
      columns={text.columns}
      rows={rows.map(({ name, now, begun: started }) => ({
        id: name,
        cells: [name, number(now), number(started)],
      }))}
    >
      <ul className="bars bars-waiting">
        {rows.map(({ name, now, begun: started }) => (
          <li key={name} className="bars-row">
            <span className="bars-name">{name}</span>
            <span className="bars-pair">
              <Bar kind="in" value={now} most={most} label={text.now} />
              <Bar kind="begun" value={started} most={most} label={text.begun} />
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
