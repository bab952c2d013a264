import type { Page } from '@playwright/test';

/** Twice as often as a person can see. */
const BEAT_MS = 20;

/**
 * Watches from now on how long the window is deaf: the longest time, in ms, that its thread took no new
 * work. Told from within, since what Playwright itself takes on a busy machine is no matter.
 * @returns a function that says the longest so far and begins again
 */
export async function heartbeat(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle((beat) => {
    const seen = { longest: 0 };
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last - beat);
      last = now;
    }, beat);
    return seen;
  }, BEAT_MS);
  return () =>
    watch.evaluate((seen) => {
      const { longest } = seen;
      seen.longest = 0;
      return Math.round(longest);
    });
}
