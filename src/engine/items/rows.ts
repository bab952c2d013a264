import type { ItemId } from '../../contract/model/ids.ts';
import type { Status } from '../../contract/model/item.ts';
import type { ItemRow } from '../../contract/model/library.ts';
import type { ReadableDb } from '../db/database.ts';
import { itemRowsById, type StoredRow } from './read-queries.ts';

/** Rows for a list, in the order of the ids; an id that is gone is left out. */
export function listRows(db: ReadableDb, ids: readonly number[]): ItemRow[] {
  const byId = new Map(itemRowsById(db, ids).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toRow(row)] : [];
  });
}

function toRow(row: StoredRow): ItemRow {
  return {
    id: row.id as ItemId,
    revision: row.revision,
    title: row.title,
    creators: row.creators_line,
    year: row.year,
    venue: row.venue,
    status: row.status as Status,
    priority: row.priority,
    rating: row.rating,
    tags: row.tags ? row.tags.split('\u001f') : [],
    citationKey: row.citation_key ?? '',
    added: row.added_at,
    trashed: row.trashed_at !== null,
    attachments: row.attachments,
  };
}
