import { Folder, Plus } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactElement, useMemo } from 'react';
import type { CollectionId } from '../../../contract/model/ids.ts';
import { organiseText as text } from '../../../language/strings-organise.ts';
import {
  createCollection,
  deleteCollection,
  moveCollection,
  renameCollection,
} from '../../commands/organise.ts';
import {
  type CollectionLine,
  collectionLines,
  type Position,
  positionsOf,
  sameLine,
  stepsOf,
} from '../../model/organised.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import { NameRow } from '../layout/name-row.tsx';
import { TreeRow, type Walked } from '../layout/tree-row.tsx';
import { endDrag, startDrag } from './drag.ts';
import { collectionTarget } from './drop-targets.ts';
import { focusSidebarRow, leaveSidebarRow } from './focus-row.ts';
import { LinesInSight } from './lines-in-sight.tsx';
import { RenameRow } from './rename-row.tsx';

const folder = <Icon of={Folder} />;

/** The collections as a tree, with the field for a new one at the place it will have. */
export function CollectionsBody(walked: Walked): ReactElement {
  const collections = useApp((state) => state.collections);
  const openRows = useApp((state) => state.settings.openRows);
  const parent = useApp(({ naming }) => (naming?.kind === 'collection' ? naming.parent : undefined));
  const app = useAppContext();
  const lines = useMemo(() => {
    const open = new Set(openRows);
    return collectionLines(collections, (key) => open.has(key));
  }, [collections, openRows]);
  const positions = useMemo(() => positionsOf(lines), [lines]);
  if (lines.length === 0 && parent === undefined) {
    return (
      <TreeRow
        {...walked}
        rowKey="collection:new"
        level={2}
        label={text.newCollection}
        mark={<Icon of={Plus} />}
        quiet
        onOpen={() => app.store.getState().setNaming({ kind: 'collection', parent: null })}
      />
    );
  }
  const at = parent === undefined ? -1 : endOf(lines, parent);
  const draw = (line: CollectionLine): ReactElement => (
    <CollectionRow
      key={line.key}
      line={line}
      at={positions.get(line.key)?.at ?? 1}
      of={positions.get(line.key)?.of ?? 1}
      stop={walked.stop === line.key ? line.key : ''}
      onFocus={walked.onFocus}
    />
  );
  if (parent === undefined) return <LinesInSight lines={lines} draw={draw} />;
  return (
    <>
      <LinesInSight lines={lines.slice(0, at)} draw={draw} />
      <NewRow parent={parent} level={parent === null ? 2 : (lineOf(lines, parent)?.depth ?? 0) + 3} />
      <LinesInSight lines={lines.slice(at)} draw={draw} />
    </>
  );
}

const lineOf = (lines: readonly CollectionLine[], id: CollectionId): CollectionLine | undefined =>
  lines.find(({ value }) => value.id === id);

/** The index behind the last line below a collection; without one, the end. */
function endOf(lines: readonly CollectionLine[], parent: CollectionId | null): number {
  const from = lines.findIndex(({ value }) => value.id === parent);
  if (from < 0) return lines.length;
  const depth = lines[from]?.depth ?? 0;
  const next = lines.findIndex((line, i) => i > from && line.depth <= depth);
  return next < 0 ? lines.length : next;
}

function NewRow({ parent, level }: { parent: CollectionId | null; level: number }): ReactElement {
  const app = useAppContext();
  return (
    <NameRow
      value=""
      label={text.nameOf.collection}
      mark={folder}
      level={level}
      onName={async (name) => {
        const id = await createCollection(app, parent, name);
        if (id !== null) focusSidebarRow(`collection:${id}`);
        return id !== null;
      }}
      onEnd={() => app.store.getState().setNaming(null)}
    />
  );
}

type RowProps = { line: CollectionLine } & Position & Walked;

const CollectionRow = memo(function CollectionRow({ line, at, of, stop, onFocus }: RowProps): ReactElement {
  const app = useAppContext();
  const { key, label, depth, expanded, value } = line;
  const selected = useApp(({ place }) => place.kind === 'collection' && place.id === value.id);
  const naming = useApp((state) => state.naming?.kind === 'rename' && state.naming.key === key);
  const deep = useApp((state) => state.settings.subcollections);
  const state = app.store.getState;

  function onKey(event: KeyboardEvent): boolean {
    const steps = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'into' } as const;
    if (event.key === 'F2') state().setNaming({ kind: 'rename', key });
    else if (event.key === 'Delete') {
      leaveSidebarRow(event.currentTarget);
      void deleteCollection(app, value);
    } else if (event.altKey && event.shiftKey && event.key in steps) {
      const move = stepsOf(state().collections, value.id)[steps[event.key as keyof typeof steps]];
      if (move) void moveCollection(app, value, move).then(() => focusSidebarRow(key));
    } else return false;
    return true;
  }

  if (naming) {
    return (
      <RenameRow
        rowKey={key}
        value={label}
        mark={folder}
        level={depth + 2}
        onName={(name) => renameCollection(app, value.id, name)}
      />
    );
  }
  return (
    <TreeRow
      rowKey={key}
      label={label}
      mark={folder}
      level={depth + 2}
      position={{ at, of }}
      count={deep ? value.all : value.own}
      selected={selected}
      expanded={expanded}
      stop={stop}
      onFocus={onFocus}
      onExpand={(open) => state().setRowOpen(key, open)}
      onOpen={() => {
        state().goTo({ kind: 'collection', id: value.id });
        state().setSidebarOver(false);
      }}
      onKey={onKey}
      target={collectionTarget(app, value)}
      onDragStart={(event) => startDrag(event, { kind: 'collection', id: value.id }, label)}
      onDragEnd={endDrag}
    />
  );
}, isSame);

/** The lists come anew with every change; lines that are as they were aren't drawn again. */
function isSame(a: RowProps, b: RowProps): boolean {
  const isThere = a.at === b.at && a.of === b.of;
  return isThere && a.stop === b.stop && a.onFocus === b.onFocus && sameLine(a.line, b.line);
}
