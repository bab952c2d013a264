import { foldText } from '../../../language/fold.ts';

/** Something a selection can have or not: a tag, a collection. */
export interface PickerOption {
  id: number;
  /** The whole name, which is what is searched: `Thesis / Related work`. */
  name: string;
  /** Shown while nothing is typed, indented by `depth`. */
  label: string;
  depth: number;
  /** `name` and `label` without case and accents, worked out once for all the keys that are typed. */
  folded: string;
  foldedLabel: string;
}

/** An option with its names as they are searched. */
export function pickerOption<T extends Omit<PickerOption, 'folded' | 'foldedLabel'>>(
  option: T,
): T & Pick<PickerOption, 'folded' | 'foldedLabel'> {
  return { ...option, folded: foldText(option.name), foldedLabel: foldText(option.label) };
}

/** A line of the picker: an option, or what was typed as a new one. */
export type PickerLine<T extends PickerOption> =
  | { kind: 'option'; option: T }
  | { kind: 'create'; name: string };

/** Lines that are drawn at most; typing finds the others. */
export const MOST_LINES = 100;

/**
 * The lines for what was typed: options that contain it, those that begin with it first, and
 * at the end a new one, unless an option is called exactly so.
 */
export function pickerLines<T extends PickerOption>(
  options: readonly T[],
  typed: string,
): { lines: PickerLine<T>[]; more: number } {
  const name = typed.trim().replaceAll(/\s+/g, ' ');
  const wanted = foldText(name);
  if (wanted === '') {
    const lines = options.slice(0, MOST_LINES).map((option) => ({ kind: 'option' as const, option }));
    return { lines, more: options.length - lines.length };
  }
  const ranked: { option: T; rank: number }[] = [];
  let isThere = false;
  for (const option of options) {
    const at = option.folded.indexOf(wanted);
    if (at < 0) continue;
    const whole = option.folded === wanted || option.foldedLabel === wanted;
    isThere ||= option.folded === wanted;
    ranked.push({ option, rank: whole ? 0 : at === 0 ? 1 : 2 });
  }
  ranked.sort((a, b) => a.rank - b.rank || a.option.name.length - b.option.name.length);
  const lines: PickerLine<T>[] = ranked
    .slice(0, MOST_LINES)
    .map(({ option }) => ({ kind: 'option', option }));
  const more = ranked.length - lines.length;
  if (!isThere) lines.push({ kind: 'create', name });
  return { lines, more };
}
