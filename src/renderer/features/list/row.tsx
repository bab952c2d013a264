// biome-ignore-all lint/a11y/useSemanticElements: a <table> can't draw only the rows in sight; ARIA's grid can
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid whose rows take focus, cells don't
import { type DragEvent, type MouseEvent, memo, type ReactElement, useLayoutEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Selection } from '../../../contract/model/library.ts';
import { papers } from '../../../language/strings.ts';
import { carriedBy, movePapers, pressPapers, releasePapers } from '../../commands/drag-out.ts';
import { GRID_ID } from '../../commands/focus.ts';
import { openPage } from '../../commands/open.ts';
import { rowAt } from '../../model/pages.ts';
import { isPicked } from '../../model/selection.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { selectedCount, selection, writable } from '../../store/select.ts';
import { classes } from '../../ui/classes.ts';
import { rem } from '../../ui/rem.ts';
import { endDrag, startDrag } from '../organise/drag.ts';
import { cellOf, SecondLine } from './cells.tsx';
import type { ColumnLayout } from './use-columns.ts';
import { useQueueDrop } from './use-queue-drop.ts';

const noMarks: never[] = [];

interface Props {
  index: number;
  /** One of the best of the rest, below their head. */
  isRest: boolean;
  /** Distance from the top of the list, in px at 100 %. */
  top: number;
  layout: ColumnLayout;
}

/** One paper of the list. It subscribes to its own row, so a change elsewhere doesn't draw it again. */
export const Row = memo(function Row({ index, isRest, top, layout }: Props): ReactElement {
  const app = useAppContext();
  const element = useRef<HTMLDivElement>(null);
  const { row, selected, focused, marks } = useApp(
    useShallow((state) => {
      const own = rowAt(state.pages, index);
      return {
        row: own,
        selected: own !== undefined && isPicked(state.picks, own.id, isRest),
        focused: state.focusIndex === index,
        marks: state.result?.marks ?? noMarks,
      };
    }),
  );
  useLayoutEffect(() => {
    const grid = document.getElementById(GRID_ID);
    const { activeElement } = document;
    // A head that was pressed keeps it: the order may change again.
    const isInList = grid?.contains(activeElement) && !activeElement?.closest('[role="columnheader"]');
    if (focused && isInList) element.current?.focus({ preventScroll: true });
  }, [focused]);

  const drop = useQueueDrop(row?.id);
  // A press on one of several selected papers may begin a drag of all of them; a click picks the one.
  const waits = useRef(false);

  /** What a drag that begins here takes along: all that is selected, if this is, else this one. */
  function draggedPapers(): { chosen: Selection; count: number } | null {
    const state = app.store.getState();
    const chosen = selected ? selection(state) : row && { ids: [row.id] };
    return chosen ? { chosen, count: selected ? selectedCount(state) : 1 } : null;
  }

  function onMouseDown(event: MouseEvent): void {
    waits.current = false;
    const may = event.button === 0 ? draggedPapers() : null;
    if (may) pressPapers(app, may.chosen, may.count);
    if (event.button !== 0 && !(event.button === 2 && !selected)) return;
    const toggles = event.ctrlKey || event.metaKey;
    if (event.button === 0 && selected && !toggles && !event.shiftKey) {
      waits.current = selectedCount(app.store.getState()) > 1;
      if (waits.current) return;
    }
    const how = event.shiftKey ? (toggles ? 'add' : 'extend') : toggles ? 'toggle' : 'select';
    void app.store.getState().focusAt(index, event.button === 2 ? 'select' : how);
  }

  function onDragStart(event: DragEvent): void {
    const state = app.store.getState();
    const may = draggedPapers();
    if (!may || state.place.kind === 'trash') {
      event.preventDefault();
      return;
    }
    const { chosen, count } = may;
    const inside = writable(state) ? { kind: 'papers' as const, selection: chosen, count } : null;
    startDrag(event, inside, papers(count), carriedBy(app, chosen, count, row));
  }

  return (
    <div
      ref={element}
      id={`row-${index}`}
      role="row"
      aria-rowindex={isRest ? index + 2 : index + 1}
      aria-selected={selected}
      tabIndex={focused ? 0 : -1}
      className={classes('row', layout.twoLines && 'row-tall', !row && 'row-blank')}
      style={{ transform: `translateY(${rem(top)})`, gridTemplateColumns: layout.tracks }}
      draggable
      onDragStart={onDragStart}
      onDragEnd={endDrag}
      {...drop}
      onMouseDown={onMouseDown}
      onMouseMove={movePapers}
      onMouseUp={() => {
        releasePapers();
        if (waits.current) void app.store.getState().focusAt(index, 'select');
        waits.current = false;
      }}
      onDoubleClick={() => void openPage(app)}
    >
      {layout.placed.map(({ id }) => (
        <div role="gridcell" key={id} className={`cell cell-${id}`}>
          {row ? cellOf[id](row, marks) : null}
          {row && layout.twoLines && id === 'title' ? <SecondLine row={row} marks={marks} /> : null}
        </div>
      ))}
    </div>
  );
});
