import { OctavoError } from '../../contract/errors.ts';
import { ExportChoices } from '../../contract/model/preset.ts';
import type { ExportItem, ExportOptions } from '../../formats/format.ts';
import { chosenItem, ordered } from '../../formats/preset.ts';
import { findExporter, formatText } from '../../formats/registry.ts';
import type { Library } from '../library.ts';
import { exportItems } from './export-items.ts';
import { pinBeforeLeaving } from './pin.ts';

/** As everything is in the library. */
export const plainChoices: ExportChoices = ExportChoices.parse({});

/**
 * Items as text of a format, in the order of the ids unless the choices have another; pins their keys.
 * @throws OctavoError `format_unknown`
 */
export async function exportText(
  library: Library,
  ids: readonly number[],
  format: string,
  options: Pick<ExportOptions, 'alone'> = {},
  choices: ExportChoices = plainChoices,
): Promise<{ text: string; count: number }> {
  const exporter = findExporter(format);
  if (!exporter)
    throw new OctavoError('format_unknown', `There is no format “${format}” to write.`, { format });
  await pinBeforeLeaving(library, ids);
  const items: ExportItem[] = [];
  for (const item of exportItems(library.reader, ids, exporter.name)) items.push(chosenItem(item, choices));
  const text = formatText(exporter, ordered(items, choices.order), { ...options, ascii: choices.ascii });
  return { text, count: items.length };
}
