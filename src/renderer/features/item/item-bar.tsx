import { Download, PanelRight, Quote, Trash2, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { CommandId } from '../../../language/commands.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { useCommands } from '../../commands/context.ts';
import { useApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { CopyMenu } from './copy-menu.tsx';
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
            {count === 1 ? text.copyCitation : text.copyCitations}
          </Button>
          <CopyMenu />
          {count === 1 ? null : (
            <IconButton
              label={commands.spec('export.file').title}
              icon={Download}
              keys={commands.spec('export.file').keys[0]}
              onClick={run('export.file')}
            />
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
