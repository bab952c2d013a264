import { Copy } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import type { CommandId } from '../../../language/commands.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { useCommands } from '../../commands/context.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';

/** The ways of copying papers: as a reader sees them, and as the programs that set them take them. */
export const copyGroups: readonly (readonly CommandId[])[] = [
  ['copy.citation', 'copy.inText', 'copy.bibliography'],
  ['copy.key', 'copy.latex', 'copy.pandoc', 'copy.typst'],
  ['copy.markdown', 'copy.bibtex'],
];

/** All of them as entries, each by what it makes: `Copy` stands above them. */
export function CopyItems(): ReactElement {
  const commands = useCommands();
  return (
    <>
      {copyGroups.map((group, i) => (
        <Fragment key={group[0]}>
          {i > 0 ? <MenuSeparator /> : null}
          {group.map((id) => {
            const { title, keys, hint } = commands.spec(id);
            return (
              <MenuItem
                key={id}
                label={title.replace(/^Copy /, '')}
                note={id === 'copy.bibliography' ? undefined : hint}
                keys={keys[0]}
                disabled={!commands.enabled(id)}
                onChoose={() => commands.run(id)}
              />
            );
          })}
        </Fragment>
      ))}
    </>
  );
}

/** The button of the paper's bar that opens them. */
export function CopyMenu(): ReactElement {
  return (
    <Menu
      trigger={
        <Button icon={Copy} opens>
          {text.copy}
        </Button>
      }
    >
      <CopyItems />
    </Menu>
  );
}
