// biome-ignore-all lint/a11y/useSemanticElements: a <table> can't draw only the rows in sight; ARIA's grid can
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, type RefObject, useEffect, useId } from 'react';
import type { DuplicateSearch } from '../../../contract/methods/duplicates.ts';
import { number } from '../../../language/strings.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { groupAt } from '../../store/duplicates.ts';
import { rootScale } from '../../ui/rem.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { GroupRow } from './group-row.tsx';
import { lineAt, lineCount, lineOf } from './lines.ts';

/** Heights in px at 100 %. */
const ROW = 48;
const HEAD = 28;

/** Pixels of one CSS pixel at 100 %: rows are written in rem. */

/** All groups, certain ones first; only those in sight are drawn and known. */
export function GroupList({
  found,
  list,
}: {
  found: DuplicateSearch;
  list: RefObject<HTMLDivElement | null>;
}): ReactElement {
  const id = useId();
  const app = useGetApp();
  const pages = useApp((state) => state.groupPages);
  const focus = useApp((state) => state.groupAt);
  const zoom = useApp((state) => state.settings.zoom);
  const { groups, certain } = found;
  const lines = useVirtualizer({
    count: lineCount(groups, certain),
    getScrollElement: () => list.current,
    estimateSize: (line) => ('head' in lineAt(line, groups, certain) ? HEAD : ROW) * rootScale(),
    overscan: 6,
  });
  const drawn = lines.getVirtualItems();
  const [first, last] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: heights follow the zoom, and where the heads stand
  useEffect(() => lines.measure(), [zoom, groups, certain, lines]);

  useEffect(() => {
    app().setGroupRange({ start: Math.max(0, first - 2), end: Math.min(groups, last + 1) });
  }, [app, first, last, groups]);

  // The first group brings its head into sight.
  useEffect(() => {
    if (focus >= 0) lines.scrollToIndex(focus === 0 ? 0 : lineOf(focus, certain), { align: 'auto' });
  }, [focus, certain, lines]);

  return (
    <Scroller
      ref={list}
      role="grid"
      tabIndex={0}
      data-pane-focus
      aria-label={text.list}
      aria-rowcount={groups}
      aria-activedescendant={focus >= 0 ? `${id}-${focus}` : undefined}
      className="groups"
    >
      <div className="groups-all" role="rowgroup" style={{ height: lines.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const line = lineAt(index, groups, certain);
          if ('head' in line) {
            const count = line.head === 'certain' ? certain : groups - certain;
            return (
              <div
                key={line.head}
                role="presentation"
                className="groups-head"
                style={{ transform: `translateY(${start}px)` }}
              >
                {text[line.head]} <span className="numbers">{number(count)}</span>
              </div>
            );
          }
          const group = groupAt(pages, line.at);
          return (
            <GroupRow
              key={group?.name ?? index}
              id={`${id}-${line.at}`}
              group={group}
              at={line.at}
              top={start}
              active={line.at === focus}
              onFocus={() => app().focusGroup(line.at)}
            />
          );
        })}
      </div>
    </Scroller>
  );
}
