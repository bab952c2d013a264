import type { ItemId } from '../../../contract/model/ids.ts';
import { only } from '../../model/selection.ts';
import type { App } from '../../store/store.ts';

/**
 * Selects a paper in the list: where it stands in the present view, else in the library, with
 * skipped papers shown when it is one of those.
 */
export async function showPaper({ client, store }: App, id: ItemId): Promise<void> {
  const { result, focusAt, goTo, search, refresh, setHideSkipped, place, setFront } = store.getState();
  setFront('paper');
  if (result) {
    const index = await client.call('results.indexOf', { handle: result.handle, id });
    if (index >= 0) return focusAt(index, 'select');
  }
  const item = await client.call('items.get', { id });
  // The list keeps focus on its paper when it opens a view that has it.
  store.setState({ focusId: id, picks: only(id), reveal: store.getState().reveal + 1 });
  if (item.trashed !== null) return goTo({ kind: 'trash' });
  if (item.status === 'skipped') await setHideSkipped(false);
  if (place.kind !== 'library') goTo({ kind: 'library' });
  else if (store.getState().query !== '') search('', false);
  else refresh();
}
