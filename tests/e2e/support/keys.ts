import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';

/** More stops than any screen has between two of its parts. */
const MOST_STOPS = 80;

/** Someone without a pointer: presses keys, and knows only what has the focus. */
export class KeyboardUser {
  readonly page: Page;
  /** What has the focus. */
  readonly focus: Locator;

  constructor(page: Page) {
    this.page = page;
    this.focus = page.locator(':focus');
  }

  /** Presses keys one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes on with Tab (or back with Shift+Tab) until this has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const reached = target.and(this.focus);
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await this.page.keyboard.press(key);
      if ((await reached.count()) > 0) return;
    }
    throw new Error(`${key} never reached ${target}; it stands at ${await this.where()}`);
  }

  /** Goes on with F6 until the focus is in this pane. */
  async paneOf(pane: Locator): Promise<void> {
    for (let n = 0; n < 5; n++) {
      await this.page.keyboard.press('F6');
      if ((await pane.locator(':focus').or(pane.and(this.focus)).count()) > 0) return;
    }
    throw new Error(`F6 never reached ${pane}; it stands at ${await this.where()}`);
  }

  /** Runs a command of the palette. */
  async run(words: string): Promise<void> {
    await this.press('ControlOrMeta+k');
    await expect(this.page.getByRole('dialog').locator(':focus')).toHaveRole('combobox');
    await this.type(words);
    await this.press('Enter');
  }

  /** The focus is somewhere: not on the page itself, where a keyboard user would begin again from the top. */
  async expectPlace(): Promise<void> {
    await expect.poll(() => this.where(), 'what has the focus').not.toBe('BODY');
  }

  /** What has the focus, for messages: `BUTTON Save`. */
  where(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: element } = document;
      if (!element || element === document.body) return 'BODY';
      const name = element.getAttribute('aria-label') ?? element.textContent?.slice(0, 60) ?? '';
      return `${element.getAttribute('role') ?? element.tagName} ${name}`;
    });
  }
}
