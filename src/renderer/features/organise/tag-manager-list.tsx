import { type ReactElement, useLayoutEffect, useState } from 'react';
import type { Tag } from '../../../contract/methods/tags.ts';
import type { TagId } from '../../../contract/model/ids.ts';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { type Range, visibleRange } from '../../model/window.ts';
import { rem, rootScale } from '../../ui/rem.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { TagManagerRow } from './tag-manager-row.tsx';

const ROW = 32;
const OVERSCAN = 12;

interface Props {
  tags: readonly Tag[];
  chosen: ReadonlySet<TagId>;
  onChoose(id: TagId): void;
}

/** The tags, of which only those near the viewport are drawn: there may be 20,000. */
export function TagManagerList({ tags, chosen, onChoose }: Props): ReactElement {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [seen, setSeen] = useState<Range>({ start: 0, end: 30 });
  const total = tags.length;
  useLayoutEffect(() => {
    if (!scroller) return;
    const measure = (): void => {
      const range = visibleRange(
        scroller.scrollTop,
        scroller.clientHeight,
        ROW * rootScale(),
        total,
        OVERSCAN,
      );
      setSeen((now) => (now.start === range.start && now.end === range.end ? now : range));
    };
    measure();
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => scroller.removeEventListener('scroll', measure);
  }, [scroller, total]);
  return (
    <Scroller ref={setScroller} className="tag-manager-list" tabIndex={-1}>
      <ul aria-label={text.manager} className="tag-manager-rows" style={{ height: rem(total * ROW) }}>
        {tags.slice(seen.start, seen.end).map((tag, i) => (
          <TagManagerRow
            key={tag.id}
            tag={tag}
            top={(seen.start + i) * ROW}
            chosen={chosen.has(tag.id)}
            onChoose={() => onChoose(tag.id)}
          />
        ))}
      </ul>
    </Scroller>
  );
}
