import { type ReactElement, useLayoutEffect, useRef, useState } from 'react';
import { type Range, visibleRange } from '../../model/window.ts';
import { rem, rootScale } from '../../ui/rem.ts';

/** Fewer lines than these are drawn all. */
const MOST_DRAWN = 150;
/** Lines drawn beyond each edge: the arrow keys go from one to the next faster than the page scrolls. */
const OVERSCAN = 24;
/** Height of a line in px at 100 %. */
const ROW = 28;

interface Props<T> {
  lines: readonly T[];
  draw(line: T): ReactElement;
}

/** Lines of the sidebar, of which only those in sight are drawn when there are many: 2,000 collections. */
export function LinesInSight<T>({ lines, draw }: Props<T>): ReactElement {
  const top = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Range>({ start: 0, end: 60 });
  const total = lines.length;
  const isLong = total > MOST_DRAWN;

  useLayoutEffect(() => {
    const mark = top.current;
    const scroller = mark?.closest('.sidebar-scroll');
    if (!isLong || !mark || !scroller) return;
    const measure = (): void => {
      const row = ROW * rootScale();
      const past = scroller.getBoundingClientRect().top - mark.getBoundingClientRect().top;
      // While the first line is still below the edge, that much less of the lines is in sight.
      const height = scroller.clientHeight + Math.min(0, past);
      const range = visibleRange(Math.max(0, past), Math.max(0, height), row, total, OVERSCAN);
      setSeen((now) => (now.start === range.start && now.end === range.end ? now : range));
    };
    measure();
    scroller.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [isLong, total]);

  if (!isLong) return <>{lines.map(draw)}</>;
  const end = Math.min(seen.end, total);
  const start = Math.min(seen.start, end);
  return (
    <>
      <div ref={top} role="none" style={{ height: rem(start * ROW) }} />
      {lines.slice(start, end).map(draw)}
      <div role="none" style={{ height: rem((total - end) * ROW) }} />
    </>
  );
}
