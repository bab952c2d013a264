import { Ellipsis } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import { itemText as text } from '../../../language/strings-features.ts';
import { useCommands } from '../../commands/context.ts';
import { isCommandId } from '../../commands/registry.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { CommandIcon } from '../palette/command-icons.tsx';

/** Every command of the Item menu, in its order, that can run on what is selected. */
export function ItemCommandsMenu(): ReactElement {
  return (
    <Menu align="end" trigger={<IconButton label={text.more} icon={Ellipsis} />}>
      <Entries />
    </Menu>
  );
}

/** Drawn when the menu opens, so that it asks the commands then. */
function Entries(): ReactElement {
  const commands = useCommands();
  const shown = commands.all.filter(
    (spec) => spec.menu?.name === 'Item' && isCommandId(spec.id) && commands.enabled(spec.id),
  );
  return (
    <>
      {shown.map((spec, i) => (
        <Fragment key={spec.id}>
          {i > 0 && shown[i - 1]?.menu?.group !== spec.menu?.group ? <MenuSeparator /> : null}
          <MenuItem
            label={spec.title}
            before={<CommandIcon id={spec.id} />}
            keys={spec.keys[0]}
            danger={spec.id === 'item.trash' || spec.id === 'item.erase'}
            onChoose={() => isCommandId(spec.id) && commands.run(spec.id)}
          />
        </Fragment>
      ))}
    </>
  );
}
