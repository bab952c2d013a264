import type { ErrorCode } from './errors.ts';
import type { IndexState, TaskState } from './model/library.ts';
import type { LiveFile } from './model/live.ts';

/** What the engine tells its windows. Ids over 1,000 are not listed: `all` is true then. */
export interface Events {
  'items.changed': {
    ids: number[];
    all: boolean;
    revision: number;
    /** Names of tables, and for papers' own fields `items.status` and the like; null: it may be anything. */
    touched: readonly string[] | null;
  };
  'tasks.changed': { tasks: TaskState[] };
  'index.changed': IndexState;
  'live.changed': { files: LiveFile[] };
  /** `code` says why it failed. */
  'engine.state': { state: 'ready' | 'starting' | 'failed'; message: string; code?: ErrorCode };
  /** A command of the application menu was chosen, or a file opened with the program. */
  'shell.command': { id: string };
  'shell.theme': { dark: boolean };
  /** Which library is open: the user's own, the sample, or another one; and those opened lately. */
  'shell.library': {
    kind: 'mine' | 'sample' | 'other';
    folder: string;
    name: string;
    recent: { folder: string; name: string }[];
  };
}
export type EventName = keyof Events;
export const eventNames: readonly EventName[] = [
  'items.changed',
  'tasks.changed',
  'index.changed',
  'live.changed',
  'engine.state',
  'shell.command',
  'shell.theme',
  'shell.library',
];
