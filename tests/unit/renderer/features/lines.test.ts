import { describe, expect, it } from 'vitest';
import type { LibraryStatus, ResultInfo, TaskState, View } from '../../../../src/contract/model/library.ts';
import { pageOf } from '../../../../src/renderer/commands/open.ts';
import { emptyOf } from '../../../../src/renderer/features/empty/empty-place.tsx';
import { countLine } from '../../../../src/renderer/features/layout/footer.tsx';
import { taskLine } from '../../../../src/renderer/features/layout/tasks.tsx';
import type { AppState } from '../../../../src/renderer/store/state.ts';
import { createApp } from '../../../../src/renderer/store/store.ts';
import { fakeClient } from '../fake-client.ts';

const view: View = { place: { kind: 'library' }, query: '', typing: false, sort: [], hideSkipped: true };
const result: ResultInfo = {
  handle: 1,
  revision: 1,
  total: 38,
  rest: 0,
  corrected: null,
  placeTotal: 64,
  marks: [],
  index: { indexed: 64, total: 64, complete: true },
  tookMs: 1,
};
const status = (all: number, skipped = 0): LibraryStatus => ({
  path: '',
  uuid: '',
  revision: 1,
  readOnly: null,
  counts: {
    all,
    shown: all - skipped,
    inbox: 0,
    queue: 0,
    byStatus: { none: 0, inbox: 0, 'to-read': 0, reading: 0, read: 0, skipped },
    trash: 0,
  },
  index: { indexed: all, total: all, complete: true },
  undo: null,
  redo: null,
});
const state = (over: Partial<AppState>): AppState => ({
  ...createApp(fakeClient({ rows: [] })).store.getState(),
  ...over,
});

describe('the footer', () => {
  it('says how many papers there are, and of how many a query leaves them', () => {
    expect(countLine(state({ result, shown: view, status: status(64) }))).toBe('38 papers');
    expect(countLine(state({ result, shown: { ...view, query: 'mix' }, status: status(64) }))).toBe(
      '38 of 64 papers',
    );
    expect(countLine(state({ status: status(0) }))).toBe('No papers yet');
  });

  it('tells how far a task is, how fast, and how long still', () => {
    const task: TaskState = {
      id: 1,
      name: 'Reading PDFs',
      kind: null,
      done: 12,
      total: 40,
      rate: 4.2,
      secondsLeft: 7,
      state: 'running',
      error: null,
    };
    expect(taskLine(task)).toBe('12 of 40, 4.2 a second, 7 s left');
    expect(taskLine({ ...task, total: 0, rate: 0, secondsLeft: null })).toBe('');
  });
});

describe('a place without papers', () => {
  it('offers the one thing that helps', () => {
    expect(emptyOf(state({ place: { kind: 'inbox' }, shown: view })).action).toBe('library');
    expect(emptyOf(state({ shown: view, status: status(3, 3) })).action).toBe('skipped');
    expect(emptyOf(state({ shown: view, status: status(0) })).action).toBeNull();
  });
});

describe('the page of a paper', () => {
  it('is its address, else what its identifiers lead to', () => {
    const identifiers = { doi: '10.1/x', arxiv: '1706.06978' };
    expect(pageOf({ url: 'https://example.org/p', identifiers })).toBe('https://example.org/p');
    expect(pageOf({ url: '', identifiers })).toBe('https://doi.org/10.1/x');
    expect(pageOf({ url: 'javascript:alert(1)', identifiers: { arxiv: '1706.06978' } })).toBe(
      'https://arxiv.org/abs/1706.06978',
    );
    expect(pageOf({ url: 'file:///etc/passwd', identifiers: {} })).toBeNull();
  });
});
