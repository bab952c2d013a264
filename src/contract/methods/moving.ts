import type { ErrorValue } from '../errors.ts';
import type { FolderPlace } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';

/** What moving the library would mean, before anything is written. */
export interface MovePlan {
  from: string;
  /** The folder chosen, or one of its own in it where that holds other files. */
  to: string;
  bytes: number;
  /** Files beside the database. */
  files: number;
  /** Bytes free at the target; null where that can't be told. */
  free: number | null;
  place: FolderPlace;
  /** Why it can't be done, or null. */
  problem: ErrorValue | null;
}

const folder = z.string().min(1).max(4096);

export const movingMethods = {
  /** Looks at a folder that the library may move to; writes nothing. */
  'library.planMove': method<MovePlan>()(z.strictObject({ folder })),
  /**
   * Copies the library there and verifies the copy: a task that can be cancelled. When it answers, the
   * old folder says where the library is now and takes no more writes; the caller opens the new one.
   * Until then whatever goes wrong leaves the library as it was.
   */
  'library.moveTo': method<{ to: string; bytes: number; files: number }>()(z.strictObject({ folder })),
};
