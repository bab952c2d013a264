import { expect, it } from 'vitest';
import { removePreset, savePreset } from '../../../../src/renderer/commands/presets.ts';
import { createApp } from '../../../../src/renderer/store/store.ts';
import { fakeClient } from '../fake-client.ts';

const choices = { ascii: false, omit: [], links: 'both', venues: 'full', order: 'listed' } as const;

it('presets are saved, replaced and deleted with a way back', async () => {
  const client = fakeClient({ rows: [] });
  const app = createApp(client);
  let replaced = false;
  const action = { id: 4, name: 'Save Preset' };
  client.handlers['exports.savePreset'] = () => ({ changed: 1, action, replaced });
  client.handlers['exports.removePreset'] = () => ({ changed: 1, action });
  const said = () => app.store.getState().toasts.map(({ text, action: way }) => [text, way?.keys]);
  await savePreset(app, { name: 'Lean', choices: { ...choices, omit: [] } });
  expect(said()).toEqual([['Preset “Lean” saved', 'Mod+z']]);
  replaced = true;
  await savePreset(app, { name: 'Lean', choices: { ...choices, omit: [] } });
  expect(said()).toEqual([['Preset “Lean” replaced', 'Mod+z']]);
  await removePreset(app, 'Lean');
  expect(said()).toEqual([['Preset “Lean” deleted', 'Mod+z']]);
});
