import type { CommandSpec } from '../../../language/commands.ts';
import { match, type Ranges } from './match.ts';

/** Recent commands that are shown, and kept for the next time. */
export const RECENT_SHOWN = 5;
const RECENT_KEPT = 20;

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
  const found = specs.flatMap((spec) => {
    const fits = match(query, spec.title);
    return fits ? [{ spec, ranges: fits.ranges, score: fits.score }] : [];
  });
  const byId = new Map<string, (typeof found)[number]>(found.map((one) => [one.spec.id, one]));
  const recent = recentIds.flatMap((id) => byId.get(id) ?? []).slice(0, RECENT_SHOWN);
  const shown = new Set(recent.map((one) => one.spec.id));
  const others = found.filter((one) => !shown.has(one.spec.id)).sort((a, b) => b.score - a.score);
  const bare = ({ spec, ranges }: FoundCommand): FoundCommand => ({ spec, ranges });
  return { recent: recent.map(bare), others: others.map(bare) };
}

/** What was stored as recent commands, whatever it is. */
export function readRecent(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, RECENT_KEPT) : [];
}

/** The recent commands with this one first. */
export function withRecent(recent: readonly string[], id: string): string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, RECENT_KEPT);
}

/** `>` in front restricts the palette to commands. */
export function readInput(value: string): { query: string; commandsOnly: boolean } {
  const commandsOnly = value.trimStart().startsWith('>');
  return { query: (commandsOnly ? value.trimStart().slice(1) : value).trim(), commandsOnly };
}
