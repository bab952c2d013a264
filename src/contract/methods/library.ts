import { ActionId } from '../model/ids.ts';
import type { FolderFacts, HistoryEntry, LibraryStatus, TaskState } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';

const none = z.strictObject({});
type Step = { id: number; name: string };

export const libraryMethods = {
  'library.status': method<LibraryStatus>()(none),
  /** Looks at a folder that another library is to be opened or made in; never fails. */
  'library.inspectFolder': method<FolderFacts>()(z.strictObject({ path: z.string().max(4096) })),
  /** Takes back the newest action of a window that isn't undone. Answers which. */
  'library.undo': method<Step>()(none),
  'library.redo': method<Step>()(none),
  /** Takes back one action by its id, whoever made it. */
  'library.undoAction': method<Step>()(z.strictObject({ id: ActionId })),
  'library.history': method<HistoryEntry[]>()(z.strictObject({ limit: z.int().min(1).max(1000) })),
  'tasks.list': method<TaskState[]>()(none),
  'tasks.cancel': method<null>()(z.strictObject({ id: z.int() })),
  /** A setting of the library (not of the machine), or null. */
  'settings.get': method<unknown>()(z.strictObject({ key: z.string().max(100) })),
  'settings.set': method<null>()(z.strictObject({ key: z.string().max(100), value: z.json() })),
};
