import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { type Range, revealed, visibleRange } from '../../model/window.ts';
import { useApp, useGetApp } from '../../store/context.ts';

/** Rows drawn beyond each edge, so that a turn of the wheel meets drawn rows. */
const OVERSCAN = 10;

const sameRange = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/**
 * The indexes of the rows to draw, kept in step with scrolling and size. The row in focus is
 * always among them: were it taken out of the page, the keyboard would lose its place.
 */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  total: number,
): readonly number[] {
  const app = useGetApp();
  const [seen, setSeen] = useState<Range>({ start: 0, end: 0 });
  const focusIndex = useApp((state) => state.focusIndex);
  const reveal = useApp((state) => state.reveal);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void => {
      const range = visibleRange(element.scrollTop, element.clientHeight, rowHeight, total);
      setSeen((before) => (sameRange(before, range) ? before : range));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [scroller, rowHeight, total]);

  useEffect(() => {
    if (seen.end > 0) app().setViewport(seen);
  }, [app, seen]);

  // `reveal` rises with every move that must be seen, so it is what this waits for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus itself may stay where it is
  useLayoutEffect(() => {
    const element = scroller.current;
    const index = app().focusIndex;
    if (element && index >= 0) {
      element.scrollTop = revealed(index, element.scrollTop, element.clientHeight, rowHeight);
    }
  }, [app, scroller, rowHeight, reveal]);

  return useMemo(() => {
    const start = Math.max(0, seen.start - OVERSCAN);
    const end = Math.min(total, seen.end + OVERSCAN);
    const rows = Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
    if (focusIndex < 0 || focusIndex >= total) return rows;
    if (focusIndex < start) return [focusIndex, ...rows];
    return focusIndex >= end ? [...rows, focusIndex] : rows;
  }, [seen, total, focusIndex]);
}
