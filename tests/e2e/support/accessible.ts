import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds wrong with the page as it stands, a line each. */
export async function violations(page: Page): Promise<string[]> {
  // Electron can't open the second page that axe would otherwise collect its results in.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** The page as it stands breaks no rule that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page), 'accessibility').toEqual([]);
}
