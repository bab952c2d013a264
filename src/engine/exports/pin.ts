import { actionNames } from '../../language/action-names.ts';
import { anyProvisional, pinKeys } from '../keys/queries.ts';
import type { Library } from '../library.ts';

/** Pins the citation keys of items that leave the library: what was cited once must not move. */
export async function pinBeforeLeaving(library: Library, ids: readonly number[]): Promise<void> {
  if (library.readOnly || !anyProvisional(library.reader, ids)) return;
  await library.write(actionNames.pin(ids.length), (db) => pinKeys(db, ids), { origin: 'background' });
}
