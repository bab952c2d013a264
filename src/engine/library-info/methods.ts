import type { libraryMethods } from '../../contract/methods/library.ts';
import { actionNames } from '../../language/action-names.ts';
import type { Handlers } from '../context.ts';
import { inspectFolder } from '../db/place.ts';
import { nextRedo, nextUndo } from '../db/undo.ts';
import { indexState } from '../derived/index-state.ts';
import { countByStatus } from '../reading/queries.ts';
import { getSetting, putSetting } from '../settings/queries.ts';

type InfoMethods = Extract<
  keyof typeof libraryMethods,
  'library.status' | 'library.inspectFolder' | 'tasks.list' | 'tasks.cancel' | 'settings.get' | 'settings.set'
>;

const step = (action: { id: number; name: string } | undefined) =>
  action ? { id: action.id, name: action.name } : null;

export const infoHandlers: Handlers<InfoMethods> = {
  'library.status': ({ library, derived, search }) => ({
    path: library.folder,
    uuid: library.uuid,
    revision: library.revision,
    readOnly: library.readOnly,
    counts: countByStatus(library.reader),
    index: indexState({ derived, search }),
    undo: step(nextUndo(library.reader)),
    redo: step(nextRedo(library.reader)),
  }),
  'library.inspectFolder': (_, { path }) => inspectFolder(path),
  'tasks.list': ({ tasks }) => tasks.list(),
  'tasks.cancel': ({ tasks }, { id }) => {
    tasks.cancel(id);
    return null;
  },
  'settings.get': ({ library }, { key }) => getSetting(library.reader, key),
  'settings.set': async ({ library }, { key, value }) => {
    await library.write(actionNames.setting(), (db) => putSetting(db, key, value), { origin: 'background' });
    return null;
  },
};
