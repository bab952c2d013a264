import { OctavoError } from '../../contract/errors.ts';
import type { libraryMethods } from '../../contract/methods/library.ts';
import type { EngineContext, Handlers } from '../context.ts';
import {
  type ActionRow,
  getAction,
  laterChange,
  listActions,
  nextRedo,
  nextUndo,
  revert,
} from '../db/undo.ts';
import { markRedone, markUndone } from './queries.ts';

type HistoryMethods = Extract<
  keyof typeof libraryMethods,
  'library.undo' | 'library.redo' | 'library.undoAction' | 'library.history'
>;

/** Puts back what an action changed, as an action of its own. */
async function takeBack(
  { library, tasks }: EngineContext,
  action: ActionRow,
  kind: 'undo' | 'redo',
): Promise<{ id: number; name: string }> {
  // An undone action comes back by reverting the action that undid it.
  const source = kind === 'undo' ? action : getAction(library.reader, action.undone_by ?? action.id);
  await library.writeLong(
    action.name,
    function* (db, context) {
      const later = laterChange(db, source);
      if (later) {
        throw new OctavoError(
          'undo_conflict',
          `“${action.name}” can’t be taken back by itself: “${later.name}” came after it and changed the same papers. Undo that first.`,
          { id: action.id, later: later.id, name: later.name },
        );
      }
      yield* revert(db, source);
      if (kind === 'undo') markUndone(db, action.id, context.id);
      else markRedone(db, action.id);
    },
    (work) =>
      tasks.run(kind === 'undo' ? 'Undoing' : 'Redoing', source.last_change - source.first_change + 1, work),
    { kind, undoes: source.id },
  );
  return { id: action.id, name: action.name };
}

export const historyHandlers: Handlers<HistoryMethods> = {
  'library.undo': (context) => {
    const action = nextUndo(context.library.reader);
    if (!action) throw new OctavoError('nothing_to_undo', 'There is nothing to undo.');
    return takeBack(context, action, 'undo');
  },
  'library.redo': (context) => {
    const action = nextRedo(context.library.reader);
    if (!action) throw new OctavoError('nothing_to_redo', 'There is nothing to redo.');
    return takeBack(context, action, 'redo');
  },
  'library.undoAction': (context, { id }) => {
    const action = getAction(context.library.reader, id);
    if (action.kind !== 'do' || action.undone_by !== null) {
      throw new OctavoError('nothing_to_undo', `“${action.name}” has been taken back already.`, { id });
    }
    return takeBack(context, action, 'undo');
  },
  'library.history': ({ library }, { limit }) =>
    listActions(library.reader, limit).map(({ id, name, origin, at, undone_by, kind, items }) => ({
      id,
      name,
      origin,
      at,
      undone: undone_by !== null,
      kind,
      items,
    })),
};
