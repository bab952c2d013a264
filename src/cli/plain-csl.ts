import { cslJsonExporter, recordText, toCslJson } from '../formats/csl-json/index.ts';
import type { Exporter, ExportItem } from '../formats/format.ts';

/** What only a library can say of an item. */
const ofLibrary = new Set(['uuid', 'revision', 'added', 'topics', 'aliases', 'attachments']);

const isBlank = (value: unknown): boolean =>
  value === 0 ||
  value === 'none' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

function plainItem(item: ExportItem): Record<string, unknown> {
  const { custom, ...csl } = toCslJson(item);
  const kept = Object.entries(custom.octavo).filter(
    ([name, value]) => !ofLibrary.has(name) && !isBlank(value),
  );
  return kept.length === 0 ? csl : { ...csl, custom: { octavo: Object.fromEntries(kept) } };
}

/**
 * CSL-JSON of items that no library has seen: nothing is made up for them, so the same text always
 * gives the same output. What CSL has no name for stays under `custom.octavo`.
 */
export const plainCslJson: Exporter = {
  ...cslJsonExporter,
  item: (item, options) => recordText(plainItem(item), options),
};
