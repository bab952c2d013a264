import type { exportMethods } from '../../contract/methods/exports.ts';
import type { ParsedParams } from '../../contract/methods/index.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import { bibliographyText, formOf } from '../citations/export.ts';
import { resolveStyle } from '../citations/styles.ts';
import type { EngineContext, Handlers } from '../context.ts';
import { idsWhere } from '../items/change-queries.ts';
import { citedItems, readCited } from './cited.ts';
import { exportText } from './export.ts';
import { writeFileAtomically } from './file.ts';
import { listPresets, removePreset, savePreset } from './presets.ts';

/** Items as text of any format, for a file of a name or, without one, for the clipboard. */
function writtenText(
  context: EngineContext,
  ids: readonly number[],
  {
    format,
    choices,
    style,
    locale,
  }: Pick<ParsedParams<'exports.text'>, 'format' | 'choices' | 'style' | 'locale'>,
  path: string | null,
): Promise<{ text: string; count: number }> {
  if (format !== 'bibliography')
    return exportText(context.library, ids, format, { alone: path === null }, choices);
  const ready = resolveStyle(context.library.reader, style, locale);
  return bibliographyText(context, ids, ready, formOf(path ?? ''));
}

export const exportHandlers: Handlers<keyof typeof exportMethods> = {
  'exports.text': (context, { selection, ...how }) =>
    writtenText(context, context.results.resolve(selection), how, null),
  'exports.file': async (context, { selection, path, ...how }) => {
    const { text, count } = await writtenText(context, context.results.resolve(selection), how, path);
    writeFileAtomically(path, text);
    return { path, count };
  },
  'exports.cited': ({ library }, { path }) => {
    const { keys, all } = readCited(path);
    const { ids, missing } = citedItems(library.reader, keys);
    const trashed = new Set(idsWhere(library.reader, ids, 'trashed'));
    return {
      ids: ids.filter((id) => !trashed.has(id)) as ItemId[],
      missing: missing.map(({ key }) => key),
      all,
    };
  },
  'exports.presets': ({ library }) => listPresets(library.reader),
  'exports.savePreset': ({ library }, preset) => savePreset(library, preset),
  'exports.removePreset': ({ library }, { name }) => removePreset(library, name),
};
