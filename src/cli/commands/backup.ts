import { backUpLibrary } from '../../engine/backups/backup.ts';
import { papers } from '../../language/strings.ts';
import type { Run } from '../command.ts';
import { needWritable } from '../library.ts';
import { bytes } from '../text/bytes.ts';

/** `backup`: a checked copy of the library's database. */
export const run: Run = async (context) => {
  const engine = await context.engine();
  needWritable(engine);
  const backup = backUpLibrary(engine.context.library, Date.now());
  return {
    document: { ...backup },
    text: () => [`Wrote ${papers(backup.items)} (${bytes(backup.bytes)}) to ${backup.path}\n`],
  };
};
