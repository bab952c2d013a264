import { Bookmark } from 'lucide-react';
import type { ReactElement } from 'react';
import type { SavedSearch } from '../../../contract/methods/saved-searches.ts';
import { brief } from '../../../language/strings.ts';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { deleteSearch, moveSearch, renameSearch, showSearch } from '../../commands/organise.ts';
import { searchStep } from '../../model/organised.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import type { AppState } from '../../store/state.ts';
import { Icon } from '../../ui/icon.tsx';
import { NameRow } from '../layout/name-row.tsx';
import { TreeRow, type Walked } from '../layout/tree-row.tsx';
import { endDrag, startDrag } from './drag.ts';
import { searchTarget } from './drop-targets.ts';
import { focusSidebarRow, leaveSidebarRow } from './focus-row.ts';
import { RenameRow } from './rename-row.tsx';

const bookmark = <Icon of={Bookmark} />;

/** True while the library is searched for exactly what was saved. */
export const isShownSearch = ({ place, query }: AppState, search: SavedSearch): boolean =>
  place.kind === 'library' && query.trim() === search.query;

/** The saved searches, and the field that names a new one. */
export function SearchesBody(walked: Walked): ReactElement {
  const searches = useApp((state) => state.searches);
  const query = useApp(({ naming }) => (naming?.kind === 'search' ? naming.query : null));
  return (
    <>
      {searches.map((search) => (
        <SearchRow key={search.id} search={search} {...walked} />
      ))}
      {query === null ? null : <NewRow query={query} />}
    </>
  );
}

function NewRow({ query }: { query: string }): ReactElement {
  const app = useAppContext();
  return (
    <NameRow
      value={brief(query, 60)}
      proposed
      label={text.nameOf.search}
      mark={bookmark}
      level={2}
      onName={async (name) => {
        const { refreshSearches, fail } = app.store.getState();
        try {
          const { id } = await app.client.call('savedSearches.create', { name, query });
          await refreshSearches();
          focusSidebarRow(`search:${id}`);
          return true;
        } catch (error) {
          fail(error);
          return false;
        }
      }}
      onEnd={() => app.store.getState().setNaming(null)}
    />
  );
}

function SearchRow({ search, stop, onFocus }: { search: SavedSearch } & Walked): ReactElement {
  const app = useAppContext();
  const key = `search:${search.id}`;
  const selected = useApp((state) => isShownSearch(state, search));
  const naming = useApp((state) => state.naming?.kind === 'rename' && state.naming.key === key);
  const state = app.store.getState;
  if (naming) {
    return (
      <RenameRow
        rowKey={key}
        value={search.name}
        mark={bookmark}
        level={2}
        onName={(name) => renameSearch(app, search.id, name)}
      />
    );
  }
  return (
    <TreeRow
      rowKey={key}
      label={search.name}
      mark={bookmark}
      level={2}
      count={search.count}
      selected={selected}
      stop={stop}
      onFocus={onFocus}
      onOpen={() => {
        showSearch(app, search);
        state().setSidebarOver(false);
      }}
      onKey={(event) => {
        if (event.key === 'F2') state().setNaming({ kind: 'rename', key });
        else if (event.key === 'Delete') {
          leaveSidebarRow(event.currentTarget);
          void deleteSearch(app, search);
        } else if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
          const before = searchStep(state().searches, search.id, event.key === 'ArrowUp' ? 'up' : 'down');
          if (before !== undefined) void moveSearch(app, search, before).then(() => focusSidebarRow(key));
        } else return false;
        return true;
      }}
      target={searchTarget(app, search)}
      onDragStart={(event) => startDrag(event, { kind: 'search', id: search.id }, search.name)}
      onDragEnd={endDrag}
    />
  );
}
