import type { Exporter, ExportItem, ExportOptions } from './format.ts';

/** The items as one text: head, the items with the separator between them, tail. */
export function formatText(exporter: Exporter, items: Iterable<ExportItem>, options: ExportOptions): string {
  if (exporter.document) return exporter.document([...items], options);
  const texts: string[] = [];
  for (const item of items) texts.push(exporter.item(item, options));
  return exporter.head + texts.join(exporter.separator) + exporter.tail;
}
