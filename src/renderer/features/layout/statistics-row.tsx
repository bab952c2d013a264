import { ChartNoAxesColumn } from 'lucide-react';
import type { ReactElement } from 'react';
import { useCommands } from '../../commands/context.ts';
import { useGetApp } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import { TreeRow, type Walked } from './tree-row.tsx';

/** Opens the statistics, which fill a tab of their own. */
export function StatisticsRow(walked: Walked): ReactElement {
  const commands = useCommands();
  const app = useGetApp();
  return (
    <TreeRow
      {...walked}
      rowKey="statistics"
      label={commands.spec('view.statistics').title}
      mark={<Icon of={ChartNoAxesColumn} />}
      onOpen={() => {
        app().setSidebarOver(false);
        commands.run('view.statistics');
      }}
    />
  );
}
