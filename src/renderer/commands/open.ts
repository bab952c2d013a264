import type { ItemId } from '../../contract/model/ids.ts';
import type { Item } from '../../contract/model/library.ts';
import { text } from '../../language/strings.ts';
import { foldOf } from '../model/folds.ts';
import type { App } from '../store/store.ts';

/** The address at which a paper is read: what it brought, else what its identifiers lead to. */
export function pageOf(item: Pick<Item, 'url' | 'identifiers'>): string | null {
  if (/^https?:\/\//i.test(item.url)) return item.url;
  const { doi, arxiv, pmid } = item.identifiers;
  if (doi) return `https://doi.org/${doi}`;
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
  if (pmid) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return null;
}

/** Opens a paper to be read: where one pane is shown, it comes to the front; else its page opens in the browser. */
export async function openPaper({ client, store }: App, id: ItemId): Promise<void> {
  const { size, setFront, toast, fail } = store.getState();
  if (foldOf(size.width) === 'one') {
    setFront('paper');
    return;
  }
  try {
    const page = pageOf(await client.call('items.get', { id }));
    if (page === null) toast({ text: text.noPage, tone: 'info' });
    else await client.call('shell.openExternal', { url: page });
  } catch (error) {
    fail(error);
  }
}

/** Enter: opens the paper in focus. */
export async function openPage(app: App): Promise<void> {
  const { focusId } = app.store.getState();
  if (focusId !== null) await openPaper(app, focusId);
}
