import type { ReactElement } from 'react';
import type { ExportChoices } from '../../../contract/model/preset.ts';
import { exportLinks, exportOrders, exportVenues, omittable } from '../../../contract/model/terms.ts';
import { exportText as text } from '../../../language/strings-citations.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { Setting, SwitchSetting } from '../settings/setting.tsx';

interface Props {
  choices: ExportChoices;
  onChange(choices: ExportChoices): void;
}

/** What is written of each paper, and in which order. */
export function ExportChoicesFields({ choices, onChange }: Props): ReactElement {
  const { omit, links, venues, order, ascii } = choices;
  const set = (patch: Partial<ExportChoices>): void => onChange({ ...choices, ...patch });
  return (
    <>
      <Setting name={text.order}>
        <Select
          label={text.order}
          value={order}
          options={exportOrders.map((value) => ({ value, label: text.orders[value] }))}
          onChange={(value) => set({ order: value })}
        />
      </Setting>
      <Setting name={text.links}>
        <Select
          label={text.links}
          value={links}
          options={exportLinks.map((value) => ({ value, label: text.linkChoices[value] }))}
          onChange={(value) => set({ links: value })}
        />
      </Setting>
      <Setting name={text.venues}>
        <Select
          label={text.venues}
          value={venues}
          options={exportVenues.map((value) => ({ value, label: text.venueChoices[value] }))}
          onChange={(value) => set({ venues: value })}
        />
      </Setting>
      <fieldset className="settings-columns">
        <legend className="settings-legend">{text.omit}</legend>
        {omittable.map((what) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox in it is the control
          <label key={what} className="setting-switch">
            <Checkbox
              checked={omit.includes(what)}
              onChange={(left) =>
                set({ omit: omittable.filter((one) => (one === what ? left : omit.includes(one))) })
              }
            />
            <span>{text.omits[what]}</span>
          </label>
        ))}
      </fieldset>
      <SwitchSetting
        name={text.ascii}
        hint={text.asciiHint}
        checked={ascii}
        onChange={(value) => set({ ascii: value })}
      />
    </>
  );
}
