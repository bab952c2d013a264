import type { Params } from '../../contract/methods/index.ts';
import type { Selection } from '../../contract/model/library.ts';
import { text } from '../../language/strings.ts';
import { citationsText } from '../../language/strings-citations.ts';
import type { ToExport } from '../store/state.ts';
import type { App } from '../store/store.ts';

/** Format and what goes with it. */
export type ExportHow = Pick<Params<'exports.text'>, 'format' | 'choices' | 'style' | 'locale'>;

/** Asks where, and writes papers there. The dialog goes once they are written, and stays when the user cancels. */
export async function saveExport(
  { client, store }: App,
  what: ToExport,
  selection: Selection,
  how: ExportHow,
): Promise<void> {
  const state = store.getState();
  try {
    const { name } = what;
    const done = await client.call('shell.exportTo', { selection, ...how, suggestedName: name });
    if (!done) return;
    closeIfOpen(store.getState(), what);
    state.toast({ text: text.exported(done.count, done.path), tone: 'info' });
  } catch (error) {
    state.fail(error);
  }
}

/** The same to the clipboard; a bibliography with its HTML. */
export async function copyExport(
  { client, store }: App,
  what: ToExport,
  selection: Selection,
  how: ExportHow,
): Promise<void> {
  const state = store.getState();
  try {
    if (how.format === 'bibliography') {
      const { style = null, locale = null } = how;
      const cited = await client.call('citations.format', { selection, as: 'bibliography', style, locale });
      await client.call('shell.writeClipboard', { text: cited.text, html: cited.html });
      state.toast({ text: citationsText.copiedBibliography(cited.count), tone: 'info' });
    } else {
      const { text: entries, count } = await client.call('exports.text', { selection, ...how });
      await client.call('shell.writeClipboard', { text: entries });
      state.toast({ text: citationsText.copiedEntries(count), tone: 'info' });
    }
    closeIfOpen(store.getState(), what);
  } catch (error) {
    state.fail(error);
  }
}

/** Another export may have been asked for meanwhile. */
function closeIfOpen(state: ReturnType<App['store']['getState']>, what: ToExport): void {
  if (state.toExport === what) state.setExport(null);
}
