import type { Place, Sort } from '../../contract/model/library.ts';
import { ITEMS_BELOW } from '../collections/queries.ts';
import type { ReadableDb, Value } from '../db/database.ts';
import { QUEUE_ORDER } from '../reading/queue-queries.ts';

/** Sort expressions, looked up and never pasted in; `said` ones are of what a paper says. Rows without a value go last, whichever way it is sorted. */
const sortColumns: Record<
  Exclude<Sort['column'], 'relevance'>,
  { expression: string; blank: string | null; said?: true }
> = {
  added: { expression: 'added_at', blank: null },
  year: { expression: 'issued_sort', blank: 'issued_sort IS NULL', said: true },
  title: { expression: 'title_sort', blank: "title_sort = ''", said: true },
  creators: { expression: 'creators_sort', blank: "creators_sort = ''", said: true },
  venue: { expression: 'venue COLLATE NOCASE', blank: "venue = ''", said: true },
  status: {
    expression:
      "CASE status WHEN 'inbox' THEN 1 WHEN 'to-read' THEN 2 WHEN 'reading' THEN 3 WHEN 'read' THEN 4 WHEN 'skipped' THEN 5 ELSE 6 END",
    blank: "status = 'none'",
  },
  rating: { expression: 'rating', blank: null },
  priority: { expression: 'priority', blank: null },
  key: {
    expression: '(SELECT folded FROM citation_keys WHERE item = items.id AND is_current = 1)',
    blank: null,
  },
};

/** Newest first; what came together stays in the order of its page. */
const NEWEST = 'added_at DESC, id';

function orderBy(sort: readonly Sort[], place: Place): string {
  const keys = sort.flatMap(({ column, descending }) => {
    if (column === 'relevance') return [];
    const { expression, blank } = sortColumns[column];
    return [...(blank ? [blank] : []), `${expression} ${descending ? 'DESC' : 'ASC'}`];
  });
  return [...keys, place.kind === 'queue' ? QUEUE_ORDER : NEWEST].join(', ');
}

function placeFilter(place: Place, withBelow: boolean): { where: string; params: Value[] } {
  switch (place.kind) {
    case 'library':
      return { where: 'trashed_at IS NULL', params: [] };
    case 'trash':
      return { where: 'trashed_at IS NOT NULL', params: [] };
    case 'inbox':
      return { where: "trashed_at IS NULL AND status = 'inbox'", params: [] };
    case 'queue':
      return { where: "trashed_at IS NULL AND status IN ('to-read', 'reading')", params: [] };
    case 'status':
      return { where: 'trashed_at IS NULL AND status = ?', params: [place.status] };
    case 'collection':
      if (!withBelow) {
        return {
          where: 'trashed_at IS NULL AND id IN (SELECT item FROM collection_items WHERE collection = ?)',
          params: [place.id],
        };
      }
      return {
        where: `trashed_at IS NULL AND id IN (${ITEMS_BELOW})`,
        params: [place.id],
      };
    case 'tag':
      return {
        // A tag's place holds what is nested below its name as well.
        where: `trashed_at IS NULL AND id IN (
          SELECT item FROM item_tags WHERE tag IN (
            SELECT below.id FROM tags JOIN tags AS below
              ON below.id = tags.id OR substr(below.folded, 1, length(tags.folded) + 1) = tags.folded || '/'
            WHERE tags.id = ?))`,
        params: [place.id],
      };
  }
}

/** Skipped papers are hidden in the library and nowhere else: a place that asks for them has them. */
const hides = (place: Place, hideSkipped: boolean): boolean => hideSkipped && place.kind === 'library';

/** Ids of a place's items, in order. */
export function placeIds(
  db: ReadableDb,
  place: Place,
  sort: readonly Sort[],
  hideSkipped: boolean,
  withBelow = true,
): number[] {
  const { where, params } = placeFilter(place, withBelow);
  const hidden = hides(place, hideSkipped) ? " AND status <> 'skipped'" : '';
  const isSaid = sort.some(({ column }) => column !== 'relevance' && sortColumns[column].said);
  const table = isSaid ? 'whole_items AS items' : 'items';
  return db.values<number>(
    `SELECT id FROM ${table} WHERE ${where}${hidden} ORDER BY ${orderBy(sort, place)}`,
    ...params,
  );
}
