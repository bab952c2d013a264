import type { ItemRow, SortColumn } from '../../contract/model/library.ts';

export type ColumnId =
  | 'status'
  | 'title'
  | 'creators'
  | 'year'
  | 'venue'
  | 'added'
  | 'rating'
  | 'priority'
  | 'key';

export interface Column {
  id: ColumnId;
  /** Width in px at 100 %; of the title, the least. */
  width: number;
  /** The width it may shrink to before a column has to go. */
  least: number;
  sort: SortColumn;
}

const column = (id: ColumnId, width: number, least = width): Column => ({ id, width, least, sort: id });

/** Every column, in the usual order. */
export const columns: readonly Column[] = [
  column('status', 28),
  column('title', 240),
  column('creators', 150, 104),
  column('year', 52, 44),
  column('venue', 140),
  column('added', 92),
  column('rating', 76),
  column('priority', 60),
  column('key', 120),
];
const byId = new Map(columns.map((c) => [c.id, c]));

export const defaultColumns: readonly ColumnId[] = ['status', 'title', 'creators', 'year'];
/** While the user has chosen none, these come where a wide window leaves the title this much. */
const roomyColumns: readonly ColumnId[] = ['venue', 'rating'];
const ROOMY_TITLE = 400;
/** Nor do they come where fewer rows than this part have something in them: a pasted page has neither creators nor years. */
export const NEARLY_EMPTY = 1 / 20;

/** The chosen columns as they were stored: unknown names gone, the title always there. Empty: none chosen. */
export function readColumns(stored: readonly string[]): ColumnId[] {
  if (stored.length === 0) return [];
  const known = [...new Set(stored)].filter((id): id is ColumnId => byId.has(id as ColumnId));
  return known.includes('title') ? known : ['title', ...known];
}

/** Shows or hides a column; one that comes takes its usual place among those that are there. */
export function toggleColumn(shown: readonly ColumnId[], id: ColumnId): ColumnId[] {
  if (id === 'title') return [...shown];
  if (shown.includes(id)) return shown.filter((other) => other !== id);
  const order = columns.map((c) => c.id);
  const at = shown.findIndex((other) => order.indexOf(other) > order.indexOf(id));
  return at < 0 ? [...shown, id] : [...shown.slice(0, at), id, ...shown.slice(at)];
}

/** Moves a column to the other side of another one that is there. */
export function moveColumn(shown: readonly ColumnId[], id: ColumnId, past: ColumnId): ColumnId[] {
  const rest = shown.filter((other) => other !== id);
  const at = rest.indexOf(past);
  if (at < 0 || rest.length === shown.length) return [...shown];
  const to = shown.indexOf(id) < shown.indexOf(past) ? at + 1 : at;
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

const hasValue: Record<ColumnId, (row: ItemRow) => boolean> = {
  status: (row) => row.status !== 'none',
  title: () => true,
  creators: (row) => row.creators !== '',
  year: (row) => row.year !== null,
  venue: (row) => row.venue !== '',
  added: () => true,
  rating: (row) => row.rating > 0,
  priority: (row) => row.priority > 0,
  key: (row) => row.citationKey !== '',
};

/**
 * The columns that rows have something in: at least one of them and, with a share, that part of them.
 * @param share from 0 to 1
 */
export function filledColumns(rows: Iterable<ItemRow>, share = 0): Set<ColumnId> {
  const counts = new Map<ColumnId, number>();
  let total = 0;
  for (const row of rows) {
    total += 1;
    for (const { id } of columns) if (hasValue[id](row)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= total * share).map(([id]) => id));
}

export interface Placed {
  id: ColumnId;
  /** Width in px at 100 %. */
  width: number;
}

export const CELL_GAP = 8;
export const ROW_PAD_LEFT = 8;
export const ROW_PAD_RIGHT = 16;

const gaps = (count: number): number => CELL_GAP * Math.max(0, count - 1);

/**
 * The columns that a table of `width` px shows, with their widths. An empty column gives its
 * width away, except the status, whose blank keeps titles aligned between views. Where room is
 * short, creators and year shrink first, then the rightmost column drops (never title or status).
 */
export function layoutColumns(
  wanted: readonly ColumnId[],
  filled: ReadonlySet<ColumnId>,
  width: number,
): Placed[] {
  const inner = width - ROW_PAD_LEFT - ROW_PAD_RIGHT;
  let shown = wanted
    .filter((id) => id === 'status' || filled.has(id))
    .map((id) => byId.get(id))
    .filter((c) => c !== undefined);
  const need = (pick: (c: Column) => number): number =>
    shown.reduce((sum, c) => sum + pick(c), gaps(shown.length));
  while (need((c) => c.least) > inner) {
    const last = shown.findLast((c) => c.id !== 'title' && c.id !== 'status');
    if (!last) break;
    shown = shown.filter((c) => c !== last);
  }
  const tight = need((c) => c.width) > inner;
  const placed = shown.map((c) => ({ id: c.id, width: tight ? c.least : c.width }));
  const spare = inner - placed.reduce((sum, c) => sum + c.width, gaps(placed.length));
  return placed.map((c) => (c.id === 'title' ? { id: c.id, width: Math.max(0, c.width + spare) } : c));
}

/** What a table shows: the chosen columns or, with none chosen, the usual ones and what there is plenty of room for. */
export function shownColumns(
  stored: readonly string[],
  filled: ReadonlySet<ColumnId>,
  width: number,
): Placed[] {
  const chosen = readColumns(stored);
  if (chosen.length > 0) return layoutColumns(chosen, filled, width);
  let placed = layoutColumns(defaultColumns, filled, width);
  let wanted = defaultColumns;
  for (const id of roomyColumns) {
    if (!filled.has(id)) continue;
    const more = layoutColumns([...wanted, id], filled, width);
    const title = more.find((c) => c.id === 'title')?.width ?? 0;
    if (title < ROOMY_TITLE || more.length <= placed.length) break;
    wanted = [...wanted, id];
    placed = more;
  }
  return placed;
}

/** The tracks of a CSS grid for the placed columns; the title takes what the others leave. */
export const gridTracks = (placed: readonly Placed[]): string =>
  placed.map((c) => (c.id === 'title' ? 'minmax(0, 1fr)' : `${c.width / 16}rem`)).join(' ');
