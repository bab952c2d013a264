import { citationsText as text } from '../../language/strings-citations.ts';
import type { App } from '../store/store.ts';
import { told } from './told.ts';

/** Lets the user choose .csl files and adds them. Answers the name of the last that came, or null. */
export async function addStyles({ client, store }: App): Promise<string | null> {
  const state = store.getState();
  try {
    const paths = await client.call('shell.chooseStyles', {});
    if (paths.length === 0) return null;
    const { added, refused } = await client.call('citations.addStyles', { paths });
    const [first] = added;
    if (first)
      state.toast({
        text: added.length === 1 ? text.added(first.title) : text.addedMany(added.length),
        tone: 'info',
      });
    for (const { file, message, code } of refused.slice(0, 3))
      state.toast({ text: `${file}: ${message}`, tone: 'error', code });
    return added.at(-1)?.name ?? null;
  } catch (error) {
    state.fail(error);
    return null;
  }
}

/** Removes a style that a person added; the toast takes it back. */
export async function removeStyle(app: App, name: string): Promise<void> {
  try {
    const { title, ...changed } = await app.client.call('citations.removeStyle', { name });
    told(app, changed, text.removed(title));
  } catch (error) {
    app.store.getState().fail(error);
  }
}
