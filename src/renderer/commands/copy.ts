import type { KeyForm } from '../../contract/methods/citations.ts';
import type { CitedAs } from '../../contract/model/cited.ts';
import type { CommandId } from '../../language/commands.ts';
import { text } from '../../language/strings.ts';
import { citationsText } from '../../language/strings-citations.ts';
import { selectedCount, selection } from '../store/select.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import type { CommandHandler } from './registry.ts';

const some = (state: AppState): boolean => selectedCount(state) > 0;

/** A text this long is not read out of a toast. */
const BRIEF = 80;

/** The citation keys in a form that the user's text takes. */
async function copyKeys({ client, store }: App, form: KeyForm): Promise<void> {
  const chosen = selection(store.getState());
  if (!chosen) return;
  const { text: keys, count } = await client.call('citations.keys', { selection: chosen, form });
  await client.call('shell.writeClipboard', { text: keys });
  store.getState().toast({ text: toldOf(form, keys, count), tone: 'info' });
}

function toldOf(form: KeyForm, keys: string, count: number): string {
  if (form === 'markdown') return citationsText.copiedLinks(count);
  return keys.length <= BRIEF ? text.copied(keys) : text.copiedKeys(count);
}

async function copyBibtex({ client, store }: App): Promise<void> {
  const chosen = selection(store.getState());
  if (!chosen) return;
  const { text: entries, count } = await client.call('exports.text', { selection: chosen, format: 'bibtex' });
  await client.call('shell.writeClipboard', { text: entries });
  store.getState().toast({ text: text.copiedEntries(count), tone: 'info' });
}

/** Text and HTML at once: what is pasted takes what it can. */
async function copyFormatted({ client, store }: App, as: CitedAs): Promise<void> {
  const chosen = selection(store.getState());
  if (!chosen) return;
  const cited = await client.call('citations.format', { selection: chosen, as });
  await client.call('shell.writeClipboard', { text: cited.text, html: cited.html });
  store.getState().toast({ text: toldOfFormatted(as, cited), tone: 'info' });
}

function toldOfFormatted(as: CitedAs, { text: cited, count }: { text: string; count: number }): string {
  if (as === 'bibliography') return citationsText.copiedBibliography(count);
  if (as === 'in-text' && cited.length <= BRIEF) return text.copied(cited);
  return text.copiedCitations(count);
}

const formatted = (as: CitedAs): CommandHandler => ({ when: some, run: (app) => copyFormatted(app, as) });
const keys = (form: KeyForm): CommandHandler => ({ when: some, run: (app) => copyKeys(app, form) });

export const copyCommands: Partial<Record<CommandId, CommandHandler>> = {
  'copy.citation': formatted('reference'),
  'copy.inText': formatted('in-text'),
  'copy.bibliography': formatted('bibliography'),
  'copy.key': keys('key'),
  'copy.latex': keys('latex'),
  'copy.pandoc': keys('pandoc'),
  'copy.typst': keys('typst'),
  'copy.markdown': keys('markdown'),
  'copy.bibtex': { when: some, run: copyBibtex },
};
