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

/** Enter: where one pane is shown, the paper comes to the front; else its page opens in the browser. */
export async function openPage({ client, store }: App): Promise<void> {
  const { focusId, size, setFront, toast, fail } = store.getState();
  if (focusId === null) return;
  if (foldOf(size.width) === 'one') {
    setFront('paper');
    return;
  }
  try {
    const page = pageOf(await client.call('items.get', { id: focusId }));
    if (page === null) toast({ text: text.noPage, tone: 'info' });
    else await client.call('shell.openExternal', { url: page });
  } catch (error) {
    fail(error);
  }
}
