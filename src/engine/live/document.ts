import type { ItemDraft } from '../../contract/model/item.ts';
import type { Exporter, ExportItem, Importer } from '../../formats/format.ts';
import { foldKey } from '../../language/key.ts';
import type { ReadableDb } from '../db/database.ts';
import { fileReader, placeholders } from '../exports/export-items.ts';
import { standIn } from './compose.ts';

interface Format {
  library: ReadableDb;
  importer: Importer;
  exporter: Exporter;
  ascii: boolean;
}

/**
 * Reads entries out of the document that they make together, so that each is understood as it is in
 * the file: macros known, what it inherits filled in.
 * @param texts the entries of the document by their items, in the order of the items
 * @param wanted items of which the entries are wanted
 */
export function readAmong(
  { library, importer, exporter, ascii }: Format,
  texts: ReadonlyMap<number, string>,
  wanted: ReadonlySet<number>,
): Map<number, ItemDraft> {
  const places = placeholders(library, [...texts.keys()], exporter.name, fileReader(library));
  const items = places.map(standIn);
  const textOf = (item: ExportItem): string => texts.get((item as ExportItem & { id: number }).id) ?? '';
  const text =
    exporter.document?.(items, { ascii }, textOf) ??
    exporter.head + items.map(textOf).join(exporter.separator) + exporter.tail;
  const byText = new Map<string, number>();
  const byKey = new Map<string, number>();
  for (const { id, citationKey } of places) {
    if (!wanted.has(id)) continue;
    byText.set((texts.get(id) ?? '').trim(), id);
    byKey.set(foldKey(citationKey), id);
  }
  const found = new Map<number, ItemDraft>();
  for (const draft of importer.read({ text, html: '' }).drafts) {
    const item = byText.get(draft.source.raw.trim()) ?? byKey.get(foldKey(draft.citationKey));
    if (item !== undefined && !found.has(item)) found.set(item, draft);
  }
  return found;
}
