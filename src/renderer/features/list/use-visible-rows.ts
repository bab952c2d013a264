import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { focusList, GRID_ID } from '../../commands/focus.ts';
import { type Gap, type Range, revealed, visibleRange } from '../../model/window.ts';
import { useApp, useGetApp } from '../../store/context.ts';

/** Rows drawn beyond each edge, so that a turn of the wheel meets drawn rows. */
const OVERSCAN = 10;

const sameRange = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/**
 * The indexes of the rows to draw, kept in step with scrolling and size. The row in focus is
 * always among them: were it taken out of the page, the keyboard would lose its place.
 */
export function useVisibleRows(
  scroller: HTMLElement | null,
  rowHeight: number,
  total: number,
  gap: Gap | null,
): readonly number[] {
  const app = useGetApp();
  const [seen, setSeen] = useState<Range>(() => firstGuess(app().focusIndex, rowHeight, total));
  const focusIndex = useApp((state) => state.focusIndex);
  const reveal = useApp((state) => state.reveal);

  useLayoutEffect(() => {
    if (!scroller) return;
    const measure = (): void => {
      const range = visibleRange(scroller.scrollTop, scroller.clientHeight, rowHeight, total, 0, gap);
      setSeen((before) => (sameRange(before, range) ? before : range));
    };
    measure();
    scroller.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [scroller, rowHeight, total, gap]);

  useEffect(() => {
    if (seen.end > 0) app().setViewport(seen);
  }, [app, seen]);

  // `reveal` rises with every move that must be seen, so it is what this waits for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus itself may stay where it is
  useLayoutEffect(() => {
    const index = app().focusIndex;
    if (scroller && index >= 0) {
      scroller.scrollTop = revealed(index, scroller.scrollTop, scroller.clientHeight, rowHeight, gap);
    }
  }, [app, scroller, rowHeight, gap, reveal]);

  useKeptFocus(focusIndex, total);

  const overscan = useOverscan();
  return useMemo(() => {
    const start = Math.max(0, seen.start - overscan);
    const end = Math.min(total, seen.end + overscan);
    const rows = Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
    if (focusIndex < 0 || focusIndex >= total) return rows;
    if (focusIndex < start) return [focusIndex, ...rows];
    return focusIndex >= end ? [...rows, focusIndex] : rows;
  }, [seen, total, focusIndex, overscan]);
}

/** The rows that a list as high as the window would show: there before it can be measured, and nearly right. */
function firstGuess(focusIndex: number, rowHeight: number, total: number): Range {
  const height = window.innerHeight;
  const top = revealed(Math.max(0, focusIndex), 0, height, rowHeight);
  return visibleRange(top, height, rowHeight, total);
}

/** None for a list's first drawing, so that what is in sight is there sooner; then as many as always. */
function useOverscan(): number {
  const [overscan, setOverscan] = useState(0);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setOverscan(OVERSCAN));
    return () => cancelAnimationFrame(frame);
  }, []);
  return overscan;
}

/** Rows that leave the page take the keyboard's focus with them; the row that has its place gets it back. */
function useKeptFocus(focusIndex: number, total: number): void {
  const had = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      had.current = target instanceof Element && target.closest(`#${GRID_ID}`) !== null;
    };
    window.addEventListener('focusin', note);
    return () => window.removeEventListener('focusin', note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that has changed is what may have lost it
  useEffect(() => {
    if (had.current && document.activeElement === document.body) focusList();
  }, [focusIndex, total]);
}
