import { type ReactElement, useId, useMemo } from 'react';
import type { MergeChoice } from '../../../contract/methods/duplicates.ts';
import type { ItemId } from '../../../contract/model/ids.ts';
import type { Item } from '../../../contract/model/library.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { type FieldRef, mergeRows, saysOne, winnerOf } from '../../model/merge-fields.ts';
import { rem } from '../../ui/rem.ts';
import { FieldRow, SameRow } from './field-row.tsx';
import { fieldTexts, held } from './field-texts.ts';
import { SideHead } from './side-head.tsx';
import './compare.css';

interface Props {
  items: readonly Item[];
  keep: ItemId | undefined;
  choice: MergeChoice;
  disabled: boolean;
  onKeep(id: ItemId): void;
  onChoose(ref: FieldRef, id: ItemId): void;
  /** Null where a paper alone can't be left out. */
  onNotOne: ((one: Item) => void) | null;
}

/** Widths in px at 100 %: field names, and the least that a paper's column needs. */
const NAMES = 96;
const SIDE = 176;

/** A column for each paper: first what differs, then what all say, then what is kept from all. */
export function CompareTable(props: Props): ReactElement {
  const { items, keep, choice, disabled, onKeep, onChoose, onNotOne } = props;
  const group = useId();
  const rows = useMemo(() => mergeRows(items, { fields: fieldTexts }), [items]);
  const differing = rows.filter((row) => row.differs);
  const partly = rows.filter((row) => !row.differs && !saysOne(row));
  const same = rows.filter(saysOne);
  const kept = held.filter(({ of }) => items.some((item) => of(item) !== ''));
  const all = items.length + 1;
  return (
    <table className="side-table" style={{ minWidth: rem(NAMES + SIDE * items.length) }}>
      <colgroup>
        <col style={{ width: rem(NAMES) }} />
        {items.map(({ id }) => (
          <col key={id} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="side-name">
            {text.field}
          </th>
          {items.map((item) => (
            <SideHead
              key={item.id}
              item={item}
              group={group}
              kept={item.id === keep}
              disabled={disabled}
              onKeep={() => onKeep(item.id)}
              onNotOne={onNotOne && (() => onNotOne(item))}
            />
          ))}
        </tr>
      </thead>
      {[
        { title: differing.length > 0 ? text.differ : text.agree, part: differing },
        { title: text.partly, part: partly },
      ].map(({ title, part }) =>
        part.length > 0 || part === differing ? (
          <tbody key={title}>
            <SectionRow title={title} span={all} />
            {part.map((row) => (
              <FieldRow
                key={`${row.ref.kind} ${row.ref.name}`}
                row={row}
                items={items}
                group={group}
                winner={winnerOf(choice, row.ref)}
                disabled={disabled}
                onChoose={(id) => onChoose(row.ref, id)}
              />
            ))}
          </tbody>
        ) : null,
      )}
      {same.length > 0 ? (
        <tbody className="side-same">
          <SectionRow title={text.same} span={all} />
          {same.map((row) => (
            <SameRow key={`${row.ref.kind} ${row.ref.name}`} row={row} span={items.length} />
          ))}
        </tbody>
      ) : null}
      <tbody>
        <SectionRow title={text.united} span={all} />
        {kept.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row" className="side-name">
              {name}
            </th>
            {items.map((item) => (
              <td key={item.id} className="side-value side-held selectable">
                {of(item) || '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SectionRow({ title, span }: { title: string; span: number }): ReactElement {
  return (
    <tr className="side-section">
      <th scope="rowgroup" colSpan={span}>
        {title}
      </th>
    </tr>
  );
}
