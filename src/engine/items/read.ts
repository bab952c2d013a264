import { OctavoError } from '../../contract/errors.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { Identifiers, ItemDate, ItemType, Status } from '../../contract/model/item.ts';
import type { Item } from '../../contract/model/library.ts';
import type { ReadableDb } from '../db/database.ts';
import {
  attachmentsOf,
  collectionsOf,
  creatorsOf,
  editedOf,
  identifiersOf,
  keysOf,
  linksOf,
  storedItems,
  tagsOf,
} from './read-queries.ts';

/** Items read by one set of queries. */
const BATCH = 200;

/**
 * Everything about many items, in the order of the ids; those that are gone are left out. A set of
 * queries for each batch and not for each item: several times as fast, and never more than a batch
 * stands in memory.
 */
export function* readItems(db: ReadableDb, ids: readonly number[]): Generator<Item> {
  for (let i = 0; i < ids.length; i += BATCH) yield* readBatch(db, ids.slice(i, i + BATCH));
}

function readBatch(db: ReadableDb, ids: readonly number[]): Item[] {
  const list = JSON.stringify(ids);
  const rows = new Map(storedItems(db, list).map((row) => [row.id, row]));
  const creators = grouped(creatorsOf(db, list));
  const identifiers = grouped(identifiersOf(db, list));
  const links = grouped(linksOf(db, list));
  const keys = grouped(keysOf(db, list));
  const tags = grouped(tagsOf(db, list));
  const collections = grouped(collectionsOf(db, list));
  const attachments = grouped(attachmentsOf(db, list));
  const edited = grouped(editedOf(db, list));
  return ids.flatMap((id): Item[] => {
    const row = rows.get(id);
    if (!row) return [];
    const current = keys(id).find((key) => key.is_current === 1);
    return [
      {
        id: row.id as ItemId,
        uuid: row.uuid,
        revision: row.revision,
        type: row.type as ItemType,
        title: row.title,
        creators: creators(id),
        issued: row.issued === null ? null : (JSON.parse(row.issued) as ItemDate),
        abstract: row.abstract ?? '',
        venue: row.venue,
        url: row.url,
        identifiers: firstOfEach(identifiers(id)),
        links: links(id),
        variables: JSON.parse(row.variables) as Record<string, string>,
        fields: JSON.parse(row.fields) as Record<string, string>,
        citationKey: current?.key ?? '',
        keyPinned: current?.pinned === 1,
        aliases: keys(id)
          .filter((key) => key.is_current === 0)
          .map((key) => key.key),
        status: row.status as Status,
        priority: row.priority,
        rating: row.rating,
        tags: tags(id).map((tag) => tag.name),
        collections: collections(id).map((collection) => collection.path),
        added: row.added_at,
        modified: row.modified_at,
        trashed: row.trashed_at,
        attachments: attachments(id),
        edited: edited(id).map((field) => field.field),
      },
    ];
  });
}

/** One identifier of each scheme. A merged item has more, by which it is recognised; the first is its own. */
function firstOfEach(rows: readonly { scheme: string; value: string }[]): Identifiers {
  const found: Record<string, string> = {};
  for (const { scheme, value } of rows) found[scheme] ??= value;
  return found;
}

/** Rows by their item, without the column that says which. */
function grouped<T extends { item: number }>(rows: readonly T[]): (item: number) => Omit<T, 'item'>[] {
  const groups = new Map<number, Omit<T, 'item'>[]>();
  for (const { item, ...rest } of rows) {
    const group = groups.get(item);
    if (group) group.push(rest);
    else groups.set(item, [rest]);
  }
  return (item) => groups.get(item) ?? [];
}

/** Everything about one item, or undefined. */
export function findItem(db: ReadableDb, id: number): Item | undefined {
  const [item] = readItems(db, [id]);
  return item;
}

/**
 * Everything about one item.
 * @throws OctavoError `item_not_found`
 */
export function getItem(db: ReadableDb, id: number): Item {
  const item = findItem(db, id);
  if (!item) throw new OctavoError('item_not_found', 'This paper is no longer in the library.', { id });
  return item;
}
