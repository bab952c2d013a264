import { type PointerEvent, type RefObject, useState } from 'react';

export interface RowDrag {
  from: number;
  to: number;
}

/** So near an edge, in px, the list scrolls while a row is dragged. */
const EDGE = 24;
const STEP = 12;

/** What a grip listens to. */
export interface Grip {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
}

/** Dragging a row of a list by its grip: the row under the pointer is where it will go. */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  move: (from: number, to: number) => void,
): { drag: RowDrag | null; grip(index: number): Grip } {
  const [drag, setDrag] = useState<RowDrag | null>(null);

  function rowAt(y: number): number | null {
    const box = list.current?.getBoundingClientRect();
    if (!box) return null;
    const inside = Math.max(box.top + 1, Math.min(box.bottom - 1, y));
    const row = document.elementFromPoint(box.left + box.width / 2, inside)?.closest('[data-index]');
    return row instanceof HTMLElement ? Number(row.dataset['index']) : null;
  }

  function scrollAt(y: number): void {
    const element = list.current;
    const box = element?.getBoundingClientRect();
    if (!element || !box) return;
    if (y < box.top + EDGE) element.scrollTop -= STEP;
    else if (y > box.bottom - EDGE) element.scrollTop += STEP;
  }

  return {
    drag,
    grip: (index) => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: index, to: index });
      },
      onPointerMove(event) {
        if (!drag) return;
        scrollAt(event.clientY);
        const to = rowAt(event.clientY);
        if (to !== null && to !== drag.to) setDrag({ ...drag, to });
      },
      onPointerUp() {
        if (drag && drag.to !== drag.from) move(drag.from, drag.to);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    }),
  };
}
