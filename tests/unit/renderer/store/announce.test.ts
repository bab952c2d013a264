import { describe, expect, it } from 'vitest';
import { createApp } from '../../../../src/renderer/store/store.ts';
import { fakeClient } from '../fake-client.ts';

describe('what screen readers are told', () => {
  it('keeps what was done beside what was found', () => {
    const { store } = createApp(fakeClient({ rows: [] }));
    store.getState().announce('1 paper moved to the trash');
    store.getState().announce('6 papers', 'found');
    expect(store.getState().said).toMatchObject({
      done: { text: '1 paper moved to the trash' },
      found: { text: '6 papers' },
    });
  });

  it('tells two equal texts apart', () => {
    const { store } = createApp(fakeClient({ rows: [] }));
    store.getState().announce('Undone');
    const { count } = store.getState().said.done;
    store.getState().announce('Undone');
    expect(store.getState().said.done.count).not.toBe(count);
  });

  it('says messages, but not errors, which are alerts', () => {
    const { store } = createApp(fakeClient({ rows: [] }));
    store.getState().toast({ text: 'Done', tone: 'info' });
    store.getState().toast({ text: 'Failed', tone: 'error' });
    expect(store.getState().said.done.text).toBe('Done');
  });
});
