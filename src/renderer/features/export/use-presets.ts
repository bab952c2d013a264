import { useEffect, useState } from 'react';
import type { ExportPreset } from '../../../contract/model/preset.ts';
import { removePreset, savePreset } from '../../commands/presets.ts';
import { touches } from '../../model/touched.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useAppContext } from '../../store/context.ts';

export interface Presets {
  all: readonly ExportPreset[];
  save(preset: ExportPreset): Promise<void>;
  remove(name: string): Promise<void>;
}

const inPresets: ReadonlySet<string> = new Set(['settings']);

/** The library's named choices, as they are now: also after Undo, or a change in another window. */
export function usePresets(): Presets {
  const app = useAppContext();
  const [all, setAll] = useState<readonly ExportPreset[]>([]);
  useEffect(() => {
    const { client, store } = app;
    const load = coalesced(() =>
      client.call('exports.presets', {}).then(setAll).catch(store.getState().fail),
    );
    void load();
    return client.on('items.changed', ({ touched }) => {
      if (touches(touched, inPresets)) void load();
    });
  }, [app]);
  return {
    all,
    save: (preset) => savePreset(app, preset),
    remove: (name) => removePreset(app, name),
  };
}
