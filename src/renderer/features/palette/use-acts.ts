import { useMemo } from 'react';
import { free } from '../../commands/library.ts';
import { collectionPaths } from '../../model/organised.ts';
import { useApp } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { type FoundAct, findActs, type Thing } from './acts.ts';

const noLibraries: readonly never[] = [];

/** Collections, tags, saved searches and recent libraries. */
export function useThings(): readonly Thing[] {
  const collections = useApp((state) => state.collections);
  const tags = useApp((state) => state.tags);
  const searches = useApp((state) => state.searches);
  const libraries = useApp((state) => (free(state) && state.library?.recent) || noLibraries);
  return useMemo((): Thing[] => {
    const paths = collectionPaths(collections);
    const above = (path: string): string => path.split(' / ').slice(0, -1).join(' / ');
    return [
      ...collections.map(
        ({ id, name }): Thing => ({ kind: 'collection', id, name, hint: above(paths.get(id) ?? '') }),
      ),
      ...tags.map(({ id, name }): Thing => ({ kind: 'tag', id, name, hint: '' })),
      ...searches.map(({ id, name, query: hint }): Thing => ({ kind: 'search', id, name, hint })),
      ...libraries.map(({ folder, name }): Thing => ({ kind: 'library', id: folder, name, hint: folder })),
    ];
  }, [collections, tags, searches, libraries]);
}

/** What a query offers to do to single ones of them. */
export function useActs(query: string): readonly FoundAct[] {
  const things = useThings();
  const canWrite = useApp(writable);
  return useMemo(
    () => findActs(things, query, (name) => canWrite || name === 'open' || name === 'export'),
    [things, query, canWrite],
  );
}
