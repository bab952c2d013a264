import type { ItemId } from '../model/ids.ts';
import { Selection } from '../model/library.ts';
import { ExportChoices, ExportPreset } from '../model/preset.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import type { Changed } from './items.ts';

export const ExportFormat = z.enum([
  'bibtex',
  'biblatex',
  'ris',
  'csl-json',
  'csv',
  'markdown',
  'bibliography',
]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** How papers are written. */
const how = {
  format: ExportFormat,
  choices: ExportChoices.prefault({}),
  /** Of a bibliography: a style's name and a language; null is the library's own. */
  style: z.string().max(500).nullable().default(null),
  locale: z.string().max(35).nullable().default(null),
};

export const exportMethods = {
  /** The items as text; pins their citation keys. A bibliography holds none, and is plain text. */
  'exports.text': method<{ text: string; count: number }>()(z.strictObject({ selection: Selection, ...how })),
  /** The same into a file, by temporary file and rename. A bibliography becomes a page, Markdown or text, as the file is called. */
  'exports.file': method<{ path: string; count: number }>()(
    z.strictObject({ selection: Selection, ...how, path: z.string().max(4096) }),
  ),
  /**
   * What a LaTeX document cites, read from its .tex or .aux file and those that it reads: the papers, their
   * parents behind them, and the keys that no paper has. `all`: it wants everything. `file_unreadable`
   */
  'exports.cited': method<{ ids: ItemId[]; missing: string[]; all: boolean }>()(
    z.strictObject({ path: z.string().max(4096) }),
  ),
  /** Choices that were given a name in this library, by name. */
  'exports.presets': method<ExportPreset[]>()(z.strictObject({})),
  /** Keeps choices under a name; what had it gives way: then it was `replaced`. */
  'exports.savePreset': method<Changed & { replaced: boolean }>()(ExportPreset),
  /** Forgets a preset. `preset_not_found` */
  'exports.removePreset': method<Changed>()(z.strictObject({ name: z.string().max(80) })),
};
