import type { ItemId } from '../../contract/model/ids.ts';
import type { Client } from '../client/client.ts';
import { describe } from '../client/describe.ts';
import type { NoteStash, Stashed } from './note-stash.ts';

/** Saves one text; true when that changed something. */
async function save(client: Pick<Client, 'call'>, { item, note, version, text }: Stashed): Promise<boolean> {
  if (note !== null) {
    try {
      const done = await client.call('notes.update', { id: note, version, text, continues: null });
      return done.action !== null;
    } catch (error) {
      const { code } = describe(error);
      if (code !== 'conflict' && code !== 'note_not_found') throw error;
      // Changed elsewhere meanwhile, or gone: it becomes a note of its own.
    }
  }
  await client.call('notes.create', { item: item as ItemId, text });
  return true;
}

/**
 * Saves what waits for a library: each text leaves the stash only when it is in the library, so that a
 * window that dies meanwhile loses none. Asked for again while it is under way, it saves nothing twice.
 * @returns a function that answers how many were saved
 */
export function recovery(
  client: Pick<Client, 'call'>,
  stash: NoteStash,
): (library: string) => Promise<number> {
  // Also what is done: two runs may have listed the same.
  const taken = new Set<string>();
  return async (library) => {
    let count = 0;
    for (const { name, stashed } of stash.list(library)) {
      if (taken.has(name)) continue;
      taken.add(name);
      try {
        if (await save(client, stashed)) count += 1;
        stash.drop(name);
      } catch (error) {
        // Without its paper it has no place to go; else it waits for the next time.
        if (describe(error).code === 'item_not_found') stash.drop(name);
        else taken.delete(name);
      }
    }
    return count;
  };
}
