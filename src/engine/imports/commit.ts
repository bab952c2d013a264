import type { ItemId } from '../../contract/model/ids.ts';
import type { ItemDraft, Status } from '../../contract/model/item.ts';
import { saidBy } from '../../formats/bibtex/index.ts';
import type { FileText } from '../../formats/format.ts';
import { countAttachments, insertLinked } from '../attachments/queries.ts';
import { addToCollection, ensureCollection } from '../collections/queries.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { fingerprint } from '../identity/fingerprint.ts';
import { type Identity, identifier } from '../identity/identify.ts';
import { idsWhere, restore } from '../items/change-queries.ts';
import { blanksFilledBy, createItem, updateItem } from '../items/write.ts';
import type { ActionContext } from '../library.ts';
import { addItemTags } from '../tags/queries.ts';
import { finishImport, insertImport, insertImportFile, insertRecord } from './queries.ts';

/** One file, or the clipboard. */
export interface ImportSource {
  name: string;
  format: string;
  drafts: readonly ItemDraft[];
  rejected: number;
  keepRaw: boolean;
  /** Collections that the source has, also those that none of its records lies in. */
  collections?: readonly string[];
  /** What stands in it beside its records, for an export to give back. */
  file?: FileText | undefined;
}

/**
 * What goes in; indexes count the records of all sources through. Records that are known still fill
 * blanks of their items.
 */
export interface ImportJob {
  sources: readonly ImportSource[];
  /** The records by their indexes, where those don't follow the sources: mended ones come after all others. */
  order?: readonly ItemDraft[];
  /** Takes a record whatever the library knows of it. */
  isForced(index: number): boolean;
  /** Leaves a record out. */
  isLeftOut(index: number): boolean;
  /** Takes the item that the record is known as out of the trash. */
  isRestored(index: number): boolean;
  /** Leaves the blanks of the item that the record is known as; without it all are filled. */
  isUnfilled?(index: number): boolean;
  status: Status;
  tags: readonly string[];
  /** The collection that all of them go into, beside those that the records name; made when it is asked for. */
  collection?: () => number | null;
  /** Items that are known get that collection and the tags as well. */
  organisesKnown?: boolean;
}

export interface ImportOutcome {
  imported: number;
  duplicates: number;
  updated: number;
  restored: number;
  /** Known items that got the collection or a tag that they had not. */
  organised: number;
  ids: ItemId[];
  /** Linked files of the papers taken, and those among them that were not found. */
  linked: number;
  missing: { id: number; path: string }[];
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
    organised: 0,
    ids: [],
    linked: 0,
    missing: [],
    suggested: [],
    clashes: [],
  };
  const taking: Taking = { db, action, job, outcome, collections: new Map() };
  const identify = identifier(db as ReadableDb);
  const madeBy = new Map<number, number>();
  const imports = job.sources.map((source) => ({
    source,
    id: beginImport(taking, source),
    taken: 0,
    had: 0,
  }));
  for (const [index, { draft, place, from }] of inOrder(imports, job.order).entries()) {
    const identity = identify(draft, index);
    const known = knownAs(identity, madeBy);
    if (job.isForced(index) || (known === null && !job.isLeftOut(index))) {
      const id = addRecord(taking, draft, from.id, from.source.keepRaw ? place : null);
      from.taken += 1;
      madeBy.set(index, id);
      if (identity.like !== null) outcome.suggested.push({ id, like: identity.like });
    } else if (known !== null) {
      outcome.duplicates += 1;
      from.had += 1;
      madeBy.set(index, known);
      recallRecord(taking, draft, from.id, { id: known, index });
    }
    if ((index + 1) % 20 === 0) yield index + 1;
  }
  for (const { source, id, taken, had } of imports) {
    if (taken > 0) keepFile(taking, source, id);
    finishImport(db, id, taken, had);
  }
  return outcome;
}

/** The import of a source, before its records. */
const beginImport = ({ db, action }: Taking, { name, format, drafts, rejected }: ImportSource): number =>
  insertImport(db, { name, format, at: action.now, found: drafts.length, rejected });

/** All records by their indexes, each with its place in its source. */
function inOrder<T extends { source: ImportSource }>(
  imports: readonly T[],
  order: readonly ItemDraft[] | undefined,
): { draft: ItemDraft; place: number; from: T }[] {
  const all = imports.flatMap((from) => from.source.drafts.map((draft, place) => ({ draft, place, from })));
  if (!order) return all;
  const at = new Map(order.map((draft, index) => [draft, index]));
  return all.sort((a, b) => (at.get(a.draft) ?? 0) - (at.get(b.draft) ?? 0));
}

