import { type ReactElement, useId } from 'react';
import type { TheirChange, TheirField } from '../../../contract/model/live.ts';
import { liveText as text } from '../../../language/strings-live.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { fieldName } from '../review/field-names.ts';

interface Props {
  change: TheirChange;
  chosen: boolean;
  /** Where both sides changed a field, theirs is taken. */
  theirs: boolean;
  /** A deleted entry comes back: the file holds what a search finds. */
  returns: boolean;
  onChoose(on: boolean): void;
  onPrefer(on: boolean): void;
}

/** One entry that another program added, edited or deleted. */
export function TheirRow({ change, chosen, theirs, returns, onChoose, onPrefer }: Props): ReactElement {
  const { kind, title, citationKey, fields } = change;
  const comesBack = kind === 'deleted' && returns;
  const conflicts = fields.filter(({ conflict }) => conflict).length;
  const label = useId();
  return (
    <li className="their-row">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is one */}
      <label className="their-head">
        <Checkbox checked={chosen && !comesBack} disabled={comesBack} onChange={onChoose} />
        <span className="their-kind">{text.kinds[kind]}</span>
        <span className="their-title" id={label}>
          {title || citationKey}
        </span>
      </label>
      {comesBack ? <p className="their-note">{text.comesBack}</p> : null}
      {fields.length > 0 ? (
        <table className="their-fields" aria-labelledby={label}>
          <thead>
            <tr>
              <th scope="col">{text.field}</th>
              <th scope="col">{text.theirs}</th>
              <th scope="col">{text.ours}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FieldLine key={field.name} field={field} />
            ))}
          </tbody>
        </table>
      ) : null}
      {conflicts > 0 ? (
        // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is one
        <label className="their-prefer">
          <Checkbox checked={theirs} disabled={!chosen} onChange={onPrefer} />
          {text.prefer(conflicts)}
        </label>
      ) : null}
    </li>
  );
}

function FieldLine({ field }: { field: TheirField }): ReactElement {
  const { name, theirs, ours, conflict } = field;
  return (
    <tr className={conflict ? 'their-conflict' : undefined}>
      <th scope="row">
        {fieldName(name)}
        {conflict ? <span className="their-mark">{text.both}</span> : null}
      </th>
      <td>{theirs || text.empty}</td>
      <td>{ours || text.empty}</td>
    </tr>
  );
}
