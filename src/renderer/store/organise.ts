import type { Events } from '../../contract/events.ts';
import type { Collection } from '../../contract/methods/collections.ts';
import type { SavedSearch } from '../../contract/methods/saved-searches.ts';
import type { Tag } from '../../contract/methods/tags.ts';
import type { CollectionId, TagId } from '../../contract/model/ids.ts';
import { foldOf } from '../model/folds.ts';
import { tagRowsAbove } from '../model/organised.ts';
import { isThere } from '../model/place.ts';
import { reused } from '../model/reused.ts';
import { touches } from '../model/touched.ts';
import { coalesced } from './coalesced.ts';
import type { SliceContext } from './slice.ts';

const SETTLED_MS = 300;

/** What collections and tags with their counts are made of. */
const inTrees = new Set([
  'collections',
  'collection_items',
  'tags',
  'item_tags',
  'items',
  'items.trashed_at',
]);

/** The line of the sidebar whose name is being written. */
export type Naming =
  | { kind: 'collection'; parent: CollectionId | null }
  | { kind: 'search'; query: string }
  | { kind: 'rename'; key: string };

export type PickerName = 'tags' | 'collections';

/** A tag was to get the name of another: the two can become one. */
export interface MergeOffer {
  from: TagId;
  into: TagId;
  name: string;
}

/** Collections, tags and saved searches: all of them, as the sidebar and the pickers show them. */
export interface OrganiseState {
  collections: readonly Collection[];
  tags: readonly Tag[];
  searches: readonly SavedSearch[];
  naming: Naming | null;
  /** The picker of the paper pane that is open. */
  picker: PickerName | null;
  mergeOffer: MergeOffer | null;
}

export interface OrganiseActions {
  /**
   * Asks for collections and tags again, unless what was touched leaves them alone, and a little later
   * for the saved searches and their counts.
   */
  refreshOrganised(touched?: Events['items.changed']['touched']): Promise<void>;
  /** Another engine counts anew: what is held says nothing of its stamps. */
  forgetOrganised(): void;
  refreshSearches(): Promise<void>;
  /** Starts (or, with null, ends) writing a name in the sidebar, which is brought into sight. */
  setNaming(naming: Naming | null): void;
  setPicker(picker: PickerName | null): void;
  setMergeOffer(offer: MergeOffer | null): void;
  /** Shows or hides what lies below a line of the sidebar; `placeKey` names it. */
  setRowOpen(key: string, open: boolean): void;
}

export function organiseSlice({ client, get, set }: SliceContext): OrganiseState & OrganiseActions {
  /** A question of the sidebar; what goes wrong is told. */
  const asking = (ask: () => Promise<void>): (() => Promise<void>) =>
    coalesced(async () => {
      try {
        await ask();
      } catch (error) {
        // While the engine is down its own event says so.
        if (get().engine.state === 'ready') get().fail(error);
      }
    });

  // What the engine's counts were when they were last asked for: 20,000 tags come only when they differ.
  let held = { collections: 0, tags: 0 };
  const refreshTrees = asking(async () => {
    const stamps = await client.call('organise.stamps', {});
    const [collections, tags] = await Promise.all([
      stamps.collections === held.collections ? null : client.call('collections.list', {}),
      stamps.tags === held.tags ? null : client.call('tags.list', {}),
    ]);
    held = stamps;
    if (collections) set({ collections: reused(get().collections, collections) });
    if (tags) set({ tags: reused(get().tags, tags) });
    leaveWhatIsGone();
  });
  const refreshSearches = asking(async () => {
    const searches = await client.call('savedSearches.list', {});
    set({ searches: reused(get().searches, searches) });
  });
  let counting: ReturnType<typeof setTimeout> | undefined;

  /** The place that is shown may have been deleted, here or by another program. */
  function leaveWhatIsGone(): void {
    if (!isThere(get().place, get())) get().goTo({ kind: 'library' }, true);
  }

  function showSection(id: string): void {
    const { size, settings, change, setSidebarOver } = get();
    if (foldOf(size.width) !== 'three') setSidebarOver(true);
    else if (settings.sidebarClosed) change({ sidebarClosed: false });
    const closedHeads = get().settings.closedHeads.filter((head) => head !== id);
    if (closedHeads.length < get().settings.closedHeads.length) change({ closedHeads });
  }

  /** Opens what hides a line. */
  function showRow(key: string): void {
    const [kind, id] = key.split(':');
    if (kind === 'search') showSection('searches');
    if (kind === 'tag') {
      showSection('tags');
      for (const above of tagRowsAbove(get().tags, Number(id) as TagId)) get().setRowOpen(above, true);
    }
    if (kind !== 'collection') return;
    showSection('collections');
    const parents = new Map(get().collections.map((collection) => [collection.id, collection.parent]));
    for (let at = parents.get(Number(id) as CollectionId); at != null; at = parents.get(at)) {
      get().setRowOpen(`collection:${at}`, true);
    }
  }

  return {
    collections: [],
    tags: [],
    searches: [],
    naming: null,
    picker: null,
    mergeOffer: null,
    async refreshOrganised(touched = null) {
      // Each saved search is a search: a run of quick changes counts them once, when it has settled.
      clearTimeout(counting);
      counting = setTimeout(refreshSearches, SETTLED_MS);
      if (touches(touched, inTrees)) await refreshTrees();
    },
    refreshSearches,
    forgetOrganised() {
      held = { collections: 0, tags: 0 };
    },
    setNaming(naming) {
      if (naming?.kind === 'collection') {
        showSection('collections');
        if (naming.parent !== null) get().setRowOpen(`collection:${naming.parent}`, true);
      } else if (naming?.kind === 'search') showSection('searches');
      else if (naming) showRow(naming.key);
      set({ naming });
    },
    setPicker(picker) {
      set({ picker });
    },
    setMergeOffer(mergeOffer) {
      set({ mergeOffer });
    },
    setRowOpen(key, open) {
      const others = get().settings.openRows.filter((other) => other !== key);
      get().change({ openRows: open ? [...others, key] : others });
    },
  };
}
