import type { ReactElement } from 'react';
import { text as windowText } from '../../../language/strings.ts';
import { settingsText as text } from '../../../language/strings-sample.ts';
import { columns, defaultColumns, readColumns, toggleColumn } from '../../model/columns.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Part, SwitchSetting } from './setting.tsx';

/** What the list shows, and how keys work on it. */
export function ListPart(): ReactElement {
  const app = useGetApp();
  const singleKeys = useApp((state) => state.settings.singleKeys);
  const subcollections = useApp((state) => state.settings.subcollections);
  const hideSkipped = useApp((state) => state.hideSkipped);
  const canWrite = useApp(writable);
  return (
    <Part title={text.list}>
      <SwitchSetting
        name={text.singleKeys}
        hint={text.singleKeysHint}
        checked={singleKeys}
        onChange={(value) => app().change({ singleKeys: value })}
      />
      <SwitchSetting
        name={text.showSkipped}
        hint={text.showSkippedHint}
        checked={!hideSkipped}
        disabled={!canWrite}
        onChange={(value) => void app().setHideSkipped(!value)}
      />
      <SwitchSetting
        name={text.subcollections}
        hint={text.subcollectionsHint}
        checked={subcollections}
        onChange={(value) => {
          app().change({ subcollections: value });
          app().refresh();
        }}
      />
      <Columns />
    </Part>
  );
}

/** One box for each column; the title stays. */
function Columns(): ReactElement {
  const app = useGetApp();
  const stored = useApp((state) => state.settings.columns);
  const chosen = readColumns(stored);
  const present = chosen.length > 0 ? chosen : [...defaultColumns];
  return (
    <fieldset className="settings-columns">
      <legend className="settings-legend">{text.columns}</legend>
      {columns
        .filter(({ id }) => id !== 'title')
        .map(({ id }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox in it is the control
          <label key={id} className="setting-switch">
            <Checkbox
              checked={present.includes(id)}
              onChange={() => app().change({ columns: toggleColumn(present, id) })}
            />
            <span>{windowText.columns[id]}</span>
          </label>
        ))}
      <Button
        size="small"
        variant="quiet"
        className="settings-reset"
        disabled={stored.length === 0}
        onClick={() => app().change({ columns: [] })}
      >
        {windowText.resetColumns}
      </Button>
    </fieldset>
  );
}
