import { ChartNoAxesColumn } from 'lucide-react';
import { statisticsText as text } from '../../../language/strings-reading.ts';
import { useCommand } from '../../commands/context.ts';
import { later } from '../../ui/later.tsx';
import { tabHost } from '../layout/tab-host.ts';

const StatisticsPage = later(async () => (await import('./statistics-page.tsx')).StatisticsPage);

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
