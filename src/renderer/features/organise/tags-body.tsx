import { type DragEvent, memo, type ReactElement, useMemo } from 'react';
import type { Tag } from '../../../contract/methods/tags.ts';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { deleteTags, renameTag } from '../../commands/organise.ts';
import { mostUsed, sameLine, type TreeLine, tagLines } from '../../model/organised.ts';
import { shownColour } from '../../model/tag-colour.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { TreeRow, type Walked } from '../layout/tree-row.tsx';
import { endDrag, startDrag } from './drag.ts';
import { tagTarget } from './drop-targets.ts';
import { leaveSidebarRow } from './focus-row.ts';
import { RenameRow } from './rename-row.tsx';

/** More tags than these are for the manager. */
const MOST = 100;

/** The tags as a tree by `/`; of very many, those that most papers have. */
export function TagsBody(walked: Walked): ReactElement {
  const app = useAppContext();
  const tags = useApp((state) => state.tags);
  const openRows = useApp((state) => state.settings.openRows);
  // A tag that the manager or the palette knows may get its name here, however few papers have it.
  const named = useApp(({ naming }) => (naming?.kind === 'rename' ? naming.key : null));
  const lines = useMemo(() => {
    const open = new Set(openRows);
    return tagLines(mostUsed(tags, MOST, named), (key) => open.has(key));
  }, [tags, openRows, named]);
  return (
    <>
      {lines.map((line) => (
        <TagRow
          key={line.key}
          line={line}
          stop={walked.stop === line.key ? line.key : ''}
          onFocus={walked.onFocus}
        />
      ))}
      {tags.length > MOST ? (
        <TreeRow
          {...walked}
          rowKey="tag:all"
          level={2}
          label={text.allTags(tags.length)}
          mark={<span className="sidebar-slot" />}
          quiet
          onOpen={() => app.store.getState().setDialog('tags')}
        />
      ) : null}
    </>
  );
}

const TagRow = memo(function TagRow({ line, stop, onFocus }: { line: TreeLine<Tag> } & Walked): ReactElement {
  const app = useAppContext();
  const { key, label, depth, expanded, value } = line;
  const selected = useApp(({ place }) => place.kind === 'tag' && place.id === value?.id);
  const naming = useApp((state) => state.naming?.kind === 'rename' && state.naming.key === key);
  const state = app.store.getState;
  const mark = (
    <span className="sidebar-slot">
      <TagDot colour={shownColour(value ?? { name: label, colour: null })} />
    </span>
  );
  if (naming && value) {
    return (
      <RenameRow
        rowKey={key}
        value={value.name}
        mark={mark}
        level={depth + 2}
        onName={(name) => renameTag(app, value, name)}
      />
    );
  }
  return (
    <TreeRow
      rowKey={key}
      label={label}
      mark={mark}
      level={depth + 2}
      count={value?.all ?? null}
      selected={selected}
      expanded={expanded}
      stop={stop}
      onFocus={onFocus}
      onExpand={(open) => state().setRowOpen(key, open)}
      onOpen={() => {
        if (!value) {
          state().setRowOpen(key, expanded === false);
          return;
        }
        state().goTo({ kind: 'tag', id: value.id });
        state().setSidebarOver(false);
      }}
      onKey={(event) => {
        if (!value) return false;
        if (event.key === 'F2') state().setNaming({ kind: 'rename', key });
        else if (event.key === 'Delete') {
          leaveSidebarRow(event.currentTarget);
          void deleteTags(app, [value]);
        } else return false;
        return true;
      }}
      {...(value
        ? {
            target: tagTarget(app, value),
            onDragStart: (event: DragEvent) =>
              startDrag(event, { kind: 'tag', id: value.id, name: value.name }, value.name),
            onDragEnd: endDrag,
          }
        : {})}
    />
  );
}, isSame);

/** The lists come anew with every change; lines that are as they were aren't drawn again. */
function isSame(a: { line: TreeLine<Tag> } & Walked, b: { line: TreeLine<Tag> } & Walked): boolean {
  return a.stop === b.stop && a.onFocus === b.onFocus && sameLine(a.line, b.line);
}
