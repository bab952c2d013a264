import type { ItemRow } from '../../../contract/model/library.ts';
import type { CommandSpec } from '../../../language/commands.ts';
import { fold, match, type Ranges } from './match.ts';
import { nearlyNamed } from './names.ts';

/** Recent commands that are shown, and kept for the next time. */
export const RECENT_SHOWN = 5;

export interface FoundCommand {
  spec: CommandSpec;
  ranges: Ranges;
}

export interface CommandSections {
  recent: FoundCommand[];
  others: FoundCommand[];
}

/**
 * The commands that fit a query: those used recently apart, newest first, the others best first
 * (in the table's order where they fit alike, and with an empty query).
 */
export function commandSections(
  specs: readonly CommandSpec[],
  recentIds: readonly string[],
  query: string,
): CommandSections {
  const fitting = specs.flatMap((spec) => {
    const fits = match(query, spec.title);
    return fits ? [{ spec, ranges: fits.ranges, score: fits.score }] : [];
  });
  const found = fitting.length > 0 ? fitting : mistyped(specs, query);
  const byId = new Map<string, (typeof found)[number]>(found.map((one) => [one.spec.id, one]));
  const recent = recentIds.flatMap((id) => byId.get(id) ?? []).slice(0, RECENT_SHOWN);
  const shown = new Set(recent.map((one) => one.spec.id));
  const others = found.filter((one) => !shown.has(one.spec.id)).sort((a, b) => b.score - a.score);
  const bare = ({ spec, ranges }: FoundCommand): FoundCommand => ({ spec, ranges });
  return { recent: recent.map(bare), others: others.map(bare) };
}

/** The commands whose titles are nearly so: a letter of a word may be wrong. */
function mistyped(specs: readonly CommandSpec[], query: string): (FoundCommand & { score: number })[] {
  const titles = specs.map(({ title }) => title);
  return nearlyNamed(titles, query).flatMap((at, rank) => {
    const spec = specs[at];
    return spec ? [{ spec, ranges: [], score: -rank }] : [];
  });
}

const isPlain = (word: string): boolean => /^[\p{L}\p{N}]+$/u.test(word);
const wordsOf = (query: string): string[] => query.split(/\s+/).filter(Boolean);

/**
 * The palette's words as a query for papers: each may be the beginning of a word ("mark re" finds
 * Realistic Market), unless the query uses the search language, which then says what it means.
 */
export function paperQuery(query: string): string {
  const words = wordsOf(query);
  return words.every(isPlain) ? words.map((word) => `${word}*`).join(' ') : query;
}

/**
 * Whether a paper is one that the words name: each begins a word of its title, creators, year or
 * key. What only its abstract holds is for search, not for jumping to a paper.
 */
export function isNamed(
  query: string,
  row: Pick<ItemRow, 'title' | 'creators' | 'year' | 'citationKey'>,
): boolean {
  const words = wordsOf(query);
  if (!words.every(isPlain)) return true;
  const name = ` ${fold(`${row.title} ${row.creators} ${row.year ?? ''} ${row.citationKey}`)}`;
  const starts = name.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  return words.every((word) => starts.includes(` ${fold(word)}`));
}

/** `>` in front restricts the palette to commands. */
export function readInput(value: string): { query: string; commandsOnly: boolean } {
  const commandsOnly = value.trimStart().startsWith('>');
  return { query: (commandsOnly ? value.trimStart().slice(1) : value).trim(), commandsOnly };
}
