import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { editText as text } from '../../../language/strings-edit.ts';
import { type CreatorRow, moveRow, pasteCreators } from '../../model/creator-rows.ts';
import { rem, rootScale } from '../../ui/rem.ts';
import { CreatorRowView } from './creator-row.tsx';
import { useRowDrag } from './use-row-drag.ts';

interface Props {
  rows: readonly CreatorRow[];
  busy: boolean;
  /** The row that is to have the focus, once. */
  wanted: number | null;
  onWanted(id: number | null): void;
  onChange(rows: readonly CreatorRow[]): void;
  onAdd(): void;
}

/** Heights of a row, without and with its second line, in px at 100 %. */
const ONE = 32;
const TWO = 64;

/** The creators in a list of its own height: only those in sight are drawn, so that 3,000 are no matter. */
export function CreatorList({ rows, busy, wanted, onWanted, onChange, onAdd }: Props): ReactElement {
  const scroller = useRef<HTMLOListElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (rows[i]?.more ? TWO : ONE) * rootScale(),
    getItemKey: (i) => rows[i]?.id ?? i,
    overscan: 6,
  });
  // Heights follow what the rows show; which ones show more is all that can change them.
  const tall = rows.filter(({ more }) => more).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when a height has changed
  useLayoutEffect(() => virtual.measure(), [tall, rows.length]);

  useLayoutEffect(() => {
    if (wanted === null) return;
    const at = rows.findIndex(({ id }) => id === wanted);
    if (at < 0) return;
    const find = (): HTMLInputElement | null =>
      scroller.current?.querySelector<HTMLInputElement>(`[data-row="${wanted}"] input`) ?? null;
    const input = find();
    if (input) {
      input.focus();
      input.scrollIntoView({ block: 'nearest' });
      onWanted(null);
    } else virtual.scrollToIndex(at);
  });

  const move = (from: number, to: number): void => {
    if (to < 0 || to >= rows.length) return;
    onChange(moveRow(rows, from, to));
  };
  const { drag, grip } = useRowDrag(scroller, move);

  const set = (at: number, row: CreatorRow): void => onChange(rows.map((one, i) => (i === at ? row : one)));

  function remove(at: number): void {
    const left = rows.filter((_, i) => i !== at);
    onChange(left);
    onWanted((left[at] ?? left.at(-1))?.id ?? null);
  }

  function paste(at: number, pasted: string): boolean {
    const next = pasteCreators(rows, at, pasted);
    if (next === null) return false;
    onChange(next);
    onWanted(next[at + (next.length - rows.length)]?.id ?? null);
    return true;
  }

  return (
    <ol
      ref={scroller}
      className="creator-list"
      aria-label={text.creatorsAll(rows.length)}
      data-dragging={drag !== null}
    >
      <li
        className="creator-space"
        aria-hidden="true"
        style={{ height: rem(virtual.getTotalSize() / rootScale()) }}
      />
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={key}
            className="creator-place"
            data-row={row.id}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            data-drop={
              drag?.to === index && drag.from !== index ? (drag.from < index ? 'after' : 'before') : null
            }
            data-dragged={drag?.from === index}
            style={{ transform: `translateY(${start}px)` }}
          >
            <CreatorRowView
              row={row}
              at={index}
              count={rows.length}
              busy={busy}
              grip={grip(index)}
              onChange={(next) => set(index, next)}
              onMove={(by) => {
                move(index, index + by);
                onWanted(row.id);
              }}
              onRemove={() => remove(index)}
              onPaste={(pasted) => paste(index, pasted)}
              onNext={() => (index === rows.length - 1 ? onAdd() : onWanted(rows[index + 1]?.id ?? null))}
            />
          </li>
        );
      })}
    </ol>
  );
}
