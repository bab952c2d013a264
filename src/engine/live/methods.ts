import { existsSync } from 'node:fs';
import { basename, isAbsolute } from 'node:path';
import { OctavoError } from '../../contract/errors.ts';
import type { liveMethods } from '../../contract/methods/live.ts';
import type { LiveScope } from '../../contract/model/live.ts';
import { findExporter } from '../../formats/registry.ts';
import { actionNames } from '../../language/action-names.ts';
import { liveText } from '../../language/strings-live.ts';
import { changed } from '../changed.ts';
import { requireCollection } from '../collections/tree.ts';
import type { EngineContext, Handlers } from '../context.ts';
import type { ReadableDb } from '../db/database.ts';
import { getSearch } from '../saved-searches/queries.ts';
import { lookAt, requireLive, theirsOf } from './look.ts';
import { insertLive, liveAt, pauseLive, removeLive } from './queries.ts';
import { takeTheirs } from './take.ts';

/** @throws OctavoError `collection_not_found`, `saved_search_not_found` */
function requireScope(db: ReadableDb, scope: LiveScope): void {
  if (scope.kind === 'collection') requireCollection(db, scope.id);
  if (scope.kind === 'search' && !getSearch(db, scope.id)) {
    throw new OctavoError('saved_search_not_found', 'This saved search is no longer there.', {
      id: scope.id,
    });
  }
}

/** @throws OctavoError `live_taken`, `live_file_exists`, `format_unknown`, `invalid_argument` */
function checkNew({ library }: EngineContext, path: string, format: string): void {
  if (!isAbsolute(path)) {
    throw new OctavoError('invalid_argument', 'A live file needs its whole path.', { path });
  }
  if (!findExporter(format)) throw new OctavoError('format_unknown', liveText.noFormat(format), { format });
  if (liveAt(library.reader, path)) throw new OctavoError('live_taken', liveText.taken(path), { path });
  if (existsSync(path)) throw new OctavoError('live_file_exists', liveText.exists(path), { path });
}

export const liveHandlers: Handlers<keyof typeof liveMethods> = {
  'live.list': ({ live }) => live.list(),
  'live.create': async (context, { path, format, scope, ascii }) => {
    checkNew(context, path, format);
    const { library, live } = context;
    const { value } = await library.write(actionNames.keepLive(basename(path)), (db, action) => {
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
    live.tell();
    return done;
  },
  'live.write': async ({ live }, { id }) => {
    await live.write(id);
    return live.list();
  },
  'live.theirs': async (context, { id }) => theirsOf(context, await lookAt(context, id)),
  'live.take': async (context, { id, hash, chosen, theirs }) => {
    const done = await takeTheirs(context, { id, hash, chosen, theirs });
    context.live.accept(id, hash);
    await context.live.write(id);
    return done;
  },
};
