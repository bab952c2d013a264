import type { Collection } from '../../contract/methods/collections.ts';
import type { SavedSearch } from '../../contract/methods/saved-searches.ts';
import type { Tag } from '../../contract/methods/tags.ts';
import type { CollectionId } from '../../contract/model/ids.ts';
import type { Selection } from '../../contract/model/library.ts';
import type { CommandId } from '../../language/commands.ts';
import { organiseText as text } from '../../language/strings-organise.ts';
import { describe } from '../client/describe.ts';
import { countBelow, type Move } from '../model/organised.ts';
import type { PickerName } from '../store/organise.ts';
import { selectedCount, writable } from '../store/select.ts';
import type { AppState } from '../store/state.ts';
import type { App } from '../store/store.ts';
import type { CommandHandler } from './registry.ts';
import { told } from './told.ts';

/** Runs a change; what goes wrong is told. Answers whether it went well. */
async function attempt(app: App, change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    app.store.getState().fail(error);
    return false;
  }
}

/** Says what an addition did, or that there was nothing left to do. */
function toldOrNothing(
  app: App,
  changed: Parameters<typeof told>[1],
  message: string,
  nothing: string,
): void {
  if (changed.changed > 0) told(app, changed, message);
  else app.store.getState().toast({ text: nothing, tone: 'info' });
}

export const addToCollection = (
  app: App,
  { id, name }: Pick<Collection, 'id' | 'name'>,
  selection: Selection,
): Promise<boolean> =>
  attempt(app, async () => {
    const done = await app.client.call('collections.addItems', { id, selection });
    toldOrNothing(app, done, text.added(done.changed, name), text.alreadyIn(name));
  });

export const takeOutOfCollection = (
  app: App,
  { id, name }: Pick<Collection, 'id' | 'name'>,
  selection: Selection,
): Promise<boolean> =>
  attempt(app, async () => {
    const done = await app.client.call('collections.removeItems', { id, selection });
    told(app, done, text.takenOut(done.changed, name));
  });

export const addTag = (app: App, name: string, selection: Selection): Promise<boolean> =>
  attempt(app, async () => {
    const done = await app.client.call('tags.addToItems', { name, selection });
    toldOrNothing(app, done, text.tagged(done.changed, name), text.alreadyTagged(name));
  });

export const removeTag = (
  app: App,
  { id, name }: Pick<Tag, 'id' | 'name'>,
  selection: Selection,
): Promise<boolean> =>
  attempt(app, async () => {
    const done = await app.client.call('tags.removeFromItems', { id, selection });
    told(app, done, text.untagged(done.changed, name));
  });

/** Makes a collection and answers its id, or null when it was refused. */
export async function createCollection(
  { client, store }: App,
  parent: CollectionId | null,
  name: string,
): Promise<CollectionId | null> {
  try {
    const { id } = await client.call('collections.create', { parent, name });
    await store.getState().refreshOrganised();
    return id;
  } catch (error) {
    store.getState().fail(error);
    return null;
  }
}

/** The new name is seen in its place, so nothing more is said. */
export const renameCollection = (app: App, id: CollectionId, name: string): Promise<boolean> =>
  attempt(app, async () => {
    await app.client.call('collections.rename', { id, name });
  });

export const deleteCollection = (app: App, { id, name, all }: Collection): Promise<boolean> =>
  attempt(app, async () => {
    const below = countBelow(app.store.getState().collections, id);
    told(app, await app.client.call('collections.remove', { id }), text.collectionDeleted(name, below, all));
  });

export const renameSearch = (app: App, id: SavedSearch['id'], name: string): Promise<boolean> =>
  attempt(app, async () => {
    await app.client.call('savedSearches.update', { id, name });
  });

/** Puts a saved search before another or (null) at the end. */
export const moveSearch = (
  app: App,
  { id, name }: Pick<SavedSearch, 'id' | 'name'>,
  before: SavedSearch['id'] | null,
): Promise<boolean> =>
  attempt(app, async () => {
    const done = await app.client.call('savedSearches.move', { id, before });
    await app.store.getState().refreshSearches();
    told(app, done, text.searchMoved(name));
  });

/** Puts tags, with those below them, below another or (null) at the top. */
export const nestTags = (
  app: App,
  ids: readonly Tag['id'][],
  above: Pick<Tag, 'id' | 'name'> | null,
): Promise<boolean> =>
  attempt(app, async () => {
    const done = await app.client.call('tags.nest', { ids: [...ids], above: above?.id ?? null });
    if (above) app.store.getState().setRowOpen(`tag:${above.id}`, true);
    told(app, done, text.nested(ids.length, above?.name ?? null));
  });

