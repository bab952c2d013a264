import { Copy, Download, PanelRight, Quote, Trash2, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { CommandId } from '../../../language/commands.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { useCommands } from '../../commands/context.ts';
import { useApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { ItemCommandsMenu } from './item-commands-menu.tsx';

interface Props {
  /** How many papers are selected. */
  count: number;
  trashed: boolean;
}

/** The bar above the paper: its main action, the others, and the pane's own button. */
export function ItemBar({ count, trashed }: Props): ReactElement {
  const commands = useCommands();
  const inTrash = useApp((state) => state.place.kind === 'trash') || trashed;
  const run = (id: CommandId) => () => void commands.run(id);
  return (
    <div className="paper-bar">
      {count === 0 ? null : inTrash ? (
        <>
          <Button variant="primary" icon={Undo2} onClick={run('item.restore')}>
            {text.restore}
          </Button>
          <Button variant="danger" icon={Trash2} onClick={run('item.erase')}>
            {text.erase}
          </Button>
        </>
      ) : (
        <>
          <Button variant="primary" icon={Quote} onClick={run('copy.citation')}>
            {count === 1 ? text.copyCitation : text.copyCitations(count)}
          </Button>
          {count === 1 ? (
            <CopyMenu />
          ) : (
            <Button icon={Download} onClick={run('export.file')}>
              {text.export}
            </Button>
          )}
        </>
      )}
      <span className="paper-bar-gap" />
      {count === 0 ? null : <ItemCommandsMenu />}
      <IconButton
        label={commands.spec('view.paper').title}
        icon={PanelRight}
        keys={commands.spec('view.paper').keys[0]}
        onClick={run('view.paper')}
      />
    </div>
  );
}

/** The other ways of copying one paper. */
function CopyMenu(): ReactElement {
  const commands = useCommands();
  const entry = (id: CommandId, label: string): ReactElement => (
    <MenuItem label={label} keys={commands.spec(id).keys[0]} onChoose={() => commands.run(id)} />
  );
  return (
    <Menu
      trigger={
        <Button icon={Copy} opens>
          {text.copy}
        </Button>
      }
    >
      {entry('copy.citation', text.citation)}
      {entry('copy.key', text.citationKey)}
      {entry('copy.bibtex', text.bibtex)}
    </Menu>
  );
}
