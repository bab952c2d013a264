import type { CommandId } from '../../language/commands.ts';
import { text } from '../../language/strings.ts';
import { type CslItem, citationHtml, citationText } from '../model/citation.ts';
import { selectedCount, selection } from '../store/select.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import type { CommandHandler } from './registry.ts';

const some = (state: AppState): boolean => selectedCount(state) > 0;

async function copyKeys({ client, store }: App): Promise<void> {
  const chosen = selection(store.getState());
  if (!chosen) return;
  const { keys } = await client.call('exports.keys', { selection: chosen });
  // As \cite takes several.
  await client.call('shell.writeClipboard', { text: keys.join(',') });
  store.getState().toast({
    text: keys.length === 1 ? text.copied(keys[0] ?? '') : text.copiedKeys(keys.length),
    tone: 'info',
  });
}

async function copyBibtex({ client, store }: App): Promise<void> {
  const chosen = selection(store.getState());
  if (!chosen) return;
  const { text: entries, count } = await client.call('exports.text', { selection: chosen, format: 'bibtex' });
  await client.call('shell.writeClipboard', { text: entries });
  store.getState().toast({ text: text.copiedEntries(count), tone: 'info' });
}

async function copyCitations({ client, store }: App): Promise<void> {
  const chosen = selection(store.getState());
  if (!chosen) return;
  const { text: json } = await client.call('exports.text', { selection: chosen, format: 'csl-json' });
  const items = JSON.parse(json) as CslItem[];
  await client.call('shell.writeClipboard', {
    text: items.map(citationText).join('\n'),
    html: items.map((item) => `<p>${citationHtml(item)}</p>`).join(''),
  });
  store.getState().toast({ text: text.copiedCitations(items.length), tone: 'info' });
}

export const copyCommands: Partial<Record<CommandId, CommandHandler>> = {
  'copy.citation': { when: some, run: copyCitations },
  'copy.key': { when: some, run: copyKeys },
  'copy.bibtex': { when: some, run: copyBibtex },
};
