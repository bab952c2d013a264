// biome-ignore-all lint/a11y/useSemanticElements: a <table> can't draw only the rows in sight; ARIA's grid can
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has focus and names the active row
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, type RefObject, useEffect, useId } from 'react';
import type { Problem } from '../../../contract/methods/check.ts';
import { checkText as text } from '../../../language/strings-check.ts';
import { useApp } from '../../store/context.ts';
import { classes } from '../../ui/classes.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { rootScale } from '../../ui/rem.ts';
import { RichText } from '../../ui/rich-text.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { SeverityMark } from './severity-mark.tsx';
import type { Problems } from './use-problems.ts';
import './problems.css';

/** Height of a row in px at 100 %. */
const ROW = 48;

interface Props {
  problems: Problems;
  /** The place in focus. */
  at: number;
  list: RefObject<HTMLDivElement | null>;
  onFocus(at: number): void;
}

/** Problems, the gravest first; only those in sight are drawn and known. */
export function ProblemList({ problems, at, list, onFocus }: Props): ReactElement {
  const id = useId();
  const zoom = useApp((state) => state.settings.zoom);
  const { total, see } = problems;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: () => ROW * rootScale(),
    overscan: 6,
  });
  const drawn = rows.getVirtualItems();
  const [first, last] = [drawn[0]?.index ?? 0, (drawn.at(-1)?.index ?? 0) + 1];
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights follow the zoom
  useEffect(() => rows.measure(), [zoom, rows]);
  useEffect(() => see(first, last), [see, first, last]);
  useEffect(() => {
    if (at < total) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, total, rows]);
  return (
    <Scroller
      ref={list}
      role="grid"
      tabIndex={0}
      data-pane-focus
      aria-label={text.list}
      aria-rowcount={total}
      aria-activedescendant={total > 0 ? `${id}-${at}` : undefined}
      className="problems"
    >
      <div className="problems-all" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
          <div
            key={index}
            id={`${id}-${index}`}
            role="row"
            className={classes('problem', index === at && 'problem-active')}
            aria-rowindex={index + 1}
            aria-selected={index === at}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => onFocus(index)}
          >
            <Row problem={problems.at(index)} />
          </div>
        ))}
      </div>
    </Scroller>
  );
}

function Row({ problem }: { problem: Problem | undefined }): ReactElement {
  return (
    <div role="gridcell" className="problem-cell">
      {problem ? (
        <>
          <SeverityMark severity={problem.severity} />
          <Ellipsis className="problem-message" text={problem.message} />
          <span className="problem-paper">
            <span className="mono">{problem.key}</span>
            <Ellipsis text={problem.title}>
              <RichText text={problem.title} />
            </Ellipsis>
          </span>
        </>
      ) : null}
    </div>
  );
}
