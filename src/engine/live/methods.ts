import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { OctavoError } from '../../contract/errors.ts';
import type { liveMethods } from '../../contract/methods/live.ts';
import type { LiveScope } from '../../contract/model/live.ts';
import { actionNames } from '../../language/action-names.ts';
import { liveText } from '../../language/strings-live.ts';
import { changed } from '../changed.ts';
import { requireCollection } from '../collections/tree.ts';
import type { Handlers } from '../context.ts';
import type { ReadableDb } from '../db/database.ts';
import { getSearch } from '../saved-searches/queries.ts';
import { insertLive, liveAt, pauseLive, removeLive } from './queries.ts';
import { requireLive } from './require-live.ts';

/** @throws OctavoError `collection_not_found`, `saved_search_not_found` */
function requireScope(db: ReadableDb, scope: LiveScope): void {
  if (scope.kind === 'collection') requireCollection(db, scope.id);
  if (scope.kind === 'search' && !getSearch(db, scope.id)) {
    throw new OctavoError('saved_search_not_found', 'This saved search is no longer there.', {
      id: scope.id,
    });
  }
}

/**
 * The path of a new live file, as the system itself would write it: two ways to one file are one.
 * @throws OctavoError `live_file_exists`, `format_unknown`, `invalid_argument`
 */
async function newPath(path: string, format: string): Promise<string> {
  if (!isAbsolute(path)) {
    throw new OctavoError('invalid_argument', 'A live file needs its whole path.', { path });
  }
  const { findExporter } = await import('../../formats/registry.ts');
  if (!findExporter(format)) throw new OctavoError('format_unknown', liveText.noFormat(format), { format });
  const folder = dirname(resolve(path));
  const whole = join(existsSync(folder) ? realpathSync(folder) : folder, basename(path));
  if (existsSync(whole)) throw new OctavoError('live_file_exists', liveText.exists(path), { path });
  return whole;
}

const taken = (path: string): OctavoError => new OctavoError('live_taken', liveText.taken(path), { path });

/** Every start asks which live files there are, and few have one: formats are loaded where they are needed. */
export const liveHandlers: Handlers<keyof typeof liveMethods> = {
  'live.list': ({ live }) => live.list(),
  'live.create': async ({ library, live }, { path: given, format, scope, ascii }) => {
    if (liveAt(library.reader, given)) throw taken(given);
    const path = await newPath(given, format);
    const { value } = await library.write(actionNames.keepLive(basename(path)), (db, action) => {
      if (liveAt(db, path)) throw taken(path);
      requireScope(db, scope);
      return insertLive(db, { path, format, scope, ascii }, action.now);
    });
    await live.write(value);
    return { id: value };
  },
  'live.pause': async (context, { id, paused }) => {
    const { library, live } = context;
    const name = basename(requireLive(context, id).path);
    const done = await changed(library, actionNames.pauseLive(name, paused), (db) =>
      pauseLive(db, id, paused),
    );
    await live.write(id);
    return done;
  },
  'live.remove': async (context, { id }) => {
    const { library, live } = context;
    const name = basename(requireLive(context, id).path);
    const done = await changed(library, actionNames.removeLive(name), (db) => removeLive(db, id));
    await live.write(id);
    return done;
  },
  'live.write': async ({ live }, { id }) => {
    await live.write(id);
    return live.list();
  },
  'live.theirs': async (context, { id }) => {
    const { lookAt, theirsOf } = await import('./look.ts');
    return theirsOf(await lookAt(context, id));
  },
  'live.take': async (context, { id, hash, chosen, theirs }) => {
    const { takeTheirs } = await import('./take.ts');
    const done = await takeTheirs(context, { id, hash, chosen, theirs });
    context.live.accept(requireLive(context, id), hash);
    await context.live.write(id);
    return done;
  },
};
