// biome-ignore-all lint/a11y/useSemanticElements: a <table> can't draw only the rows in sight; ARIA's grid can
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid whose rows take focus, cells don't
import { type ReactElement, useMemo, useState } from 'react';
import { PAPER, SIDEBAR } from '../../../contract/model/window-terms.ts';
import { text } from '../../../language/strings.ts';
import { GRID_ID } from '../../commands/focus.ts';
import { listWidth } from '../../model/folds.ts';
import { topOf } from '../../model/window.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { rem } from '../../ui/rem.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { Head } from './head.tsx';
import { REST_HEAD, RestHead } from './rest-head.tsx';
import { Row } from './row.tsx';
import { RowMenu } from './row-menu.tsx';
import { type ColumnLayout, useColumns } from './use-columns.ts';
import { useVisibleRows } from './use-visible-rows.ts';
import './table.css';

const COMPACT = 28;
const COMFORTABLE = 48;

/** The papers of the view, of which only those near the viewport are drawn. */
export function Table(): ReactElement {
  const app = useGetApp();
  const [grid, setGrid] = useState<HTMLDivElement | null>(null);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { size, settings } = app();
  const guess = listWidth(size.width, settings, { sidebar: SIDEBAR.least, paper: PAPER.least });
  const layout = useColumns(useWidth(grid, guess));
  const total = useApp((state) => state.result?.total ?? 0);
  const rest = useApp((state) => state.result?.rest ?? 0);
  return (
    <div
      ref={setGrid}
      id={GRID_ID}
      className="grid"
      role="grid"
      aria-label={text.list}
      aria-rowcount={rest > 0 ? total + 1 + rest : total}
      aria-multiselectable="true"
      tabIndex={-1}
      data-pane-focus
      onFocus={(event) => {
        if (event.target === event.currentTarget) focusRow(app().focusIndex);
      }}
    >
      <Head layout={layout} />
      <RowMenu>
        <Scroller ref={setScroller} role="rowgroup" tabIndex={-1}>
          <Rows scroller={scroller} layout={layout} total={total} rest={rest} />
        </Scroller>
      </RowMenu>
    </div>
  );
}

interface RowsProps {
  scroller: HTMLElement | null;
  layout: ColumnLayout;
  total: number;
  rest: number;
}

/** Apart from the table, so that scrolling draws rows and nothing around them. */
function Rows({ scroller, layout, total, rest }: RowsProps): ReactElement {
  const rowHeight = layout.twoLines ? COMFORTABLE : COMPACT;
  const count = total + rest;
  const gap = useMemo(() => (rest > 0 ? { at: total, size: REST_HEAD } : null), [total, rest]);
  const rows = useVisibleRows(scroller, rowHeight, count, gap);
  return (
    <div className="rows" role="presentation" style={{ height: rem(topOf(count, rowHeight, gap)) }}>
      {rest > 0 ? <RestHead total={total} rest={rest} top={total * rowHeight} layout={layout} /> : null}
      {rows.map((index) => (
        <Row
          key={index}
          index={index}
          isRest={index >= total}
          top={topOf(index, rowHeight, gap)}
          layout={layout}
        />
      ))}
    </div>
  );
}

/** Hands the grid's focus to the row that has its place. */
function focusRow(index: number): void {
  document.getElementById(`row-${Math.max(0, index)}`)?.focus({ preventScroll: true });
}
