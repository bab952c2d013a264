import { describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../../src/renderer/store/store.ts';
import { fakeClient } from '../fake-client.ts';

describe('settings', () => {
  it('are written once for a splitter that moves many times', async () => {
    vi.useFakeTimers();
    const client = fakeClient({ rows: [] });
    const { store } = createApp(client);
    for (let width = 232; width < 260; width++) store.getState().change({ sidebarWidth: width });
    store.getState().change({ density: 'comfortable' });
    expect(store.getState().settings.sidebarWidth).toBe(259);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(client.calls).toEqual([
      { method: 'shell.setSettings', params: { patch: { sidebarWidth: 259, density: 'comfortable' } } },
    ]);
  });

  it('are written at once when the window closes', () => {
    const client = fakeClient({ rows: [] });
    const { store } = createApp(client);
    store.getState().change({ theme: 'dark' });
    store.getState().saveSettings();
    store.getState().saveSettings();
    expect(client.calls).toHaveLength(1);
  });
});
