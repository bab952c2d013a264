import { OctavoError } from '../../contract/errors.ts';
import type { libraryMethods } from '../../contract/methods/library.ts';
import { SWEEP } from '../changed.ts';
import type { EngineContext, Handlers } from '../context.ts';
import { type InTheWay, laterChange, pinnedSince, tangledTree } from '../db/later.ts';
import {
  type ActionRow,
  getAction,
  InTheWayError,
  listActions,
  nextRedo,
  nextUndo,
  revert,
} from '../db/undo.ts';
import { isFinal, markRedone, markUndone } from './queries.ts';

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
  const changes = source.last_change - source.first_change + 1;
  try {
    await library.writeLong(
      action.name,
      function* (db, context) {
        // Another process may have taken it back while this waited.
        const now = getAction(db, action.id);
        if (now.undone_by !== action.undone_by) throw takenBack(action);
        if (isFinal(db, source)) {
          throw new OctavoError('nothing_to_undo', `“${action.name}” is final: nothing was kept of it.`, {
            id: action.id,
          });
        }
        const later = laterChange(db, source);
        if (later) throw refusal(action, later);
        yield* revert(db, source, pinnedSince(db, source));
        const tangled = tangledTree(db, source);
        if (tangled) throw refusal(action, tangled.by);
        if (kind === 'undo') markUndone(db, action.id, context.id);
        else markRedone(db, action.id);
      },
      (work) => tasks.run(kind === 'undo' ? 'Undoing' : 'Redoing', changes, work),
      { kind, undoes: source.id, sweeps: changes >= SWEEP },
    );
  } catch (error) {
    if (error instanceof InTheWayError) throw refusal(action, error.later);
    // What the checks before didn't foresee: the tables themselves refuse it when it is committed.
    if (isConstraint(error)) throw refusal(action, undefined);
    throw error;
  }
  return { id: action.id, name: action.name };
}

/** `undo_conflict`, which names what is in the way where that is known. */
function refusal({ id, name }: ActionRow, later: InTheWay | undefined): OctavoError {
  if (!later) {
    const text = `“${name}” can’t be taken back by itself: what it changed has been changed since. Undo that first.`;
    return new OctavoError('undo_conflict', text, { id, later: null, name: '' });
  }
  const details = { id, later: later.id, name: later.name };
  if (later.undone) {
    const text = `“${name}” can’t be taken back by itself: “${later.name}” has been taken back since. Bring that back first.`;
    return new OctavoError('undo_conflict', text, details);
  }
  return new OctavoError(
    'undo_conflict',
    `“${name}” can’t be taken back by itself: “${later.name}” came after it and changed the same papers. Undo that first.`,
    details,
  );
}

const takenBack = ({ id, name }: ActionRow): OctavoError =>
  new OctavoError('nothing_to_undo', `“${name}” has been taken back already.`, { id });

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

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
      throw takenBack(action);
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
