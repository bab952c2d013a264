import { ChartNoAxesColumn } from 'lucide-react';
import { statisticsText as text } from '../../../language/strings-reading.ts';
import { useCommand } from '../../commands/context.ts';
import { tabHost } from '../layout/tab-host.ts';
import { StatisticsPage } from './statistics-page.tsx';

/** Gives the command its tab. */
export function StatisticsHost(): null {
  useCommand('view.statistics', {
    when: (state) => state.engine.state === 'ready',
    run: () =>
      tabHost.open({
        id: 'statistics',
        title: text.title,
        icon: ChartNoAxesColumn,
        render: () => <StatisticsPage />,
      }),
  });
  return null;
}
