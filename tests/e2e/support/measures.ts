import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Heights in px at 100 % of what every screen has, and the distance of controls from their pane's edge. */
const heights = {
  '.strip': 36,
  '.toolbar': 44,
  '.paper-bar': 44,
  '.head': 28,
  '.grid .row': 28,
  '.sidebar-row': 28,
  '.footer': 24,
  '.search': 28,
};
const GUTTER = 12;

interface Measured {
  heights: Record<string, number>;
  gutters: Record<string, number>;
  title: number;
  rows: number;
  sideways: string[];
}

/** Measures the main window: heights, the one gutter, the title's room, and what could be moved sideways. */
export async function expectMeasures(page: Page): Promise<void> {
  // A window that has just changed its size lays its columns out a moment later.
  await expect(async () => check(await measure(page))).toPass({ timeout: 5_000 });
}

function measure(page: Page): Promise<Measured> {
  return page.evaluate((selectors): Measured => {
    const box = (selector: string): DOMRect => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`${selector} is not there`);
      return element.getBoundingClientRect();
    };
    const list = box('.list-pane');
    const paper = box('.paper-bar');
    const grid = box('.grid').bottom;
    const whole = [...document.querySelectorAll('.grid .row')].filter(
      (row) => row.getBoundingClientRect().bottom <= grid,
    );
    const cut = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth + 1 && !element.matches('.ellipsis, .visually-hidden, input');
    return {
      heights: Object.fromEntries(selectors.map((selector) => [selector, box(selector).height])),
      gutters: {
        search: box('.search').left - list.left,
        add: list.right - box('.toolbar > .button').right,
        paper: box('.paper-bar > .button').left - paper.left,
      },
      title: box('.grid .row .cell-title').width,
      rows: whole.length,
      sideways: [
        ...document.querySelectorAll('body, .panes, .panes > *, .grid, .scroller, .paper, .strip, .footer'),
      ]
        .filter(cut)
        .map((element) => element.className),
    };
  }, Object.keys(heights));
}

function check(measured: Measured): void {
  expect(measured.heights).toEqual(heights);
  expect(measured.gutters).toEqual({ search: GUTTER, add: GUTTER, paper: GUTTER });
  expect(measured.title).toBeGreaterThanOrEqual(240);
  expect(measured.rows).toBeGreaterThanOrEqual(20);
  expect(measured.sideways).toEqual([]);
}

/** Goes through the stops of the keyboard and expects each to show where it is, itself or its frame. */
export async function expectRings(page: Page, stops: number): Promise<void> {
  const bare: string[] = [];
  for (let n = 0; n < stops; n += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const ringed = [element, element.parentElement].some((one) => {
        const style = one && getComputedStyle(one);
        return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
      });
      // A splitter shows a line of its own.
      if (element.matches('.splitter')) return null;
      return ringed ? null : `${element.className} ${element.getAttribute('aria-label') ?? ''}`;
    });
    if (name !== null) bare.push(name);
  }
  expect(bare, 'stops without a ring').toEqual([]);
}
