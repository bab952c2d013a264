import { z } from '../zod.ts';

/** The file that a library leaves behind in its old folder when it has moved. */
export const MOVED_FILE = 'moved.json';

export const Moved = z.object({
  /** Absolute path of the folder where it is now. */
  to: z.string().min(1).max(4096),
  /** UTC milliseconds. */
  at: z.int(),
});
export type Moved = z.infer<typeof Moved>;
