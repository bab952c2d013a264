import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, type Octavo } from './app.ts';
import { root } from './root.ts';

/** The text of a committed page of papers. */
export const pageText = (name: string): string =>
  readFileSync(join(root, 'tests/fixtures/pages', `${name}.txt`), 'utf8');

/** What a person sees and does in the window, by the names that it shows. */
export class LibraryWindow {
  readonly page: Page;
  readonly grid: Locator;
  readonly search: Locator;
  readonly footer: Locator;
  readonly review: ReviewSheet;
  readonly paper: Locator;

  constructor(octavo: Octavo) {
    this.page = octavo.page;
    this.grid = this.page.getByRole('grid', { name: 'Papers' });
    this.search = this.page.getByRole('combobox', { name: /^Search/ });
    this.footer = this.page.locator('footer.footer');
    this.review = new ReviewSheet(this.page);
    this.paper = this.page.getByRole('complementary', { name: 'Paper' });
  }

  /** Puts text on the clipboard and presses Ctrl+V outside any field. */
  async paste(text: string, html = ''): Promise<void> {
    await this.page.evaluate((content) => window.octavo.call('shell.writeClipboard', content), {
      text,
      html,
    });
    await this.press('ControlOrMeta+v');
  }

  async clipboard(): Promise<string> {
    const reply = await this.page.evaluate(() => window.octavo.call('shell.readClipboard', {}));
    return reply.ok ? (reply.value as { text: string }).text : '';
  }

  /** Presses a key where no field has the focus. */
  async press(key: string): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await this.page.keyboard.press(key);
  }

  /** Presses a key on the list. */
  async pressOnList(key: string): Promise<void> {
    await this.grid.focus();
    await this.page.keyboard.press(key);
  }

  row(title: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: title });
  }

  async rowCount(): Promise<number> {
    const rows = Number(await this.grid.getAttribute('aria-rowcount'));
    // The best of the rest stand behind a line, and are not what was asked for.
    const rest = await this.grid
      .locator('.rest-head')
      .evaluateAll(([head]) => head?.getAttribute('data-rest'));
    return rest ? rows - 1 - Number(rest) : rows;
  }

  async expectRows(count: number): Promise<void> {
    await expect.poll(() => this.rowCount()).toBe(count);
  }

  place(name: string): Locator {
    return this.page.getByRole('treeitem', { name });
  }

  /** The sidebar's line of exactly this name, a place's or one of a tree. */
  line(name: string): Locator {
    return this.page.locator('.sidebar-row').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  async goTo(name: string): Promise<void> {
    await this.place(name).first().click();
  }

  async searchFor(text: string): Promise<void> {
    await this.search.fill(text);
  }

  /** Pastes a page and takes what the sheet proposes. */
  async importPage(text: string, count: number): Promise<void> {
    await this.paste(text);
    await this.review.expectChosen(count);
    await this.review.import();
    await this.expectRows(count);
  }

  /** Waits for a toast that says this. */
  async expectToast(text: string | RegExp): Promise<void> {
    await expect(this.page.locator('.toast-text').filter({ hasText: text }).first()).toBeVisible();
  }
}

/** The sheet that shows what came in before anything is written. */
export class ReviewSheet {
  readonly sheet: Locator;

  constructor(page: Page) {
    this.sheet = page.getByRole('dialog');
  }

  async expectChosen(count: number): Promise<void> {
    await expect(
      this.sheet.getByRole('button', { name: `Import ${count.toLocaleString('en')}`, exact: true }),
    ).toBeVisible();
  }

  async import(): Promise<void> {
    await this.sheet.getByRole('button', { name: /^Import \d/ }).click();
    await expect(this.sheet).toBeHidden();
  }

  async cancel(): Promise<void> {
    await this.sheet.page().keyboard.press('Escape');
    await expect(this.sheet).toBeHidden();
  }
}
