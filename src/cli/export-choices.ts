import { ExportChoices, type ExportPreset, type Omittable } from '../contract/model/preset.ts';
import { exportLinks, exportOrders, exportVenues, omittable } from '../contract/model/terms.ts';
import type { Engine } from '../engine/engine.ts';
import { findPreset } from '../engine/exports/presets.ts';
import { choice, choiceOption, hasOption, optionValue, optionValues, usageError } from './arguments.ts';
import type { Arguments, Context } from './command.ts';
import { needWritable, patiently } from './library.ts';

/**
 * What the options choose: a preset's choices, and in their place what is said beside its name.
 * @throws OctavoError `preset_not_found`, `usage`
 */
export function choicesOf(engine: Engine, args: Arguments): ExportChoices {
  const preset = optionValue(args, 'preset');
  const base =
    preset === undefined
      ? ExportChoices.parse({})
      : findPreset(engine.context.library.reader, preset).choices;
  const omit = args.options.has('omit')
    ? optionValues(args, 'omit')
        .flatMap((text) => text.split(','))
        .map((word) => word.trim())
        .filter(Boolean)
        .map((word): Omittable => choice('omit', word, omittable))
    : base.omit;
  return {
    ascii: base.ascii || hasOption(args, 'ascii'),
    omit: [...new Set(omit)],
    links: choiceOption(args, 'links', exportLinks) ?? base.links,
    venues: choiceOption(args, 'venues', exportVenues) ?? base.venues,
    order: choiceOption(args, 'order', exportOrders) ?? base.order,
  };
}

/**
 * Keeps choices where the options say so.
 * @returns what to tell about it
 * @throws OctavoError `usage`
 */
export async function keepChoices(
  engine: Engine,
  { stderr }: Context,
  args: Arguments,
  choices: ExportChoices,
): Promise<string[]> {
  const given = optionValue(args, 'save-preset');
  if (given === undefined) return [];
  const name = given.trim();
  if (name === '' || name.length > 80)
    throw usageError('--save-preset needs a NAME of at most 80 letters.', { option: '--save-preset' });
  needWritable(engine);
  const preset: ExportPreset = { name, choices };
  const { replaced } = await patiently(stderr, () => engine.call('exports.savePreset', preset));
  return [replaced ? `The preset “${name}” was there and is this one now.` : `Kept as the preset “${name}”.`];
}

/** A line on letters that could not be spelled in ASCII, where that was asked for. */
export function asciiNotes(text: string, ascii: boolean): string[] {
  const left = ascii ? new Set(text.match(/[^\x00-\x7f]/gu)) : new Set<string>();
  if (left.size === 0) return [];
  const shown = [...left].slice(0, 10).join(' ');
  const more = left.size > 10 ? ` and ${left.size - 10} more` : '';
  return [`Not in ASCII, and left in UTF-8, since the format has no other spelling: ${shown}${more}`];
}
