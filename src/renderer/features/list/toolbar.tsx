import { ListFilter, type LucideIcon, PanelLeft, PanelRight, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { CommandId } from '../../../language/commands.ts';
import { text } from '../../../language/strings.ts';
import { useCommands } from '../../commands/context.ts';
import { foldOf } from '../../model/folds.ts';
import { isFresh } from '../../model/place.ts';
import { useApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SearchField } from '../search/search-field.tsx';
import { CommandItem } from './row-menu.tsx';
import './toolbar.css';

/** The bar over the list: search, and the ways to add papers. */
export function Toolbar(): ReactElement {
  const sidebarHidden = useApp(({ size, settings }) => {
    const fold = foldOf(size.width);
    return fold === 'one' || (fold === 'three' && settings.sidebarClosed);
  });
  const paperHidden = useApp(
    ({ size, settings, status }) => foldOf(size.width) !== 'one' && settings.paperClosed && !isFresh(status),
  );
  return (
    <div className="toolbar">
      {sidebarHidden ? <PaneButton command="view.sidebar" icon={PanelLeft} /> : null}
      <SearchField />
      <FacetsButton />
      <Menu trigger={<Button icon={Plus}>{text.add}</Button>} align="end">
        <CommandItem id="import.paste" />
        <CommandItem id="import.files" />
      </Menu>
      {paperHidden ? <PaneButton command="view.paper" icon={PanelRight} /> : null}
    </div>
  );
}

/** Shows the filters beside the list, or puts them away. */
function FacetsButton(): ReactElement | null {
  const commands = useCommands();
  const on = useApp((state) => state.settings.facets);
  const fresh = useApp((state) => isFresh(state.status));
  const { title, keys } = commands.spec('view.facets');
  if (fresh) return null;
  return (
    <IconButton
      label={title}
      keys={keys[0]}
      icon={ListFilter}
      aria-pressed={on}
      onClick={() => commands.run('view.facets')}
    />
  );
}

/** Brings a pane back; shown where that pane, and its own button with it, is not. */
function PaneButton({ command, icon }: { command: CommandId; icon: LucideIcon }): ReactElement {
  const commands = useCommands();
  const { title, keys } = commands.spec(command);
  return <IconButton label={title} keys={keys[0]} icon={icon} onClick={() => commands.run(command)} />;
}
