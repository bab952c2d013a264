// biome-ignore-all lint/a11y/useSemanticElements: a <table> can't draw only the rows in sight; ARIA's grid can
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid whose rows take focus, cells don't
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type MouseEvent, type ReactElement, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { text } from '../../../language/strings.ts';
import { type ColumnId, columns, moveColumn, readColumns, toggleColumn } from '../../model/columns.ts';
import { sortKey } from '../../model/place.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { ContextMenu, MenuCheckItem, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import type { ColumnLayout } from './use-columns.ts';

/** The heads of the columns: a click sorts, Shift adds a key, a right click moves and chooses columns. */
export function Head({ layout }: { layout: ColumnLayout }): ReactElement {
  const [at, setAt] = useState<ColumnId | null>(null);
  const shown = layout.placed.map(({ id }) => id);
  function onContextMenu(event: MouseEvent): void {
    const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
    setAt(shown.find((id) => id === cell?.dataset['column']) ?? null);
  }
  return (
    <ContextMenu
      area={
        <div
          className="head"
          role="row"
          style={{ gridTemplateColumns: layout.tracks }}
          onContextMenuCapture={onContextMenu}
        >
          {layout.placed.map(({ id }) => (
            <HeadCell key={id} id={id} />
          ))}
        </div>
      }
    >
      <ColumnItems shown={shown} at={at} />
    </ContextMenu>
  );
}

function HeadCell({ id }: { id: ColumnId }): ReactElement {
  const app = useGetApp();
  const sort = useApp(useShallow((state) => state.settings.sorts[sortKey(state.place, state.query)] ?? []));
  const at = sort.findIndex((key) => key.column === id);
  const key = sort[at];
  return (
    <div
      role="columnheader"
      data-column={id}
      className="head-cell"
      aria-sort={key ? (key.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={classes('head-button', at === 0 && 'head-first')}
        tabIndex={id === 'title' ? 0 : -1}
        onClick={(event) => {
          app().clickHeader(id, event.shiftKey);
          const { settings, place, query, announce } = app();
          const now = settings.sorts[sortKey(place, query)]?.find(({ column }) => column === id);
          const name = text.columns[id];
          announce(now ? text.sorted(name, now.descending) : text.notSorted(name));
        }}
        onKeyDown={(event) => {
          const to = { ArrowRight: 'nextElementSibling', ArrowLeft: 'previousElementSibling' } as const;
          const side = to[event.key as keyof typeof to];
          const next = side && event.currentTarget.parentElement?.[side]?.querySelector('button');
          if (next) next.focus();
        }}
      >
        <span className={id === 'status' ? 'visually-hidden' : 'ellipsis'}>{text.columns[id]}</span>
        {key ? <Icon of={key.descending ? ArrowDown : ArrowUp} small /> : null}
        {key && sort.length > 1 ? <span className="head-number">{at + 1}</span> : null}
      </button>
    </div>
  );
}

/** Moving the column that was clicked, and one entry for each to show or hide; the title stays. */
function ColumnItems({ shown, at }: { shown: readonly ColumnId[]; at: ColumnId | null }): ReactElement {
  const stored = useApp((state) => state.settings.columns);
  const app = useGetApp();
  const chosen = readColumns(stored);
  const present = chosen.length > 0 ? chosen : [...shown];
  const move = (id: ColumnId, step: -1 | 1): ReactElement => {
    // Past the next column that is drawn: past one that has no room it would seem to do nothing.
    const next = shown[shown.indexOf(id) + step];
    return (
      <MenuItem
        label={step < 0 ? text.moveColumnLeft : text.moveColumnRight}
        disabled={next === undefined}
        onChoose={() => next && app().change({ columns: moveColumn(present, id, next) })}
      />
    );
  };
  return (
    <>
      {at ? (
        <>
          {move(at, -1)}
          {move(at, 1)}
          <MenuSeparator />
        </>
      ) : null}
      {columns
        .filter(({ id }) => id !== 'title')
        .map(({ id }) => (
          <MenuCheckItem
            key={id}
            label={text.columns[id]}
            checked={present.includes(id)}
            onChange={() => app().change({ columns: toggleColumn(present, id) })}
          />
        ))}
      <MenuSeparator />
      <MenuItem
        label={text.resetColumns}
        disabled={stored.length === 0}
        onChoose={() => app().change({ columns: [] })}
      />
    </>
  );
}
