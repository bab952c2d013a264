import { Ellipsis } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import type { CommandSpec } from '../../../language/commands.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { useCommands } from '../../commands/context.ts';
import { isCommandId } from '../../commands/registry.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator, Submenu } from '../../ui/menu.tsx';
import { CommandIcon } from '../palette/command-icons.tsx';

/** Every command of the Item menu, in its order, that can run on what is selected. */
export function ItemCommandsMenu(): ReactElement {
  return (
    <Menu align="end" trigger={<IconButton label={text.more} icon={Ellipsis} />}>
      <Entries />
    </Menu>
  );
}

/** Commands that stand under one another, or in a submenu of their name. */
interface Entry {
  group: number | undefined;
  submenu: string | undefined;
  specs: CommandSpec[];
}

function entriesOf(specs: readonly CommandSpec[]): Entry[] {
  const entries: Entry[] = [];
  for (const spec of specs) {
    const group = spec.menu?.group;
    const known = entries.find((entry) => spec.submenu !== undefined && entry.submenu === spec.submenu);
    if (known) known.specs.push(spec);
    else entries.push({ group, submenu: spec.submenu, specs: [spec] });
  }
  return entries;
}

/** Drawn when the menu opens, so that it asks the commands then. */
function Entries(): ReactElement {
  const commands = useCommands();
  const entries = entriesOf(
    commands.all.filter(
      (spec) => spec.menu?.name === 'Item' && isCommandId(spec.id) && commands.enabled(spec.id),
    ),
  );
  return (
    <>
      {entries.map(({ group, submenu, specs }, i) => (
        <Fragment key={specs[0]?.id}>
          {i > 0 && entries[i - 1]?.group !== group ? <MenuSeparator /> : null}
          {submenu === undefined ? (
            specs.map((spec) => <CommandEntry key={spec.id} spec={spec} />)
          ) : (
            <Submenu label={submenu}>
              {specs.map((spec) => (
                <CommandEntry key={spec.id} spec={spec} />
              ))}
            </Submenu>
          )}
        </Fragment>
      ))}
    </>
  );
}

function CommandEntry({ spec }: { spec: CommandSpec }): ReactElement {
  const commands = useCommands();
  return (
    <MenuItem
      label={spec.title}
      before={<CommandIcon id={spec.id} />}
      keys={spec.keys[0]}
      danger={spec.id === 'item.trash' || spec.id === 'item.erase'}
      onChoose={() => isCommandId(spec.id) && commands.run(spec.id)}
    />
  );
}
