import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, type RefObject, useEffect, useId } from 'react';
import type { ReviewRecord } from '../../../contract/model/review.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { useApp } from '../../store/context.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { rootScale } from '../../ui/rem.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { headState } from './choice.ts';
import { RecordRow } from './record-row.tsx';
import './records.css';

/** Height of a row in px at 100 %. */
const ROW = 28;

interface Props {
  list: RefObject<HTMLElement | null>;
  /** Those of the present tab. */
  records: readonly ReviewRecord[];
  chosen: ReadonlySet<number>;
  focus: number;
  /** Records of the whole review. */
  total: number;
  onFocus(at: number): void;
  onChoose(index: number, on: boolean): void;
  /** The box above the list. */
  onAll(): void;
}

/** The records with their boxes; one list box, of which only what is in sight is drawn. */
export function RecordList({
  list,
  records,
  chosen,
  focus,
  total,
  onFocus,
  onChoose,
  onAll,
}: Props): ReactElement {
  const id = useId();
  const zoom = useApp((state) => state.settings.zoom);
  const head = headState(records, chosen);
  const rows = useVirtualizer({
    count: records.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW * rootScale(),
    overscan: 8,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows' height follows the zoom
  useEffect(() => rows.measure(), [zoom, rows]);

  useEffect(() => {
    if (focus >= 0) rows.scrollToIndex(focus, { align: 'auto' });
  }, [focus, rows]);

  return (
    <>
      <div className="records-head">
        <Checkbox
          label={text.chooseAll}
          checked={head === 'all'}
          indeterminate={head === 'some'}
          onChange={onAll}
        />
        <span>{text.head}</span>
        <span className="records-count">{text.chosen(chosen.size, total)}</span>
      </div>
      <Scroller
        ref={(element) => {
          list.current = element;
        }}
        className="records"
        role="listbox"
        data-records
        aria-multiselectable="true"
        aria-label={text.list}
        aria-activedescendant={focus >= 0 ? `${id}-${focus}` : undefined}
        tabIndex={0}
      >
        <div className="records-all" style={{ height: rows.getTotalSize() }} role="presentation">
          {rows.getVirtualItems().map(({ index, start }) => {
            const record = records[index];
            return record ? (
              <RecordRow
                key={record.index}
                id={`${id}-${index}`}
                record={record}
                top={start}
                at={index}
                count={records.length}
                active={index === focus}
                chosen={chosen.has(record.index)}
                onFocus={onFocus}
                onToggle={() => onChoose(record.index, !chosen.has(record.index))}
              />
            ) : null;
          })}
        </div>
      </Scroller>
    </>
  );
}
