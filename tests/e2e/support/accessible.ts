import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The page as it stands breaks no rule that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  // Electron can't open the second page that axe would otherwise collect its results in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect(found, 'accessibility').toEqual([]);
}
