import type { ReactElement } from 'react';
import { settingsText as text } from '../../../language/strings-sample.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Select } from '../../ui/select.tsx';
import { Part, Setting } from './setting.tsx';
import { zoomChoices } from './zoom-choices.ts';

const themes = ['system', 'light', 'dark'] as const;
const densities = ['compact', 'comfortable'] as const;

/** Theme, rows, and the size of everything. */
export function AppearancePart(): ReactElement {
  const app = useGetApp();
  const theme = useApp((state) => state.settings.theme);
  const density = useApp((state) => state.settings.density);
  const zoom = useApp((state) => state.settings.zoom);
  return (
    <Part title={text.appearance}>
      <Setting name={text.theme}>
        <Select
          label={text.theme}
          value={theme}
          options={themes.map((value) => ({ value, label: text.themes[value] }))}
          onChange={(value) => app().change({ theme: value })}
        />
      </Setting>
      <Setting name={text.density}>
        <Select
          label={text.density}
          value={density}
          options={densities.map((value) => ({ value, label: text.densities[value] }))}
          onChange={(value) => app().change({ density: value })}
        />
      </Setting>
      <Setting name={text.textSize}>
        <Select
          label={text.textSize}
          value={String(zoom)}
          options={zoomChoices(zoom).map((value) => ({ value: String(value), label: text.size(value) }))}
          onChange={(value) => app().change({ zoom: Number(value) })}
        />
      </Setting>
    </Part>
  );
}
