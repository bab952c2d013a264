import { type ReactElement, useState } from 'react';
import type { ReviewPreview } from '../../../contract/model/review.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { filledFields } from './filled.ts';

/** Longer values are cut at first. */
const LONG = 160;

interface Props {
  fills: NonNullable<ReviewPreview['fills']>;
  /** False: the paper keeps its blanks. */
  on: boolean;
}

/** Which fields of the paper in the library would change: what stands there, and what would. */
export function FillsTable({ fills, on }: Props): ReactElement {
  const [whole, setWhole] = useState(false);
  const rows = filledFields(fills.item, fills.patch);
  const isLong = rows.some(({ after }) => after.length > LONG);
  return (
    <>
      <table
        className={classes('compare', 'fills', 'selectable', !on && 'fills-off')}
        aria-label={text.filledLabel}
      >
        <thead>
          <tr>
            <th scope="col">{text.filledField}</th>
            <th scope="col">{text.filledOld}</th>
            <th scope="col">{text.filledNew}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td dir="auto">{before || '–'}</td>
              <td dir="auto" className="fills-new">
                {whole || after.length <= LONG ? after : `${after.slice(0, LONG)}…`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isLong ? (
        <Button variant="quiet" size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? text.less : text.more}
        </Button>
      ) : null}
    </>
  );
}
