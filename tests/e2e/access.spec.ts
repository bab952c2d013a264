import { violations } from './support/accessible.ts';
import { expect, test } from './support/app.ts';
import { LibraryWindow, pageText } from './support/window.ts';

for (const dark of [false, true]) {
  test(`no screen breaks an accessibility rule, ${dark ? 'dark' : 'light'}`, async ({ launch }) => {
    const octavo = await launch({ dark, size: { width: 1280, height: 800 } });
    const ui = new LibraryWindow(octavo);
    const { page } = octavo;
    const seen: Record<string, string[]> = {};
    const look = async (name: string): Promise<void> => {
      seen[name] = await violations(page);
    };
    await expect(page.getByText('Your library starts with a page')).toBeVisible();
    await look('empty');
    await ui.paste(pageText('community_latex'));
    await ui.review.expectChosen(7);
    await look('review');
    await ui.review.import();
    await ui.expectRows(7);
    await ui.pressOnList('Home');
    await look('library');
    await ui.searchFor('model');
    await look('search');
    await ui.search.press('Escape');
    await ui.pressOnList('ControlOrMeta+a');
    await look('several selected');
    for (const [name, key] of [
      ['palette', 'ControlOrMeta+k'],
      ['shortcuts', '?'],
    ] as const) {
      await ui.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await look('empty trash');
    expect(Object.fromEntries(Object.entries(seen).filter(([, lines]) => lines.length > 0))).toEqual({});
  });
}
