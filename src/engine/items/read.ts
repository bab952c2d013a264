import { OctavoError } from '../../contract/errors.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { ItemDate, ItemType, Status } from '../../contract/model/item.ts';
import type { Item } from '../../contract/model/library.ts';
import type { ExportItem } from '../../formats/format.ts';
import type { ReadableDb } from '../db/database.ts';
import {
  editedFields,
  findStoredItem,
  itemAttachments,
  itemCollections,
  itemCreators,
  itemIdentifiers,
  itemKeys,
  itemLinks,
  itemTags,
} from './queries.ts';

/** Everything about one item, or undefined. */
export function findItem(db: ReadableDb, id: number): Item | undefined {
  const row = findStoredItem(db, id);
  if (!row) return undefined;
  const keys = itemKeys(db, id);
  const current = keys.find((key) => key.is_current === 1);
  return {
    id: row.id as ItemId,
    uuid: row.uuid,
    revision: row.revision,
    type: row.type as ItemType,
    title: row.title,
    creators: itemCreators(db, id),
    issued: row.issued === null ? null : (JSON.parse(row.issued) as ItemDate),
    abstract: row.abstract ?? '',
    venue: row.venue,
    url: row.url,
    identifiers: itemIdentifiers(db, id),
    links: itemLinks(db, id),
    variables: JSON.parse(row.variables) as Record<string, string>,
    fields: JSON.parse(row.fields) as Record<string, string>,
    citationKey: current?.key ?? '',
    keyPinned: current?.pinned === 1,
    aliases: keys.filter((key) => key.is_current === 0).map((key) => key.key),
    status: row.status as Status,
    priority: row.priority,
    rating: row.rating,
    tags: itemTags(db, id),
    collections: itemCollections(db, id),
    added: row.added_at,
    modified: row.modified_at,
    trashed: row.trashed_at,
    attachments: itemAttachments(db, id),
    edited: editedFields(db, id),
  };
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

/** The items as exporters want them, in order; those that are gone are left out. */
export function exportItems(db: ReadableDb, ids: readonly number[]): ExportItem[] {
  return ids.flatMap((id) => findItem(db, id) ?? []);
}
