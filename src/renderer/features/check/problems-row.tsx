import { SearchCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { checkText as text } from '../../../language/strings-check.ts';
import { useCommands } from '../../commands/context.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import { TreeRow, type Walked } from '../layout/tree-row.tsx';

/** The sidebar's line for problems, once they were looked for and as long as there are some. */
export function ProblemsRow({ stop, onFocus }: Walked): ReactElement | null {
  const app = useGetApp();
  const commands = useCommands();
  const count = useApp((state) => state.foundProblems);
  if (!count) return null;
  return (
    <TreeRow
      rowKey="problems"
      label={text.title}
      mark={<Icon of={SearchCheck} />}
      count={count}
      stop={stop}
      onFocus={onFocus}
      onOpen={() => {
        app().setSidebarOver(false);
        commands.run('check.library');
      }}
    />
  );
}
