import type { ItemPatch } from '../../contract/methods/items.ts';
import type { ItemData, ItemDraft, Status } from '../../contract/model/item.ts';
import type { Item } from '../../contract/model/library.ts';
import { insertLinked } from '../attachments/queries.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { newUuid } from '../db/uuid.ts';
import { fingerprint } from '../identity/fingerprint.ts';
import { addAliases, assignKey, refreshKey } from '../keys/keys.ts';
import type { ActionContext } from '../library.ts';
import { insertNote } from '../notes/queries.ts';
import { queueEnd } from '../reading/queue-queries.ts';
import { inQueue } from '../reading/status.ts';
import { openStay } from '../reading/stays-queries.ts';
import { addItemTags } from '../tags/queries.ts';
import { derivedColumns } from './derive.ts';
import { changedNames, differing, isEdited, type WholeItemPatch, wholePatch } from './patch.ts';
import { getItem } from './read.ts';
import {
  insertCreators,
  insertItemRow,
  insertLinks,
  putAbstract,
  putFieldOrigin,
  putIdentifier,
  replaceCreators,
  replaceIdentifiers,
  replaceLinks,
  updateItemData,
} from './write-queries.ts';

export interface NewItem {
  draft: ItemDraft;
  status: Status;
  tags: readonly string[];
}

/**
 * Makes an item out of a draft: its row and everything that hangs on it.
 * @returns its id, its citation key, and the key it brought if that is another item's
 */
export function createItem(
  db: WritableDb,
  action: ActionContext,
  { draft, status, tags }: NewItem,
): { id: number; key: string; clash: string | null } {
  const id = insertItemRow(
    db,
    {
      uuid: newUuid(action.now),
      revision: action.revision,
      created_action: action.id,
      status,
      status_at: action.now,
      priority: draft.priority,
      rating: draft.rating,
      queue_order: inQueue(status) ? queueEnd(db) + 1 : null,
      added_at: draft.added ?? action.now,
      modified_at: action.now,
    },
    { ...saidColumns(draft), ...fingerprint(draft).columns },
  );
  if (inQueue(status)) openStay(db, id, status, action.now);
  if (draft.abstract) putAbstract(db, id, draft.abstract);
  insertCreators(db, id, draft.creators);
  for (const [scheme, value] of Object.entries(draft.identifiers))
    if (value) putIdentifier(db, id, scheme, value);
  insertLinks(db, id, draft.links);
  const { key, clash } = assignKey(db, id, draft, draft.citationKey);
  addAliases(db, id, draft.aliases);
  addItemTags(db, id, [...draft.tags, ...tags]);
  for (const attachment of draft.attachments) insertLinked(db, id, attachment, action.now);
  for (const text of draft.notes) if (text.trim() !== '') insertNote(db, id, text, action.now);
  return { id, key, clash };
}

/**
 * Sets fields of an item. Those that really change are remembered as set by `origin`; comparison
 * forms, sort keys and a provisional citation key follow.
 * @param before the item as it is, where the caller has read it already
 * @returns the fields that changed; of identifiers, variables and imported fields each by its name
 */
export function updateItem(
  db: WritableDb,
  action: ActionContext,
  id: number,
  patch: ItemPatch,
  origin: { by: 'person' } | { by: 'import'; id: number | null },
  before: ItemData = getItem(db, id),
): string[] {
  const whole = wholePatch(before, patch);
  const fields = differing(before, whole);
  if (fields.length === 0) return [];
  const after: ItemData = { ...before, ...definedOf(whole) };
  updateItemData(db, id, { ...saidColumns(after), ...derivedColumns(after) });
  if (fields.includes('abstract')) putAbstract(db, id, after.abstract);
  if (fields.includes('creators')) replaceCreators(db, id, after.creators);
  if (fields.includes('identifiers')) replaceIdentifiers(db, id, after.identifiers);
  if (fields.includes('links')) replaceLinks(db, id, after.links);
  const names = changedNames(before, after, fields);
  for (const name of names) {
    putFieldOrigin(db, id, name, origin.by, origin.by === 'import' ? origin.id : null, action.now);
  }
  refreshKey(db, id, before, after);
  return names;
}

const saidColumns = ({ type, title, venue, issued, url, variables, fields }: ItemData) => ({
  type,
  title,
  venue,
  issued: issued ? JSON.stringify(issued) : null,
  url,
  variables: JSON.stringify(variables),
  fields: JSON.stringify(fields),
});

function definedOf(patch: WholeItemPatch): Partial<ItemData> {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<ItemData>;
}

/**
 * What a record of an import would add to an item that has it already: only what is empty there and
 * was not emptied by a person. Nothing is ever overwritten.
 */
export const blanksFilledBy = (db: ReadableDb, id: number, draft: ItemDraft): ItemPatch =>
  blanksOf(getItem(db, id), draft);

/** The same of an item that has been read already. */
export function blanksOf(item: Item, draft: ItemDraft): ItemPatch {
  const free = (field: string): boolean => !item.edited.includes(field);
  const patch: ItemPatch = {};
  if (!item.abstract && draft.abstract && free('abstract')) patch.abstract = draft.abstract;
  if (item.creators.length === 0 && draft.creators.length > 0 && free('creators'))
    patch.creators = draft.creators;
  if (!hasDate(item) && hasDate(draft) && free('issued')) patch.issued = draft.issued;
  if (!item.venue && draft.venue && free('venue')) patch.venue = draft.venue;
  if (!item.url && draft.url && free('url')) patch.url = draft.url;
  const freeIn = (field: string) => (name: string) => !isEdited(item.edited, field, name);
  const identifiers = missing(item.identifiers, draft.identifiers, freeIn('identifiers'));
  if (identifiers) patch.identifiers = identifiers;
  const variables = missing(item.variables, draft.variables, freeIn('variables'));
  if (variables) patch.variables = variables as Record<string, string>;
  const known = new Set(item.links.map((link) => link.url));
  const links = draft.links.filter((link) => !known.has(link.url));
  if (links.length > 0 && free('links')) patch.links = [...item.links, ...links];
  if (item.type === 'document' && draft.type !== 'document' && free('type')) patch.type = draft.type;
  return patch;
}

export const hasDate = (item: ItemData): boolean =>
  item.issued !== null && (item.issued.parts.length > 0 || item.issued.text !== '');

/** `mine` with the entries of `theirs` that it lacks and may get, or null when there are none. */
function missing<T extends Partial<Record<string, string>>>(
  mine: T,
  theirs: T,
  isFree: (name: string) => boolean,
): T | null {
  const added = Object.entries(theirs).filter(([name, value]) => value && !mine[name] && isFree(name));
  return added.length > 0 ? { ...Object.fromEntries(added), ...mine } : null;
}
