import { existsSync } from 'node:fs';
import { readStyleFile } from '../engine/citations/add-styles.ts';
import { type BibliographyForm, bibliographyForms, formOf } from '../engine/citations/export.ts';
import { type ReadyStyle, resolveStyle } from '../engine/citations/styles.ts';
import type { ReadableDb } from '../engine/db/database.ts';
import { choiceOption, optionValue, usageError } from './arguments.ts';
import type { Arguments, Context } from './command.ts';

/** The format's name for `--to`: it is set by a style, and no exporter writes it an item at a time. */
export const BIBLIOGRAPHY = 'bibliography';

/**
 * The style and language that the options name; without them the library's, or the usual one.
 * @throws OctavoError `style_not_found`, `style_parent_missing`, `style_invalid`, `invalid_argument`
 */
export async function readyStyle(
  context: Context,
  args: Arguments,
  db: ReadableDb | null,
): Promise<ReadyStyle> {
  const name = optionValue(args, 'style');
  const path = name?.endsWith('.csl') ? context.resolve(name) : null;
  const style = path !== null && existsSync(path) ? await readStyleFile(path) : name;
  return resolveStyle(db, style ?? null, optionValue(args, 'locale') ?? null);
}

/** How the bibliography is written: as `--as` says, else as the file's name. */
export const bibliographyForm = (args: Arguments, output: string | undefined): BibliographyForm =>
  choiceOption(args, 'as', bibliographyForms) ?? formOf(output ?? '');

/**
 * Options that only a bibliography takes.
 * @throws OctavoError `usage` where another format is wanted
 */
export function refuseStyle(args: Arguments): void {
  for (const option of ['style', 'locale', 'as'])
    if (args.options.has(option))
      throw usageError(`--${option} goes with --to ${BIBLIOGRAPHY}.`, { option: `--${option}` });
}
