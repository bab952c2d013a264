import type { LiveFile, Theirs } from '../model/live.ts';
import { LiveScope } from '../model/live.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import { ExportFormat } from './exports.ts';
import type { Changed } from './items.ts';

const id = z.int().positive();
const indexes = z.array(z.int().min(0)).max(200_000);

export const liveMethods = {
  /** The live files in the order in which they were made. */
  'live.list': method<LiveFile[]>()(z.strictObject({})),
  /**
   * Keeps a file up to date with a part of the library from now on, and writes it. A file that is
   * there is never taken over: `live_file_exists`; one that is live already: `live_taken`.
   */
  'live.create': method<{ id: number }>()(
    z.strictObject({
      path: z.string().min(1).max(4096),
      format: ExportFormat,
      scope: LiveScope,
      ascii: z.boolean().default(false),
    }),
  ),
  'live.pause': method<Changed>()(z.strictObject({ id, paused: z.boolean() })),
  /** Writes it no longer; the file stays as it is. */
  'live.remove': method<Changed>()(z.strictObject({ id })),
  /** Brings one, or all, up to date now. */
  'live.write': method<LiveFile[]>()(z.strictObject({ id: id.optional() })),
  /** What another program did to a file since it was last written. */
  'live.theirs': method<Theirs>()(z.strictObject({ id })),
  /**
   * Takes the chosen changes (by index) into the library as one action, keeps a copy of the file in
   * the library's backups, and writes it again: what was not chosen is written over. `conflict` when
   * the file has changed since it was looked at.
   * @param theirs changes whose conflicting fields are taken as well; ours stay otherwise
   */
  'live.take': method<Changed>()(
    z.strictObject({ id, hash: z.string().max(100), chosen: indexes, theirs: indexes }),
  ),
};
