import type { Page } from '@playwright/test';
import type { Reply } from '../../../src/contract/errors.ts';
import type { EventName } from '../../../src/contract/events.ts';
import type { OctavoBridge } from '../../../src/contract/transport.ts';

/** Calls a method from inside the page, as the window's own code does. */
export function call(page: Page, method: string, params: unknown = {}): Promise<Reply<unknown>> {
  return page.evaluate(
    ([name, argument]) => {
      const { octavo } = window as unknown as { octavo: OctavoBridge };
      return octavo.call(name, argument);
    },
    [method, params] as const,
  );
}

/** Notes the events of some names from now on; answers a function that reads what has come so far. */
export async function listen(
  page: Page,
  names: readonly EventName[],
): Promise<() => Promise<[string, unknown][]>> {
  const list = await page.evaluateHandle((wanted) => {
    const { octavo } = window as unknown as { octavo: OctavoBridge };
    const heard: [string, unknown][] = [];
    for (const name of wanted) octavo.on(name, (payload) => heard.push([name, payload]));
    return heard;
  }, names);
  return () => list.jsonValue() as Promise<[string, unknown][]>;
}
