import { OctavoError } from '../../contract/errors.ts';
import type { Changed } from '../../contract/methods/items.ts';
import { ExportPreset } from '../../contract/model/preset.ts';
import { z } from '../../contract/zod.ts';
import { actionNames } from '../../language/action-names.ts';
import { changed, named } from '../changed.ts';
import type { ReadableDb } from '../db/database.ts';
import type { Library } from '../library.ts';
import { getSetting, putSetting } from '../settings/queries.ts';

const SETTING = 'exportPresets';
const MOST = 100;

const Presets = z.array(z.unknown()).catch([]);

const fold = (name: string): string => name.trim().toLowerCase();

/** The library's presets, by name; one that can't be understood is left out. */
export function listPresets(db: ReadableDb): ExportPreset[] {
  return Presets.parse(getSetting(db, SETTING))
    .map((preset) => ExportPreset.safeParse(preset))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []));
}

/**
 * The preset of a name.
 * @throws OctavoError `preset_not_found`
 */
export function findPreset(db: ReadableDb, name: string): ExportPreset {
  const presets = listPresets(db);
  const found = presets.find((preset) => fold(preset.name) === fold(name));
  if (found) return found;
  const names = presets.map((preset) => preset.name);
  const known = names.length === 0 ? 'This library has none yet.' : `There are ${names.join(', ')}.`;
  throw new OctavoError('preset_not_found', `There is no preset “${name}”. ${known}`, {
    name,
    presets: names,
  });
}

/** Keeps a preset; one of the same name gives way, and the answer says so. */
export async function savePreset(
  library: Library,
  preset: ExportPreset,
): Promise<Changed & { replaced: boolean }> {
  const { value: replaced, action } = await library.write(actionNames.savePreset(preset.name), (db) => {
    const before = listPresets(db);
    const others = before.filter(({ name }) => fold(name) !== fold(preset.name));
    const all = [...others, preset].slice(-MOST).sort((a, b) => a.name.localeCompare(b.name, 'en'));
    putSetting(db, SETTING, all);
    return others.length < before.length;
  });
  return { changed: action ? 1 : 0, action: named(action), replaced };
}

/** @throws OctavoError `preset_not_found` */
export async function removePreset(library: Library, name: string): Promise<Changed> {
  return changed(library, actionNames.removePreset(name), (db) => {
    const { name: kept } = findPreset(db, name);
    putSetting(
      db,
      SETTING,
      listPresets(db).filter((preset) => preset.name !== kept),
    );
    return 1;
  });
}
