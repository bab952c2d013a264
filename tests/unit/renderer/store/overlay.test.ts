import { expect, it } from 'vitest';
import { createApp } from '../../../../src/renderer/store/store.ts';
import { fakeClient } from '../fake-client.ts';

const review = {
  id: 1,
  name: '',
  format: '',
  sources: [],
  found: 0,
  records: [],
  leftOut: { rejected: 0, ignored: 0 },
  rejected: [],
  ignored: [],
};

it('papers to be exported are given up once, whatever takes the place of their dialog', () => {
  const { store } = createApp(fakeClient({ rows: [] }));
  const state = store.getState();
  const ends = [
    () => state.openReview(review),
    () => state.setDialog('settings'),
    () => state.setDialog(null),
    () => state.setExport(null),
    () => state.setExport({ selection: 'shown', count: 2, name: 'b' }),
  ];
  for (const end of ends) {
    let given = 0;
    const done = (): void => {
      given += 1;
    };
    state.setExport({ selection: 'shown', count: 1, name: 'a', done });
    expect([store.getState().dialog, given]).toEqual(['export', 0]);
    end();
    state.setDialog(null);
    expect([store.getState().toExport, given]).toEqual([null, 1]);
  }
});
