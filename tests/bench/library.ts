import type { ItemDraft } from '../../src/contract/model/item.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { importRecords } from '../../src/engine/imports/commit.ts';

/** Takes drafts into a library in one action, and waits until they can be searched. */
export async function importInto({ context }: Engine, drafts: readonly ItemDraft[]): Promise<void> {
  await context.library.writeLong(
    'Import',
    (db, action) =>
      importRecords(db, action, {
        sources: [{ name: 'bench', format: 'csl-json', drafts, rejected: 0, keepRaw: false }],
        isForced: () => false,
        isLeftOut: () => false,
        isRestored: () => false,
        status: 'none',
        tags: [],
      }),
    (work) => context.tasks.run('Importing', drafts.length, work),
  );
  context.derived.catchUp(Number.MAX_SAFE_INTEGER);
}

/** A library of these drafts in a folder, closed. */
export async function makeLibrary(folder: string, drafts: readonly ItemDraft[]): Promise<void> {
  const engine = createEngine({ folder, origin: 'cli' });
  await importInto(engine, drafts);
  await engine.close();
}
