import { setImmediate as pause } from 'node:timers/promises';
import type { Exporter, ExportOptions } from '../../formats/format.ts';
import type { ReadableDb } from '../db/database.ts';
import { readItems } from '../items/read.ts';
import { cachedRevisions, cachedTexts } from './cache-queries.ts';
import { revisionsOf } from './queries.ts';

/** Entries handled between two answers to the window. */
const SLICE = 100;

/** A live file's text as the library has it now, and what of it is new. */
export interface Composed {
  bytes: Buffer;
  entries: number;
  /** Entries whose text was made anew. */
  made: { item: number; revision: number; text: string }[];
  /** Items whose entries are no longer in it. */
  gone: number[];
}

interface Sources {
  library: ReadableDb;
  derived: ReadableDb;
}

/**
 * Puts a live file's text together: an entry whose item has not changed since is taken as it was
 * written last, the others are made anew. In slices: a keystroke is answered in between.
 * @param ids items of the scope; the entries stand in the order in which the items came
 */
export async function compose(
  { library, derived }: Sources,
  file: number,
  ids: readonly number[],
  exporter: Exporter,
  options: ExportOptions,
): Promise<Composed> {
  const items = revisionsOf(library, ids);
  const cached = new Map(cachedRevisions(derived, file).map(({ item, revision }) => [item, revision]));
  const made: Composed['made'] = [];
  const parts: string[] = [];
  for (let start = 0; start < items.length; start += SLICE) {
    const slice = items.slice(start, start + SLICE);
    const kept = new Map(
      cachedTexts(
        derived,
        file,
        slice.filter(({ id, revision }) => cached.get(id) === revision).map(({ id }) => id),
      ).map(({ item, text }) => [item, text]),
    );
    const wanted = slice.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    for (const item of readItems(library, wanted)) {
      const text = exporter.item(item, options);
      kept.set(item.id, text);
      made.push({ item: item.id, revision: item.revision, text });
    }
    for (const { id } of slice) {
      const text = kept.get(id);
      if (text !== undefined) parts.push(text);
    }
    await pause();
  }
  const present = new Set(items.map(({ id }) => id));
  return {
    bytes: Buffer.from(exporter.head + parts.join(exporter.separator) + exporter.tail, 'utf8'),
    entries: parts.length,
    made,
    gone: [...cached.keys()].filter((item) => !present.has(item)),
  };
}
