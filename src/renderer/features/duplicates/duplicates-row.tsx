import { Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { useCommands } from '../../commands/context.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import type { AppState } from '../../store/state.ts';
import { Icon } from '../../ui/icon.tsx';
import { TreeRow, type Walked } from '../layout/tree-row.tsx';

/** Groups that wait to be dealt with, and papers that imports have brought since and may be others of them. */
export const waitingDuplicates = ({ duplicates, likely }: AppState): number =>
  (duplicates?.groups ?? 0) + likely;

/** The sidebar's line for duplicates, as long as some are known; it opens their place. */
export function DuplicatesRow({ stop, onFocus }: Walked): ReactElement | null {
  const app = useGetApp();
  const commands = useCommands();
  const count = useApp(waitingDuplicates);
  if (count === 0) return null;
  return (
    <TreeRow
      rowKey="duplicates"
      label={text.title}
      mark={<Icon of={Copy} />}
      count={count}
      stop={stop}
      onFocus={onFocus}
      onOpen={() => {
        app().setSidebarOver(false);
        commands.run('duplicates.find');
      }}
    />
  );
}
