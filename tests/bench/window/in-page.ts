import type { Page } from '@playwright/test';

/** What runs in the window's page, where clocks and frames are. */

/** Times between frames, in ms, over some seconds in which the list is scrolled by a step a frame. */
export function frames(page: Page, step: number, seconds: number): Promise<number[]> {
  return page.evaluate(
    ({ step: pixels, seconds: length }) =>
      new Promise<number[]>((resolve) => {
        const list = document.querySelector('[role="rowgroup"]');
        const times: number[] = [];
        const start = performance.now();
        let last = start;
        const next = (now: number): void => {
          times.push(now - last);
          last = now;
          list?.scrollBy(0, pixels);
          if (now - start < length * 1000) requestAnimationFrame(next);
          else resolve(times.slice(2));
        };
        requestAnimationFrame(next);
      }),
    { step, seconds },
  );
}

/** Calls a method of the engine over the window's own bridge and says how long the answer took. */
export function timeCall(page: Page, method: string, params: unknown): Promise<number> {
  return page.evaluate(
    async ({ method: name, params: given }) => {
      const start = performance.now();
      const reply = await window.octavo.call(name as never, given as never);
      if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
      return performance.now() - start;
    },
    { method, params },
  );
}

export interface Answered {
  /** From the key to counts in the sidebar that have changed, in ms. */
  ms: number;
  /** The longest that a search asked for meanwhile had to wait. */
  wait: number;
}

/** Presses a key on the list, and waits until the sidebar counts otherwise, asking searches all the while. */
export function untilCounted(page: Page, key: string): Promise<Answered> {
  return page.evaluate(
    (pressed) =>
      new Promise<Answered>((resolve, reject) => {
        const sidebar = document.querySelector('[data-pane="sidebar"]');
        const list = document.querySelector<HTMLElement>('[role="grid"]');
        if (!sidebar || !list) throw new Error('the window has no sidebar or no list');
        const before = sidebar.textContent;
        list.focus();
        let wait = 0;
        let done = false;
        const view = {
          place: { kind: 'library' },
          query: 'paper',
          typing: true,
          sort: [],
          hideSkipped: false,
        };
        const ask = async (): Promise<void> => {
          while (!done) {
            const asked = performance.now();
            await window.octavo.call('results.open' as never, { view } as never);
            wait = Math.max(wait, performance.now() - asked);
            await new Promise((go) => setTimeout(go, 20));
          }
        };
        const start = performance.now();
        const look = (): void => {
          if (sidebar.textContent === before) {
            if (performance.now() - start > 60_000) reject(new Error(`nothing was counted after ${pressed}`));
            else requestAnimationFrame(look);
            return;
          }
          done = true;
          resolve({ ms: performance.now() - start, wait });
        };
        (document.activeElement ?? list).dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
        );
        void ask();
        look();
      }),
    key,
  );
}