export const moveCollection = (
  app: App,
  { id, name }: Pick<Collection, 'id' | 'name'>,
  move: Move,
): Promise<boolean> =>
  attempt(app, async () => {
    const done = await app.client.call('collections.move', { id, ...move });
    if (move.parent !== null) app.store.getState().setRowOpen(`collection:${move.parent}`, true);
    told(app, done, text.moved(name));
  });

/** Writes a collection with those below it to a BibTeX file that the user chooses. */
export const exportCollection = (app: App, { id, name }: Collection): Promise<boolean> =>
  attempt(app, async () => {
    const { client, store } = app;
    const view = {
      place: { kind: 'collection' as const, id },
      query: '',
      typing: false,
      sort: [],
      hideSkipped: false,
    };
    const { handle, total } = await client.call('results.open', { view });
    const close = () => void client.call('results.close', { handle }).catch(() => undefined);
    if (total === 0) {
      close();
      store.getState().toast({ text: text.emptyCollection(name), tone: 'info' });
      return;
    }
    store.getState().setExport({
      selection: { handle, except: [] },
      count: total,
      name: name.replaceAll(/[\\/:*?"<>|]/g, '-').slice(0, 100),
      done: close,
    });
  });

/** Renames a tag; where another has the name, the two may become one. */
export async function renameTag(
  { client, store }: App,
  { id }: Pick<Tag, 'id'>,
  name: string,
): Promise<boolean> {
  try {
    await client.call('tags.rename', { id, name });
    return true;
  } catch (error) {
    const { code, details } = describe(error);
    const other = store.getState().tags.find((tag) => tag.id === details['id']);
    if (code === 'tag_taken' && other && other.id !== id) {
      store.getState().setMergeOffer({ from: id, into: other.id, name: other.name });
    } else store.getState().fail(error);
    return false;
  }
}

export const mergeTags = (
  app: App,
  from: readonly Tag['id'][],
  { id: into, name }: Pick<Tag, 'id' | 'name'>,
): Promise<boolean> =>
  attempt(app, async () => {
    const done = await app.client.call('tags.merge', { from: [...from], into });
    told(app, done, text.merged(done.changed, name));
  });

export const colourTag = (app: App, { id }: Pick<Tag, 'id'>, colour: Tag['colour']): Promise<boolean> =>
  attempt(app, async () => {
    await app.client.call('tags.setColour', { id, colour });
  });

export const deleteTags = (app: App, tags: readonly Pick<Tag, 'id' | 'name'>[]): Promise<boolean> =>
  attempt(app, async () => {
    const done = await app.client.call('tags.remove', { ids: tags.map(({ id }) => id) });
    const [only] = tags;
    told(app, done, tags.length === 1 && only ? text.tagDeleted(only.name) : text.tagsDeleted(done.changed));
  });

export const deleteSearch = (app: App, { id, name }: SavedSearch): Promise<boolean> =>
  attempt(app, async () => {
    told(app, await app.client.call('savedSearches.remove', { id }), text.searchDeleted(name));
  });

/** Puts a saved search's text into the field, over the whole library. */
export function showSearch({ store }: App, { query }: SavedSearch): void {
  const state = store.getState();
  state.goTo({ kind: 'library' }, true);
  state.search(query, false);
}

const outside = (state: AppState): boolean =>
  writable(state) && selectedCount(state) > 0 && state.place.kind !== 'trash';

/** The pickers stand in the paper pane, which opens for them. */
const pick = (picker: PickerName): CommandHandler => ({
  when: outside,
  run({ store }) {
    const { settings, change, setFront, setPicker } = store.getState();
    if (settings.paperClosed) change({ paperClosed: false });
    setFront('paper');
    setPicker(picker);
  },
});

export const organiseCommands: Partial<Record<CommandId, CommandHandler>> = {
  'collection.new': {
    when: writable,
    run: ({ store }) => store.getState().setNaming({ kind: 'collection', parent: null }),
  },
  'search.save': {
    when: (state) => writable(state) && state.query.trim() !== '',
    run: ({ store }) => store.getState().setNaming({ kind: 'search', query: store.getState().query.trim() }),
  },
  'tags.manage': {
    when: writable,
    run: ({ store }) => store.getState().setDialog('tags'),
  },
  'item.tag': pick('tags'),
  'item.collect': pick('collections'),
};
