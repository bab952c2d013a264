import AxeBuilder from '@axe-core/playwright';
import { expect, type Octavo, test } from './support/app.ts';
import { LibraryWindow, pageText } from './support/window.ts';

/** What axe finds wrong with what is on the screen now, as lines. */
async function violations({ page }: Octavo): Promise<string[]> {
  // Electron's debugger can't open the blank page that axe's newer mode wants.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}

for (const dark of [false, true]) {
  test(`no screen breaks an accessibility rule, ${dark ? 'dark' : 'light'}`, async ({ launch }) => {
    const octavo = await launch({ dark, size: { width: 1280, height: 800 } });
    const ui = new LibraryWindow(octavo);
    const { page } = octavo;
    const seen: Record<string, string[]> = {};
    const look = async (name: string): Promise<void> => {
      seen[name] = await violations(octavo);
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
