import { expect, it } from 'vitest';
import { coalesced } from '../../../../src/renderer/store/coalesced.ts';

it('asks once more at most, and whoever waits gets the newest answer', async () => {
  let asked = 0;
  const answers: (() => void)[] = [];
  const ask = coalesced(async () => {
    asked += 1;
    await new Promise<void>((done) => answers.push(done));
  });
  const ends: number[] = [];
  const waits = [1, 2, 3].map((n) => ask().then(() => ends.push(n)));
  expect(asked).toBe(1);
  answers.shift()?.();
  await expect.poll(() => asked).toBe(2);
  expect(ends).toEqual([]);
  answers.shift()?.();
  await Promise.all(waits);
  expect([asked, ends.length]).toEqual([2, 3]);
  void ask();
  expect(asked).toBe(3);
});
