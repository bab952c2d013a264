import type { ExportPreset } from '../../contract/model/preset.ts';
import { exportText as text } from '../../language/strings-citations.ts';
import type { App } from '../store/store.ts';
import { told } from './told.ts';

/** Keeps choices under a name. What had it is replaced, which is said; the toast takes it back. */
export async function savePreset(app: App, preset: ExportPreset): Promise<void> {
  try {
    const done = await app.client.call('exports.savePreset', preset);
    told(app, done, done.replaced ? text.replacedPreset(preset.name) : text.savedPreset(preset.name));
  } catch (error) {
    app.store.getState().fail(error);
  }
}

/** Forgets a preset; the toast takes it back. */
export async function removePreset(app: App, name: string): Promise<void> {
  try {
    told(app, await app.client.call('exports.removePreset', { name }), text.removedPreset(name));
  } catch (error) {
    app.store.getState().fail(error);
  }
}
