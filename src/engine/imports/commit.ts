import type { ItemId } from '../../contract/model/ids.ts';
import type { ItemDraft, Status } from '../../contract/model/item.ts';
import { addToCollection, ensureCollection } from '../collections/queries.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { fingerprint } from '../identity/fingerprint.ts';
import { type Identity, identifier } from '../identity/identify.ts';
import { restore } from '../items/change-queries.ts';
import { blanksFilledBy, createItem, updateItem } from '../items/write.ts';
import type { ActionContext } from '../library.ts';
import { finishImport, insertImport, insertRecord } from './queries.ts';

/** What goes in. Drafts that aren't `chosen` still fill blanks of the items they are known as. */
export interface ImportJob {
  name: string;
  format: string;
  drafts: readonly ItemDraft[];
  rejected: number;
  /** Takes a record whatever the library knows of it. */
  isForced(index: number): boolean;
  /** Leaves a record out. */
  isLeftOut(index: number): boolean;
  /** Takes the item that the record is known as out of the trash. */
  isRestored(index: number): boolean;
  status: Status;
  tags: readonly string[];
  keepRaw: boolean;
}

export interface ImportOutcome {
  imported: number;
  duplicates: number;
  updated: number;
  restored: number;
  ids: ItemId[];
  suggested: { id: number; like: number }[];
  clashes: { id: number; given: string }[];
}

/**
 * Takes the records of a job into the library, inside the caller's transaction; yields how many are
 * done. What is known is decided here, at the time of writing, and not when the review was made.
 */
export function* importRecords(
  db: WritableDb,
  action: ActionContext,
  job: ImportJob,
): Generator<number, ImportOutcome> {
  const outcome: ImportOutcome = {
    imported: 0,
    duplicates: 0,
    updated: 0,
    restored: 0,
    ids: [],
    suggested: [],
    clashes: [],
  };
  const importId = insertImport(db, {
    name: job.name,
    format: job.format,
    at: action.now,
    found: job.drafts.length,
    rejected: job.rejected,
  });
  const identify = identifier(db as ReadableDb);
  const collections = new Map<string, number | undefined>();
  const madeBy = new Map<number, number>();
  for (const [index, draft] of job.drafts.entries()) {
    const identity = identify(draft, index);
    const known = knownAs(identity, madeBy);
    if (job.isForced(index) || (known === null && !job.isLeftOut(index))) {
      const id = addRecord(db, action, job, draft, importId, collections, outcome);
      madeBy.set(index, id);
      if (identity.like !== null) outcome.suggested.push({ id, like: identity.like });
    } else if (known !== null) {
      outcome.duplicates += 1;
      madeBy.set(index, known);
      recallRecord(db, action, job, draft, importId, { id: known, index }, outcome);
    }
    if (index % 20 === 19) yield index + 1;
  }
  finishImport(db, importId, outcome.imported, outcome.duplicates);
  return outcome;
}

/** The item that a record is: one of the library, or one that an earlier record of the same input made. */
function knownAs(identity: Identity, madeBy: ReadonlyMap<number, number>): number | null {
  if (identity.known) return identity.known.id;
  return identity.repeats === null ? null : (madeBy.get(identity.repeats) ?? null);
}

function addRecord(
  db: WritableDb,
  action: ActionContext,
  job: ImportJob,
  draft: ItemDraft,
  importId: number,
  collections: Map<string, number | undefined>,
  outcome: ImportOutcome,
): number {
  const { id, clash } = createItem(db, action, { draft, status: draft.status ?? job.status, tags: job.tags });
  for (const path of draft.collections) {
    if (!collections.has(path)) collections.set(path, ensureCollection(db, path));
    const collection = collections.get(path);
    if (collection !== undefined) addToCollection(db, collection, id);
  }
  insertRecord(db, {
    import: importId,
    item: id,
    outcome: 'new',
    hash: fingerprint(draft).record,
    raw: job.keepRaw ? draft.source.raw : null,
  });
  if (clash !== null) outcome.clashes.push({ id, given: clash });
  outcome.imported += 1;
  outcome.ids.push(id as ItemId);
  return id;
}

function recallRecord(
  db: WritableDb,
  action: ActionContext,
  job: ImportJob,
  draft: ItemDraft,
  importId: number,
  known: { id: number; index: number },
  outcome: ImportOutcome,
): void {
  if (job.isRestored(known.index)) outcome.restored += restore(db, [known.id]);
  const patch = blanksFilledBy(db, known.id, draft);
  if (Object.keys(patch).length > 0) {
    const fields = updateItem(db, action, known.id, patch, { by: 'import', id: importId });
    if (fields.length > 0) outcome.updated += 1;
  }
  insertRecord(db, {
    import: importId,
    item: known.id,
    outcome: 'known',
    hash: fingerprint(draft).record,
    raw: null,
  });
}
