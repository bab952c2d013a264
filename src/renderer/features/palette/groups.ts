import type { ItemRow } from '../../../contract/model/library.ts';
import type { CommandSpec } from '../../../language/commands.ts';
import { paletteText as text } from '../../../language/strings-features.ts';
import type { FoundAct, Thing } from './acts.ts';
import { type Ranges, wordRanges } from './match.ts';
import { commandSections, type FoundCommand } from './sections.ts';

export type Choice =
  | { kind: 'command'; spec: CommandSpec; ranges: Ranges }
  | ({ kind: 'act' } & FoundAct)
  | { kind: 'paper'; row: ItemRow; ranges: Ranges }
  | { kind: 'search' }
  /** Quick open's: a place to show, a creator to search for. */
  | { kind: 'place'; thing: Thing; ranges: Ranges }
  | { kind: 'creator'; name: string; insert: string; count: number | null; ranges: Ranges };

export interface Group {
  title: string;
  choices: Choice[];
}

/** What the palette lists, under its heads; empty groups are left out. `papers` null: commands only. */
export function paletteGroups(
  specs: readonly CommandSpec[],
  recentIds: readonly string[],
  query: string,
  papers: readonly ItemRow[] | null,
  acts: readonly FoundAct[] = [],
): Group[] {
  const { recent, others } = commandSections(specs, recentIds, query);
  const command = (found: FoundCommand): Choice => ({ kind: 'command', ...found });
  const groups: Group[] = [
    { title: text.recent, choices: recent.map(command) },
    { title: text.commands, choices: others.map(command) },
    { title: text.places, choices: acts.map((act) => ({ kind: 'act', ...act })) },
  ];
  if (papers !== null && query !== '') {
    groups.push({
      title: text.papers,
      choices: papers.map((row) => ({ kind: 'paper', row, ranges: wordRanges(query, row.title) })),
    });
    groups.push({ title: text.search, choices: [{ kind: 'search' }] });
  }
  return groups.filter((group) => group.choices.length > 0);
}
