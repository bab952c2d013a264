import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { OctavoError } from '../../contract/errors.ts';
import type { Changed } from '../../contract/methods/items.ts';
import { actionNames } from '../../language/action-names.ts';
import { liveText } from '../../language/strings-live.ts';
import { named } from '../changed.ts';
import { collectionsBelow, uncollect } from '../collections/queries.ts';
import type { EngineContext } from '../context.ts';
import type { WritableDb } from '../db/database.ts';
import { importRecords } from '../imports/commit.ts';
import { insertImport } from '../imports/queries.ts';
import { restore, trash } from '../items/change-queries.ts';
import { findItem } from '../items/read.ts';
import { updateItem } from '../items/write.ts';
import { setKey } from '../keys/keys.ts';
import type { ActionContext } from '../library.ts';
import { addItemTags, removeItemTags } from '../tags/queries.ts';
import { hashOf, replaceFile } from './bytes.ts';
import { patchOf } from './fields.ts';
import { fieldsOf, type Looked, lookAt } from './look.ts';
import type { Change } from './theirs.ts';

interface Wanted {
  id: number;
  hash: string;
  chosen: readonly number[];
  theirs: readonly number[];
}

/**
 * Takes what another program did to a live file into the library: one action. Their file is kept in
 * the library's backups first; whoever calls has it written anew.
 * @throws OctavoError `conflict` when it has changed since it was looked at; `key_taken`
 */
export async function takeTheirs(context: EngineContext, wanted: Wanted): Promise<Changed> {
  const looked = await lookAt(context, wanted.id);
  if (looked.hash !== wanted.hash)
    throw new OctavoError('conflict', liveText.changedAgain, { id: wanted.id });
  await keepCopy(context, looked);
  const chosen = new Set(wanted.chosen);
  const changes = looked.changes.filter((_, index) => chosen.has(index));
  if (changes.length === 0) return { changed: 0, action: null };
  const preferred = new Set(wanted.theirs.map((index) => looked.changes[index]));
  const { value, action } = await context.library.write(
    actionNames.takeLive(changes.length, basename(looked.file.path)),
    (db, action) => {
      const isThere = (item: number): boolean => findItem(db, item) !== undefined;
      takeAdded(db, action, looked, changes, isThere);
      takeEdited({ db, action, looked, changes, preferred }, isThere);
      takeDeleted(db, action, looked, changes);
      return changes.length;
    },
  );
  return { changed: value, action: named(action) };
}

/** Copies of one file that are kept. */
const KEEP = 20;

async function keepCopy({ library, now }: EngineContext, { file, bytes }: Looked): Promise<void> {
  if (bytes.length === 0) return;
  const folder = join(library.folder, 'backups', 'live');
  await mkdir(folder, { recursive: true });
  const extension = extname(file.path);
  const name = `${basename(file.path, extension)}-`;
  const stamp = new Date(now()).toISOString().replace(/[:.]/g, '-');
  await replaceFile(join(folder, `${name}${stamp}-${hashOf(bytes).slice(0, 8)}${extension}`), bytes);
  const all = (await readdir(folder)).filter((one) => one.startsWith(name)).sort();
  for (const old of all.slice(0, -KEEP)) await rm(join(folder, old), { force: true });
}

function takeAdded(
  db: WritableDb,
  action: ActionContext,
  looked: Looked,
  changes: readonly Change[],
  isThere: (item: number) => boolean,
): void {
  // An edited entry of a paper that was erased meanwhile is a new one.
  const drafts = changes.flatMap((change) =>
    change.kind === 'added' || (change.kind === 'edited' && !isThere(change.item)) ? [change.draft] : [],
  );
  if (drafts.length === 0) return;
  const { file, importer } = looked;
  const into = file.scope.kind === 'collection' ? file.scope.id : null;
  const work = importRecords(db, action, {
    sources: [
      { name: basename(file.path), format: file.format, drafts, rejected: 0, keepRaw: importer.keepsRaw },
    ],
    isForced: () => false,
    isLeftOut: () => false,
    // Somebody has just written it down.
    isRestored: () => true,
    status: 'none',
    tags: [],
    collection: () => into,
    organisesKnown: true,
  });
  while (!work.next().done);
}

interface Taking {
  db: WritableDb;
  action: ActionContext;
  looked: Looked;
  changes: readonly Change[];
  /** Changes whose conflicting fields are taken as well. */
  preferred: ReadonlySet<Change | undefined>;
}

function takeEdited(
  { db, action, looked, changes, preferred }: Taking,
  isThere: (item: number) => boolean,
): void {
  const edited = changes.flatMap((change) =>
    change.kind === 'edited' && isThere(change.item) ? [change] : [],
  );
  if (edited.length === 0) return;
  const { file } = looked;
  const origin = insertImport(db, {
    name: basename(file.path),
    format: file.format,
    at: action.now,
    found: edited.length,
    rejected: 0,
  });
  for (const change of edited) {
    const { item, draft, base, theirs } = change;
    const fields = fieldsOf(looked, change);
    // Somebody has just worked on it.
    restore(db, [item], action.now);
    const names = fields.filter(({ conflict }) => !conflict || preferred.has(change)).map(({ name }) => name);
    updateItem(db, action, item, patchOf(names, theirs), { by: 'import', id: origin });
    if (names.includes('tags')) retag(db, item, base.get('tags'), theirs.get('tags'));
    const { citationKey } = draft;
    if (citationKey !== '' && citationKey !== change.baseKey) setKey(db, item, citationKey);
  }
}

function retag(db: WritableDb, item: number, before: unknown, after: unknown): void {
  const had = (before ?? []) as string[];
  const has = (after ?? []) as string[];
  removeItemTags(
    db,
    item,
    had.filter((tag) => !has.includes(tag)),
  );
  addItemTags(
    db,
    item,
    has.filter((tag) => !had.includes(tag)),
  );
}

/** An entry that was deleted leaves the collection; of a whole library, it goes to the trash. A search finds what it finds. */
function takeDeleted(
  db: WritableDb,
  action: ActionContext,
  { file }: Looked,
  changes: readonly Change[],
): void {
  const items = changes.flatMap((change) => (change.kind === 'deleted' ? [change.item] : []));
  if (items.length === 0) return;
  if (file.scope.kind === 'library') trash(db, items, action.now);
  if (file.scope.kind !== 'collection') return;
  for (const id of collectionsBelow(db, file.scope.id)) uncollect(db, id, items);
}
