import type { Collection } from '../../contract/methods/collections.ts';
import type { CommandId } from '../../language/commands.ts';
import { placeKey } from '../model/place.ts';
import { selectedCount, selection, writable } from '../store/select.ts';
import type { AppState } from '../store/state.ts';
import { deleteCollection, deleteTags, exportCollection, takeOutOfCollection } from './organise.ts';
import type { CommandHandler } from './registry.ts';

const openCollection = ({ place, collections }: AppState): Collection | undefined =>
  place.kind === 'collection' ? collections.find(({ id }) => id === place.id) : undefined;

const openTag = ({ place, tags }: AppState): AppState['tags'][number] | undefined =>
  place.kind === 'tag' ? tags.find(({ id }) => id === place.id) : undefined;

/** What the menus of the sidebar's rows do, for the collection or tag that the list shows. */
export const placeCommands: Partial<Record<CommandId, CommandHandler>> = {
  'place.takeOut': {
    when: (state) => writable(state) && openCollection(state) !== undefined && selectedCount(state) > 0,
    async run(app) {
      const state = app.store.getState();
      const collection = openCollection(state);
      const chosen = selection(state);
      if (collection && chosen) await takeOutOfCollection(app, collection, chosen);
    },
  },
  'place.newInside': {
    when: (state) => writable(state) && openCollection(state) !== undefined,
    run({ store }) {
      const collection = openCollection(store.getState());
      if (collection) store.getState().setNaming({ kind: 'collection', parent: collection.id });
    },
  },
  'place.rename': {
    when: (state) => writable(state) && (openCollection(state) ?? openTag(state)) !== undefined,
    run({ store }) {
      const { place, setNaming } = store.getState();
      setNaming({ kind: 'rename', key: placeKey(place) });
    },
  },
  'place.export': {
    when: (state) => openCollection(state) !== undefined,
    async run(app) {
      const collection = openCollection(app.store.getState());
      if (collection) await exportCollection(app, collection);
    },
  },
  'place.delete': {
    when: (state) => writable(state) && (openCollection(state) ?? openTag(state)) !== undefined,
    async run(app) {
      const state = app.store.getState();
      const collection = openCollection(state);
      const tag = openTag(state);
      if (collection) await deleteCollection(app, collection);
      else if (tag) await deleteTags(app, [tag]);
    },
  },
};
