import type { ItemId } from '../../../contract/model/ids.ts';
import type { App } from '../../store/store.ts';
import { tabHost } from '../layout/tab-host.ts';

/**
 * Selects a paper in the list: where it stands in the present view, else in the library, with
 * skipped papers shown when it is one of those.
 */
export async function showPaper({ client, store }: App, id: ItemId): Promise<void> {
  const { result, focusAt, goTo, leave, setHideSkipped, setFront } = store.getState();
  tabHost.show(null);
  setFront('paper');
  if (result) {
    const index = await client.call('results.indexOf', { handle: result.handle, id });
    if (index >= 0) {
      leave(true);
      return focusAt(index, 'select');
    }
  }
  const item = await client.call('items.get', { id });
  if (item.trashed !== null) return goTo({ kind: 'trash' }, false, id);
  if (item.status === 'skipped') await setHideSkipped(false);
  goTo({ kind: 'library' }, false, id);
}
