import type { Place, Sort } from '../../contract/model/library.ts';
import { ITEMS_BELOW } from '../collections/queries.ts';
import type { ReadableDb, Value } from '../db/database.ts';
import type { Watches } from '../db/touched.ts';
import { QUEUE_ORDER } from '../reading/queue-queries.ts';

/** Sort expressions, looked up and never pasted in; `said` ones are of what a paper says. Rows without a value go last, whichever way it is sorted. */
const sortColumns: Record<
  Exclude<Sort['column'], 'relevance'>,
  { expression: string; blank: string | null; watches: readonly string[]; said?: true }
> = {
  added: { expression: 'added_at', blank: null, watches: ['added_at'] },
  year: { expression: 'issued_sort', blank: 'issued_sort IS NULL', watches: ['issued_sort'], said: true },
  title: { expression: 'title_sort', blank: "title_sort = ''", watches: ['title_sort'], said: true },
  creators: {
    expression: 'creators_sort',
    blank: "creators_sort = ''",
    watches: ['creators_sort'],
    said: true,
  },
  venue: { expression: 'venue COLLATE NOCASE', blank: "venue = ''", watches: ['venue'], said: true },
  status: {
    expression:
      "CASE status WHEN 'inbox' THEN 1 WHEN 'to-read' THEN 2 WHEN 'reading' THEN 3 WHEN 'read' THEN 4 WHEN 'skipped' THEN 5 ELSE 6 END",
    blank: "status = 'none'",
    watches: ['status'],
  },
  rating: { expression: 'rating', blank: null, watches: ['rating'] },
  priority: { expression: 'priority', blank: null, watches: ['priority'] },
  key: {
    expression: '(SELECT folded FROM citation_keys WHERE item = items.id AND is_current = 1)',
    blank: null,
    watches: [],
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

function placeCondition(
  place: Place,
  hideSkipped: boolean,
  withBelow: boolean,
): { where: string; params: Value[] } {
  const { where, params } = placeFilter(place, withBelow);
  return { where: hides(place, hideSkipped) ? `${where} AND status <> 'skipped'` : where, params };
}

/** Ids of a place's items, in no order. */
export function placedIds(db: ReadableDb, place: Place, hideSkipped: boolean, withBelow: boolean): number[] {
  const { where, params } = placeCondition(place, hideSkipped, withBelow);
  return db.values<number>(`SELECT id FROM items WHERE ${where}`, ...params);
}

/** Which of some items lie in a place. */
export function placedAmong(
  db: ReadableDb,
  place: Place,
  hideSkipped: boolean,
  withBelow: boolean,
  ids: readonly number[],
): number[] {
  const { where, params } = placeCondition(place, hideSkipped, withBelow);
  return db.values<number>(
    `SELECT id FROM items WHERE ${where} AND id IN (SELECT value FROM json_each(?))`,
    ...params,
    JSON.stringify(ids),
  );
}

/** What decides which items lie in a place. */
export function placeWatches(place: Place): Watches {
  switch (place.kind) {
    case 'collection':
      return { tables: ['collections', 'collection_items'], columns: ['trashed_at'] };
    case 'tag':
      return { tables: ['tags', 'item_tags'], columns: ['trashed_at'] };
    case 'trash':
      return { tables: [], columns: ['trashed_at'] };
    default:
      return { tables: [], columns: ['trashed_at', 'status'] };
  }
}

/** Ids of all items in an order; in that of the queue, those of the queue. */
export function orderedIds(db: ReadableDb, sort: readonly Sort[], place: Place): number[] {
  const isSaid = sort.some(({ column }) => column !== 'relevance' && sortColumns[column].said);
  const table = isSaid ? 'whole_items AS items' : 'items';
  const where = place.kind === 'queue' ? placeFilter(place, true).where : 'TRUE';
  return db.values<number>(`SELECT id FROM ${table} WHERE ${where} ORDER BY ${orderBy(sort, place)}`);
}

/** What decides in which order items stand. */
export function orderWatches(sort: readonly Sort[], place: Place): Watches {
  const queue = place.kind === 'queue' ? ['queue_order', 'status', 'status_at', 'trashed_at'] : [];
  const columns = sort.flatMap(({ column }) => (column === 'relevance' ? [] : sortColumns[column].watches));
  const isKeyed = sort.some(({ column }) => column === 'key');
  return { tables: isKeyed ? ['citation_keys'] : [], columns: ['added_at', ...queue, ...columns] };
}
