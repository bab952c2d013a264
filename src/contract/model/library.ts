import { z } from '../zod.ts';
import { CollectionId, ItemId, TagId } from './ids.ts';
import type { Creator, ItemData, Status } from './item.ts';

/** One row of the table: what a list shows, and no abstract. */
export interface ItemRow {
  id: ItemId;
  revision: number;
  title: string;
  /** `Zhou et al.`, `Kumar & Lakkaraju`, or ''. */
  creators: string;
  year: number | null;
  venue: string;
  status: Status;
  priority: number;
  rating: number;
  tags: string[];
  citationKey: string;
  /** UTC milliseconds. */
  added: number;
  trashed: boolean;
  attachments: number;
}

/** Everything about one item. */
export interface Item extends ItemData {
  id: ItemId;
  uuid: string;
  revision: number;
  citationKey: string;
  keyPinned: boolean;
  aliases: string[];
  status: Status;
  priority: number;
  rating: number;
  tags: string[];
  collections: string[];
  added: number;
  modified: number;
  trashed: number | null;
  attachments: { id: number; path: string; title: string; mime: string }[];
  /** Fields that a person has edited by hand. */
  edited: string[];
}

export const SortColumn = z.enum([
  'relevance',
  'added',
  'year',
  'title',
  'creators',
  'venue',
  'status',
  'rating',
  'priority',
  'key',
]);
export type SortColumn = z.infer<typeof SortColumn>;
export const Sort = z.strictObject({ column: SortColumn, descending: z.boolean() });
export type Sort = z.infer<typeof Sort>;

/** A place of the sidebar. */
export const Place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library') }),
  z.strictObject({ kind: z.literal('inbox') }),
  z.strictObject({ kind: z.literal('queue') }),
  z.strictObject({ kind: z.literal('trash') }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.enum(['reading', 'to-read', 'read', 'skipped', 'none']),
  }),
  z.strictObject({ kind: z.literal('collection'), id: CollectionId }),
  z.strictObject({ kind: z.literal('tag'), id: TagId }),
]);
export type Place = z.infer<typeof Place>;

/** What a list shows: a place, narrowed by a query, in an order. */
export const View = z.strictObject({
  place: Place,
  query: z.string().max(10_000),
  /** True while the user types: the last word may be the beginning of one. */
  typing: z.boolean(),
  /** Empty: relevance where there is a query, the queue's own order, else newest first. */
  sort: z.array(Sort).max(3),
  /** Leave out skipped papers (the library's remembered switch). */
  hideSkipped: z.boolean(),
  /** False: only what lies in a collection itself, not what lies in those below it. */
  withBelow: z.boolean().optional(),
  /** True: a word found nowhere is looked for as it is written, and nothing is shown instead. */
  insist: z.boolean().optional(),
});
export type View = z.infer<typeof View>;

/** Some items: by id, or all of a result but a few, so that "all 100,000" is one small message. */
export const Selection = z.union([
  z.strictObject({ ids: z.array(ItemId).max(200_000) }),
  z.strictObject({ handle: z.int(), except: z.array(ItemId).max(200_000) }),
]);
export type Selection = z.infer<typeof Selection>;

export interface Counts {
  /** All items but those in the trash. */
  all: number;
  /** What the library lists while skipped papers are hidden. */
  shown: number;
  inbox: number;
  /** To read and reading. */
  queue: number;
  byStatus: Record<Status, number>;
  trash: number;
}

export interface IndexState {
  indexed: number;
  total: number;
  complete: boolean;
}

/** Where a folder lies: on this computer, on another one, or in a folder that a service synchronises. */
export type FolderPlace =
  | { kind: 'local' }
  | { kind: 'network'; system: string }
  | { kind: 'synced'; service: string };

/** What is known of a folder before a library is opened or made in it. */
export interface FolderFacts {
  holdsLibrary: boolean;
  /** Also true of a folder that isn't there. */
  isEmpty: boolean;
  place: FolderPlace;
}

export interface LibraryStatus {
  path: string;
  uuid: string;
  revision: number;
  /** Why nothing can be written, or null. */
  readOnly: { code: string; message: string } | null;
  counts: Counts;
  index: IndexState;
  undo: { id: number; name: string } | null;
  redo: { id: number; name: string } | null;
}

/** A word that stands nowhere, the one that was looked for instead, and the query with all such words replaced. */
export interface Corrected {
  word: string;
  with: string;
  query: string;
}

/** A result that the engine holds: ids in order, fetched by range. */
export interface ResultInfo {
  handle: number;
  revision: number;
  /** Items that are what was asked for. A selection by handle means these. */
  total: number;
  /** The best of the rest, in the rows behind: `total` to `total + rest - 1`. Never counted, picked one by one only. */
  rest: number;
  /** What is shown is of `corrected.query`; null: of the view's own. */
  corrected: Corrected | null;
  /** Items of the place before the query narrowed it. */
  placeTotal: number;
  /** Words to mark: everywhere, or in the field that the query names. */
  marks: { text: string; prefix: boolean; field?: 'author' | 'title' | 'abstract' | 'journal' }[];
  index: IndexState;
  tookMs: number;
}

/** Tasks that the window shows where they were started, beside the footer. */
export type TaskKind = 'check' | 'import';

export interface TaskState {
  id: number;
  name: string;
  /** By which those who wait for it find it; null where nobody does. */
  kind: TaskKind | null;
  done: number;
  total: number;
  /** Units a second over the last seconds. */
  rate: number;
  secondsLeft: number | null;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  error: { code: string; message: string } | null;
}

export interface HistoryEntry {
  id: number;
  name: string;
  origin: string;
  at: number;
  undone: boolean;
  kind: 'do' | 'undo' | 'redo';
  items: number;
}

/** A short text for a list of authors; the same in table, review sheet and suggestions. */
export function creatorsLine(
  creators: readonly Pick<Creator, 'family' | 'literal' | 'role' | 'given' | 'particle'>[],
): string {
  const authors = creators.filter((c) => c.role === 'author');
  const shown = authors.length > 0 ? authors : creators.filter((c) => c.role === 'editor');
  const name = (c: (typeof shown)[number]): string =>
    c.literal || [c.particle, c.family].filter(Boolean).join(' ') || c.given;
  const [first, second] = shown;
  if (!first) return '';
  if (!second) return name(first);
  return shown.length === 2 ? `${name(first)} & ${name(second)}` : `${name(first)} et al.`;
}