/** An import under way. */
interface Taking {
  db: WritableDb;
  action: ActionContext;
  job: ImportJob;
  outcome: ImportOutcome;
  /** Ids of the collections that records name, by their paths. */
  collections: Map<string, number | undefined>;
}

/** The item that a record is: one of the library, or one that an earlier record of the same input made. */
function knownAs(identity: Identity, madeBy: ReadonlyMap<number, number>): number | null {
  if (identity.known) return identity.known.id;
  return identity.repeats === null ? null : (madeBy.get(identity.repeats) ?? null);
}

/** The collection at a path, made when it is first asked for. */
function collectionAt({ db, collections }: Taking, path: string): number | undefined {
  if (!collections.has(path)) collections.set(path, ensureCollection(db, path));
  return collections.get(path);
}

/** What a source has beside its records: collections without papers, and its text. */
function keepFile(taking: Taking, { collections, file, keepRaw }: ImportSource, importId: number): void {
  for (const path of collections ?? []) collectionAt(taking, path);
  if (keepRaw && file) insertImportFile(taking.db, importId, JSON.stringify(file));
}

/** What an export needs to know of a record's text (JSON), or null. */
function contextOf(draft: ItemDraft): string | null {
  const isBib = draft.source.raw.startsWith('@');
  return isBib ? JSON.stringify({ ...draft.source.context, said: saidBy(draft) }) : null;
}

/** @param place of the record in its source, whose text is kept; null for one that is not */
function addRecord(taking: Taking, draft: ItemDraft, importId: number, place: number | null): number {
  const { db, action, job, outcome } = taking;
  const { id, clash } = createItem(db, action, { draft, status: draft.status ?? job.status, tags: job.tags });
  for (const path of draft.collections) {
    const collection = collectionAt(taking, path);
    if (collection !== undefined) addToCollection(db, collection, id);
  }
  const collection = job.collection?.() ?? null;
  if (collection !== null) addToCollection(db, collection, id);
  insertRecord(db, {
    import: importId,
    item: id,
    outcome: 'new',
    hash: fingerprint(draft).record,
    raw: place === null ? null : draft.source.raw,
    place,
    context: place === null ? null : contextOf(draft),
  });
  if (clash !== null) outcome.clashes.push({ id, given: clash });
  noteFiles(outcome, draft, id);
  outcome.imported += 1;
  outcome.ids.push(id as ItemId);
  return id;
}

function recallRecord(
  taking: Taking,
  draft: ItemDraft,
  importId: number,
  known: { id: number; index: number },
): void {
  const { db, action, job, outcome } = taking;
  if (job.isRestored(known.index)) outcome.restored += restore(db, [known.id], action.now);
  const patch = job.isUnfilled?.(known.index) ? {} : blanksFilledBy(db, known.id, draft);
  const fields =
    Object.keys(patch).length > 0
      ? updateItem(db, action, known.id, patch, { by: 'import', id: importId })
      : [];
  const linked = job.isUnfilled?.(known.index) ? false : linkFiles(taking, draft, known.id);
  if (fields.length > 0 || linked) outcome.updated += 1;
  if (job.organisesKnown && organise(db, job, known.id)) outcome.organised += 1;
  insertRecord(db, {
    import: importId,
    item: known.id,
    outcome: 'known',
    hash: fingerprint(draft).record,
    raw: null,
    place: null,
    context: null,
  });
}

/** Gives an item without any file those that the record names; answers whether it got one. */
function linkFiles({ db, action, outcome }: Taking, draft: ItemDraft, id: number): boolean {
  if (draft.attachments.length === 0 || countAttachments(db as ReadableDb, id) > 0) return false;
  for (const attachment of draft.attachments) insertLinked(db, id, attachment, action.now);
  noteFiles(outcome, draft, id);
  return true;
}

function noteFiles(outcome: ImportOutcome, draft: ItemDraft, id: number): void {
  outcome.linked += draft.attachments.length;
  for (const { path, isMissing } of draft.attachments) if (isMissing) outcome.missing.push({ id, path });
}

/** Gives an item outside the trash the job's collection and tags; answers whether it lacked any. */
function organise(db: WritableDb, { collection, tags }: ImportJob, id: number): boolean {
  if (idsWhere(db as ReadableDb, [id], 'not trashed').length === 0) return false;
  const target = collection?.() ?? null;
  const collected = target === null ? 0 : addToCollection(db, target, id);
  return addItemTags(db, id, tags) + collected > 0;
}
