import { openRecent } from '../../commands/library.ts';
import {
  deleteCollection,
  deleteSearch,
  deleteTags,
  exportCollection,
  showSearch,
} from '../../commands/organise.ts';
import type { App } from '../../store/store.ts';
import { tabHost } from '../layout/tab-host.ts';
import type { Act } from './acts.ts';

/** Does what was chosen; a place that has gone meanwhile is left alone. */
export function runAct(app: App, { name, thing }: Act): void {
  const state = app.store.getState();
  if (thing.kind === 'library') {
    void openRecent(app, String(thing.id));
    return;
  }
  if (name === 'rename') {
    tabHost.show(null);
    state.setNaming({ kind: 'rename', key: `${thing.kind}:${thing.id}` });
    return;
  }
  if (name === 'open') {
    tabHost.show(null);
    state.setFront('list');
  }
  const collection = state.collections.find(({ id }) => thing.kind === 'collection' && id === thing.id);
  const tag = state.tags.find(({ id }) => thing.kind === 'tag' && id === thing.id);
  const search = state.searches.find(({ id }) => thing.kind === 'search' && id === thing.id);
  if (collection) {
    if (name === 'open') state.goTo({ kind: 'collection', id: collection.id });
    else if (name === 'export') void exportCollection(app, collection);
    else if (name === 'delete') void deleteCollection(app, collection);
    else {
      tabHost.show(null);
      state.setNaming({ kind: 'collection', parent: collection.id });
    }
  } else if (tag) {
    if (name === 'open') state.goTo({ kind: 'tag', id: tag.id });
    else void deleteTags(app, [tag]);
  } else if (search) {
    if (name === 'open') showSearch(app, search);
    else void deleteSearch(app, search);
  }
}
