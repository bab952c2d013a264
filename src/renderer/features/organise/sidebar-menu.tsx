import { type ReactElement, type ReactNode, useState } from 'react';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { useCommands } from '../../commands/context.ts';
import {
  deleteCollection,
  deleteSearch,
  deleteTags,
  exportCollection,
  moveCollection,
  moveSearch,
  nestTags,
  takeOutOfCollection,
} from '../../commands/organise.ts';
import { countBelow, searchStep, stepsOf } from '../../model/organised.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { selection } from '../../store/select.ts';
import { ContextMenu, MenuCheckItem, MenuItem, MenuSeparator, Submenu } from '../../ui/menu.tsx';
import { CommandItem } from '../list/row-menu.tsx';
import { ColourItems } from './colour-items.tsx';

/** The scrolling part of the sidebar with the context menu of its lines: one menu for all of them. */
export function SidebarMenu({ children }: { children: ReactNode }): ReactElement {
  const app = useAppContext();
  const [key, setKey] = useState('');
  return (
    <ContextMenu
      // A field that the menu has opened keeps the focus.
      returnsFocus={() => app.store.getState().naming === null}
      area={
        <div
          className="sidebar-scroll"
          role="none"
          onContextMenuCapture={(event) => {
            const row =
              event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
            setKey(row?.dataset['row'] ?? '');
          }}
        >
          {children}
        </div>
      }
    >
      <Items rowKey={key} />
    </ContextMenu>
  );
}

function Items({ rowKey }: { rowKey: string }): ReactElement {
  const [kind, id] = rowKey.split(':');
  if (kind === 'collection' && id !== 'new') return <CollectionItems id={Number(id)} rowKey={rowKey} />;
  if (kind === 'tag' && id !== 'all') return <TagItems id={Number(id)} rowKey={rowKey} />;
  if (kind === 'search') return <SearchItems id={Number(id)} rowKey={rowKey} />;
  return (
    <>
      <CommandItem id="collection.new" />
      <CommandItem id="search.save" />
      <CommandItem id="tags.manage" />
    </>
  );
}

interface ItemsProps {
  id: number;
  rowKey: string;
}

function RenameItem({ rowKey }: { rowKey: string }): ReactElement {
  const { store } = useAppContext();
  return (
    <MenuItem
      label={text.rename}
      keys="F2"
      onChoose={() => store.getState().setNaming({ kind: 'rename', key: rowKey })}
    />
  );
}

function DeleteItem({ onChoose }: { onChoose(): void }): ReactElement {
  return <MenuItem label={text.delete} keys="Delete" danger onChoose={onChoose} />;
}

function CollectionItems({ id, rowKey }: ItemsProps): ReactElement | null {
  const app = useAppContext();
  const collections = useApp((state) => state.collections);
  const chosen = useApp((state) =>
    state.place.kind === 'collection' && state.place.id === id ? state.picks : null,
  );
  const collection = collections.find((c) => c.id === id);
  if (!collection) return null;
  const { setNaming } = app.store.getState();
  const steps = stepsOf(collections, collection.id);
  const nameOf = (other: number | null | undefined): string =>
    collections.find((c) => c.id === other)?.name ?? '';
  const step = (way: keyof typeof steps, label: string, keys: string): ReactElement | null => {
    const move = steps[way];
    return move ? (
      <MenuItem label={label} keys={keys} onChoose={() => void moveCollection(app, collection, move)} />
    ) : null;
  };
  return (
    <>
      <CommandItem id="collection.new" />
      <MenuItem
        label={text.newInside}
        onChoose={() => setNaming({ kind: 'collection', parent: collection.id })}
      />
      <RenameItem rowKey={rowKey} />
      <MenuSeparator />
      {step('up', text.moveUp, 'Alt+Shift+ArrowUp')}
      {step('down', text.moveDown, 'Alt+Shift+ArrowDown')}
      {step('into', text.moveInto(nameOf(steps.into?.parent)), 'Alt+Shift+ArrowRight')}
      {step('out', text.moveOut(nameOf(collection.parent)), 'Alt+Shift+ArrowLeft')}
      {chosen ? (
        <MenuItem
          label={text.removeFrom(collection.name)}
          onChoose={() => {
            const papers = selection(app.store.getState());
            if (papers) void takeOutOfCollection(app, collection, papers);
          }}
        />
      ) : null}
      <MenuItem
        label={countBelow(collections, collection.id) > 0 ? text.exportAll : text.export}
        onChoose={() => void exportCollection(app, collection)}
      />
      <Subcollections />
      <MenuSeparator />
      <DeleteItem onChoose={() => void deleteCollection(app, collection)} />
    </>
  );
}

/** Whether collections show the papers of those below them. */
function Subcollections(): ReactElement {
  const commands = useCommands();
  const on = useApp((state) => state.settings.subcollections);
  return (
    <MenuCheckItem
      label={text.subcollections}
      checked={on}
      onChange={() => commands.run('view.subcollections')}
    />
  );
}

function TagItems({ id, rowKey }: ItemsProps): ReactElement | null {
  const app = useAppContext();
  const tag = useApp((state) => state.tags.find((t) => t.id === id));
  if (!tag) return null;
  return (
    <>
      <RenameItem rowKey={rowKey} />
      <Submenu label={text.colour}>
        <ColourItems tag={tag} />
      </Submenu>
      {tag.name.includes('/') ? (
        <MenuItem label={text.toTop} onChoose={() => void nestTags(app, [tag.id], null)} />
      ) : null}
      <CommandItem id="tags.manage" />
      <MenuSeparator />
      <DeleteItem onChoose={() => void deleteTags(app, [tag])} />
    </>
  );
}

function SearchItems({ id, rowKey }: ItemsProps): ReactElement | null {
  const app = useAppContext();
  const searches = useApp((state) => state.searches);
  const search = searches.find((s) => s.id === id);
  if (!search) return null;
  const step = (way: 'up' | 'down', label: string, keys: string): ReactElement | null => {
    const before = searchStep(searches, search.id, way);
    return before === undefined ? null : (
      <MenuItem label={label} keys={keys} onChoose={() => void moveSearch(app, search, before)} />
    );
  };
  return (
    <>
      <RenameItem rowKey={rowKey} />
      {step('up', text.moveUp, 'Alt+Shift+ArrowUp')}
      {step('down', text.moveDown, 'Alt+Shift+ArrowDown')}
      <MenuSeparator />
      <DeleteItem onChoose={() => void deleteSearch(app, search)} />
    </>
  );
}
