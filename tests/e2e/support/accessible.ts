import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Axe {
  run(where: object, options: object): Promise<{ violations: Violation[] }>;
}
interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

const lines = (found: readonly Violation[]): string[] =>
  found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );

/** What axe finds wrong with the page as it stands, a line each. */
export async function violations(page: Page): Promise<string[]> {
  // Electron can't open the second page that axe would otherwise collect its results in.
  return lines((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations);
}

/** The page as it stands breaks no rule that axe can see. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page), 'accessibility').toEqual([]);
}

/**
 * The same in the light theme, and again in the dark one, where only contrasts can differ. The builder brings axe
 * into the page once; later calls ask it there, and for what is broken only, which is many times as fast.
 * @param within a selector of what has come since the last look, such as a dialog
 */
export async function inBothThemes(page: Page, within = ':root'): Promise<string[]> {
  const hasAxe = await page.evaluate(() => 'axe' in window);
  if (!hasAxe) await new AxeBuilder({ page }).setLegacyMode().withRules('document-title').analyze();
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: Axe };
    const root = document.documentElement;
    const said = (found: readonly Violation[], theme: string): string[] =>
      found.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${theme} ${id}: ${html} ${failureSummary}`),
      );
    const where = { include: [[selector]] };
    const before = root.dataset['theme'] ?? 'light';
    root.dataset['theme'] = 'light';
    const light = await axe.run(where, { resultTypes: ['violations'] });
    root.dataset['theme'] = 'dark';
    const dark = await axe.run(where, {
      resultTypes: ['violations'],
      runOnly: ['color-contrast', 'link-in-text-block'],
    });
    root.dataset['theme'] = before;
    return [...said(light.violations, 'light'), ...said(dark.violations, 'dark')];
  }, within);
}

/** Buttons in sight that have no name. */
export function unnamedButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role="button"]')]
      .filter((button) => button.checkVisibility() && button.closest('[aria-hidden="true"]') === null)
      .filter((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === '')
      .map((button) => button.outerHTML.slice(0, 200)),
  );
}
