import type { ReactElement } from 'react';
import { reviewText as text } from '../../../language/strings-review.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';

interface Props {
  on: boolean;
  onChange(on: boolean): void;
}

/** The choice to take records that are known or repeated as well, and to look for duplicates later. */
export function KeepAll({ on, onChange }: Props): ReactElement {
  return (
    <Tooltip text={text.keepAllWhy}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is the control */}
      <label className="review-keep-all">
        <Checkbox checked={on} onChange={onChange} />
        {text.keepAll}
      </label>
    </Tooltip>
  );
}
