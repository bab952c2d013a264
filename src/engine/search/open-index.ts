import type { ReadableDb } from '../db/database.ts';
import { markOfChange } from '../derived/queries.ts';
import { KeptIndex, type Merged } from './kept-index.ts';
import { rankingPath, readRanking } from './ranking-file.ts';

/**
 * The ranking index of a library: as its file has it, else empty, to be built.
 * @param folder null: the library has no place for one
 */
export function openIndex(
  library: ReadableDb,
  uuid: string,
  folder: string | null,
  onMerged: (merged: Merged) => void,
): KeptIndex {
  const read = folder && readRanking(rankingPath(folder), uuid, (change) => markOfChange(library, change));
  return new KeptIndex(library, read || null, onMerged);
}
