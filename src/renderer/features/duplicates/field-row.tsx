import { Pencil } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { ItemId } from '../../../contract/model/ids.ts';
import type { Item } from '../../../contract/model/library.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import type { MergeRow } from '../../model/merge-fields.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { fieldLabel } from './field-texts.ts';

/** Longer values are cut to a few lines until somebody wants all of them. */
const LONG = 260;

interface Props {
  row: MergeRow;
  items: readonly Item[];
  group: string;
  winner: ItemId | undefined;
  disabled: boolean;
  onChoose(id: ItemId): void;
}

/** One field: what each paper says, and which of it the merged paper takes. */
export function FieldRow({ row, items, group, winner, disabled, onChoose }: Props): ReactElement {
  const { ref, values, edited, differs } = row;
  const [open, setOpen] = useState(false);
  const label = fieldLabel(ref);
  return (
    <tr>
      <FieldName label={label} row={row} open={open} onOpen={setOpen} />
      {items.map(({ id, citationKey }, i) => {
        const value = values[i] ?? '';
        const mark = edited[i] ? <EditedMark /> : null;
        const isTaken = id === winner && value !== '';
        if (!differs || value === '') {
          return (
            <td key={id} className={classes('side-value', !isTaken && 'side-lost')}>
              <Value row={row} value={value} open={open} />
              {mark}
            </td>
          );
        }
        return (
          <td key={id} className="side-choice">
            <label className={classes('side-option', isTaken && 'side-taken')}>
              <input
                type="radio"
                className="radio"
                name={`${group} ${ref.kind} ${ref.name}`}
                aria-label={`${text.take(label, citationKey)}: ${value.slice(0, 80)}`}
                checked={isTaken}
                disabled={disabled}
                onChange={() => onChoose(id)}
              />
              <Value row={row} value={value} open={open} />
              {mark}
            </label>
          </td>
        );
      })}
    </tr>
  );
}

/** A field of which all papers say the same. */
export function SameRow({ row, span }: { row: MergeRow; span: number }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <tr>
      <FieldName label={fieldLabel(row.ref)} row={row} open={open} onOpen={setOpen} />
      <td colSpan={span} className="side-value">
        <Value row={row} value={row.values[0] ?? ''} open={open} />
      </td>
    </tr>
  );
}

function FieldName({
  label,
  row,
  open,
  onOpen,
}: {
  label: string;
  row: MergeRow;
  open: boolean;
  onOpen(open: boolean): void;
}): ReactElement {
  const isLong = row.values.some((value) => value.length > LONG);
  return (
    <th scope="row" className="side-name">
      {label}
      {isLong ? (
        <button type="button" className="side-more" aria-expanded={open} onClick={() => onOpen(!open)}>
          {open ? text.showLess : text.showAll}
          <span className="visually-hidden">{label}</span>
        </button>
      ) : null}
    </th>
  );
}

function Value({ row, value, open }: { row: MergeRow; value: string; open: boolean }): ReactElement {
  const { kind, name } = row.ref;
  const isRich = kind === 'fields' && (name === 'title' || name === 'abstract');
  return (
    <span className={classes('side-text', 'selectable', !open && 'side-cut')}>
      {value === '' ? '–' : isRich ? <RichText text={value} /> : value}
    </span>
  );
}

function EditedMark(): ReactElement {
  return (
    <Tooltip text={text.edited}>
      <span className="side-mark" role="img" aria-label={text.edited}>
        <Icon of={Pencil} small />
      </span>
    </Tooltip>
  );
}
