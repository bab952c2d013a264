import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ItemId } from '../../../../src/contract/model/ids.ts';
import {
  carriedBy,
  movePapers,
  pressPapers,
  releasePapers,
} from '../../../../src/renderer/commands/drag-out.ts';
import { createApp } from '../../../../src/renderer/store/store.ts';
import { fakeClient } from '../fake-client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const selection = { ids: [ItemId.parse(7)] };

function opened() {
  const client = fakeClient({ rows: [] });
  let asked = 0;
  client.handlers['citations.format'] = () => {
    asked += 1;
    return { text: `Doe ${asked}`, html: '', count: 1 };
  };
  return { client, app: createApp(client), asked: () => asked };
}

it('a click asks for no citations; a press that is held, or moves, asks once for a state of the library', async () => {
  const { app, client, asked } = opened();
  pressPapers(app, selection, 1);
  movePapers({ buttons: 1, movementX: 0, movementY: 0 });
  releasePapers();
  movePapers({ buttons: 0, movementX: 3, movementY: 0 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked()).toBe(0);

  pressPapers(app, selection, 1);
  await vi.advanceTimersByTimeAsync(150);
  expect(asked()).toBe(1);
  expect(carriedBy(app, selection, 1, undefined)?.text).toBe('Doe 1');

  pressPapers(app, selection, 1);
  movePapers({ buttons: 1, movementX: 2, movementY: 0 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked()).toBe(1);

  // The style, or the paper, may be another one since.
  const status = await client.call('library.status', {});
  app.store.setState({ status: { ...status, revision: 2 } });
  expect(carriedBy(app, selection, 1, undefined)).toBeNull();
  pressPapers(app, selection, 1);
  movePapers({ buttons: 1, movementX: 2, movementY: 0 });
  await vi.advanceTimersByTimeAsync(1);
  expect(asked()).toBe(2);
  expect(carriedBy(app, selection, 1, undefined)?.text).toBe('Doe 2');
});

it('papers beyond a letter are not asked for', async () => {
  const { app, asked } = opened();
  pressPapers(app, { handle: 1, except: [] }, 201);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked()).toBe(0);
});
