import { setImmediate as pause } from 'node:timers/promises';
import { emptyItem } from '../../contract/model/item.ts';
import type { Exporter, ExportItem, ExportOptions } from '../../formats/format.ts';
import type { ReadableDb } from '../db/database.ts';
import { exportItems, fileReader, type Placeholder, placeholders } from '../exports/export-items.ts';
import { cachedRevisions, cachedTexts } from './cache-queries.ts';
import { revisionsOf } from './queries.ts';

/** Entries handled between two answers to the window. */
const SLICE = 200;

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

/** An item of which the text is kept, for those who put a document together and never read more of it. */
export const standIn = (place: Placeholder): ExportItem & { id: number } => ({
  ...emptyItem(),
  uuid: '',
  revision: 0,
  added: 0,
  status: 'none',
  priority: 0,
  rating: 0,
  tags: [],
  collections: [],
  attachments: [],
  ...place,
});

const leansOnOthers = ({ source }: Placeholder): boolean => (source?.context?.parents?.length ?? 0) > 0;

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
  const fileOf = fileReader(library);
  const made: Composed['made'] = [];
  const texts = new Map<number, string>();
  const placed: ExportItem[] = [];
  for (let start = 0; start < items.length; start += SLICE) {
    const slice = items.slice(start, start + SLICE);
    const places = placeholders(
      library,
      slice.map(({ id }) => id),
      exporter.name,
      fileOf,
    );
    // What inherits from others is put together anew: one of them may have another key now.
    const kept = new Set(
      slice
        .filter(
          ({ id, revision }, i) => cached.get(id) === revision && !leansOnOthers(places[i] as Placeholder),
        )
        .map(({ id }) => id),
    );
    const [first, last] = [slice[0]?.id ?? 0, slice.at(-1)?.id ?? 0];
    for (const { item, text } of cachedTexts(derived, file, first, last)) {
      if (kept.has(item)) texts.set(item, text);
    }
    const wanted = slice.filter(({ id }) => !texts.has(id)).map(({ id }) => id);
    const whole = new Map<number, ExportItem>();
    for (const item of exportItems(library, wanted, exporter.name, fileOf)) {
      const { id, revision } = item as ExportItem & { id: number };
      const text = exporter.item(item, options);
      whole.set(id, item);
      texts.set(id, text);
      made.push({ item: id, revision, text });
    }
    for (const place of places) if (texts.has(place.id)) placed.push(whole.get(place.id) ?? standIn(place));
    await pause();
  }
  const textOf = (item: ExportItem): string => texts.get((item as ExportItem & { id: number }).id) ?? '';
  const text =
    exporter.document?.(placed, options, textOf) ??
    exporter.head + placed.map(textOf).join(exporter.separator) + exporter.tail;
  const present = new Set(items.map(({ id }) => id));
  return {
    bytes: Buffer.from(text, 'utf8'),
    entries: placed.length,
    made,
    gone: [...cached.keys()].filter((item) => !present.has(item)),
  };
}
