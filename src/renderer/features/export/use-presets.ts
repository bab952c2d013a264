import { useCallback, useEffect, useState } from 'react';
import type { ExportPreset } from '../../../contract/model/preset.ts';
import { exportText as text } from '../../../language/strings-citations.ts';
import { useClient, useGetApp } from '../../store/context.ts';

export interface Presets {
  all: readonly ExportPreset[];
  save(preset: ExportPreset): Promise<void>;
  remove(name: string): Promise<void>;
}

/** The library's named choices. */
export function usePresets(): Presets {
  const client = useClient();
  const app = useGetApp();
  const [all, setAll] = useState<readonly ExportPreset[]>([]);
  const refresh = useCallback(async () => setAll(await client.call('exports.presets', {})), [client]);
  useEffect(() => {
    refresh().catch(app().fail);
  }, [refresh, app]);

  /** Does it, says so, and asks for what there is then. */
  const change = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    try {
      await work();
      app().toast({ text: done, tone: 'info' });
      await refresh();
    } catch (error) {
      app().fail(error);
    }
  };
  return {
    all,
    save: (preset) => change(() => client.call('exports.savePreset', preset), text.savedPreset(preset.name)),
    remove: (name) => change(() => client.call('exports.removePreset', { name }), text.removedPreset(name)),
  };
}
