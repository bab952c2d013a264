/** A library with records in it, each an item of its own. */
import type { ItemDraft } from '../../../src/contract/model/item.ts';
import { createEngine, type Engine } from '../../../src/engine/engine.ts';
import { importRecords } from '../../../src/engine/imports/commit.ts';

/** Takes every record, known or not, and answers their ids in order. */
export async function fill(engine: Engine, drafts: readonly ItemDraft[]): Promise<number[]> {
  const { library, tasks } = engine.context;
  const { value } = await library.writeLong(
    'Import',
    (db, action) =>
      importRecords(db, action, {
        sources: [{ name: 'made up', format: 'csl-json', drafts, rejected: 0, keepRaw: false }],
        isForced: () => true,
        isLeftOut: () => false,
        isRestored: () => false,
        status: 'none',
        tags: [],
      }),
    (work) => tasks.run('Importing', drafts.length, work),
  );
  return value.ids;
}

export async function libraryOf(
  folder: string,
  drafts: readonly ItemDraft[],
): Promise<{ engine: Engine; ids: number[] }> {
  const engine = createEngine({ folder, origin: 'cli' });
  return { engine, ids: await fill(engine, drafts) };
}
