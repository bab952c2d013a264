import type { Exporter, ExportOptions } from '../../formats/format.ts';
import type { ReadableDb } from '../db/database.ts';
import { changedAfter } from '../db/log.ts';
import type { Touched } from '../db/touched.ts';
import { exportItems } from '../exports/export-items.ts';
import { cachedText } from './cache-queries.ts';
import type { StoredLive } from './queries.ts';

/** What happened to a library since a file was written. */
interface Since {
  change: number;
  touched: Touched;
}

/**
 * Whether a file says the same as it did, told without putting it together anew: what was touched are
 * fields of papers that stay where they are, and none of their entries reads otherwise. Marking one
 * paper after the other goes this way.
 */
export function isUntouched(
  { library, derived }: { library: ReadableDb; derived: ReadableDb },
  file: StoredLive,
  exporter: Exporter,
  options: ExportOptions,
  { change, touched }: Since,
): boolean {
  // What a search finds may hang on anything.
  if (file.scope.kind === 'search' || touched === null) return false;
  if (touched.some((what) => !what.startsWith('items.') || what === 'items.trashed_at')) return false;
  const ids = changedAfter(library, change);
  if (ids === null) return false;
  for (const item of exportItems(library, ids, exporter.name)) {
    const kept = cachedText(derived, file.id, (item as typeof item & { id: number }).id);
    if (kept !== undefined && kept !== exporter.item(item, options)) return false;
  }
  return true;
}
