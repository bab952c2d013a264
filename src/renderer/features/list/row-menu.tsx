import type { ReactElement } from 'react';
import type { Status } from '../../../contract/model/item.ts';
import type { CommandId } from '../../../language/commands.ts';
import { text } from '../../../language/strings.ts';
import { itemText } from '../../../language/strings-features.ts';
import { organiseText } from '../../../language/strings-organise.ts';
import { readingText } from '../../../language/strings-reading.ts';
import { useCommands } from '../../commands/context.ts';
import { canMergeSelected } from '../../commands/duplicates.ts';
import { takeOutOfCollection } from '../../commands/organise.ts';
import { movable } from '../../commands/queue.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { selection } from '../../store/select.ts';
import { ContextMenu, MenuItem, MenuSeparator, Submenu } from '../../ui/menu.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { CopyItems } from '../item/copy-menu.tsx';

const statusCommands: readonly [CommandId, Status][] = [
  ['item.toRead', 'to-read'],
  ['item.reading', 'reading'],
  ['item.read', 'read'],
  ['item.skip', 'skipped'],
  ['item.inbox', 'inbox'],
  ['item.noStatus', 'none'],
];
const ratings: readonly CommandId[] = [
  'item.rate5',
  'item.rate4',
  'item.rate3',
  'item.rate2',
  'item.rate1',
  'item.rate0',
];
const queueMoves: readonly CommandId[] = ['queue.top', 'queue.up', 'queue.down', 'queue.bottom'];

/** The papers' context menu: the Item menu's commands in their order, with their keys. */
export function RowMenu({ children }: { children: ReactElement<Record<string, unknown>> }): ReactElement {
  return (
    <ContextMenu area={<div className="row-menu-area">{children}</div>}>
      <RowMenuItems />
    </ContextMenu>
  );
}

function RowMenuItems(): ReactElement {
  const inTrash = useApp((state) => state.place.kind === 'trash');
  if (inTrash) {
    return (
      <>
        <CommandItem id="item.restore" />
        <CommandItem id="item.erase" danger />
      </>
    );
  }
  return (
    <>
      {statusCommands.map(([id, status]) => (
        <CommandItem key={id} id={id} status={status} />
      ))}
      <MenuSeparator />
      <CommandItem id="item.priority" />
      <Submenu label={text.columns.rating}>
        {ratings.map((id) => (
          <CommandItem key={id} id={id} />
        ))}
      </Submenu>
      <QueueItems />
      <MenuSeparator />
      <CommandItem id="item.tag" />
      <CommandItem id="item.collect" />
      <TakeOutItem />
      <MergeItem />
      <MenuSeparator />
      <CommandItem id="copy.citation" />
      <CommandItem id="copy.key" />
      <Submenu label={itemText.copyAs}>
        <CopyItems />
      </Submenu>
      <MenuSeparator />
      <CommandItem id="item.trash" danger />
    </>
  );
}

/** Of several selected papers: makes one. */
function MergeItem(): ReactElement | null {
  const several = useApp(canMergeSelected);
  return several ? <CommandItem id="duplicates.mergeSelected" /> : null;
}

/** In the queue's own order: moves the papers in it. */
function QueueItems(): ReactElement | null {
  const shown = useApp(movable);
  if (!shown) return null;
  return (
    <Submenu label={readingText.moveInQueue}>
      {queueMoves.map((id) => (
        <CommandItem key={id} id={id} />
      ))}
    </Submenu>
  );
}

/** In a collection: takes the papers out of it again. */
function TakeOutItem(): ReactElement | null {
  const app = useAppContext();
  const collection = useApp(({ place, collections }) =>
    place.kind === 'collection' ? collections.find(({ id }) => id === place.id) : undefined,
  );
  if (!collection) return null;
  return (
    <MenuItem
      label={organiseText.takeOut(collection.name)}
      onChoose={() => {
        const chosen = selection(app.store.getState());
        if (chosen) void takeOutOfCollection(app, collection, chosen);
      }}
    />
  );
}

/** A command as an entry, with its title and key from the command table. */
export function CommandItem({
  id,
  status,
  danger = false,
}: {
  id: CommandId;
  status?: Status;
  danger?: boolean;
}): ReactElement {
  const commands = useCommands();
  const { title, keys } = commands.spec(id);
  return (
    <MenuItem
      label={title}
      keys={keys[0]}
      danger={danger}
      disabled={!commands.enabled(id)}
      before={status ? <StatusGlyph status={status} /> : undefined}
      onChoose={() => commands.run(id)}
    />
  );
}
