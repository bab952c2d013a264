import { type CommandSpec, type MenuName, menuNames } from '../../../language/commands.ts';
import { match, type Ranges } from '../palette/match.ts';

export interface ShortcutRow {
  spec: CommandSpec;
  ranges: Ranges;
}
export interface ShortcutGroup {
  /** null: commands that are in no menu. */
  menu: MenuName | null;
  rows: ShortcutRow[];
}

/**
 * The commands under the menus they are in, in the menus' order; with a query only those whose
 * title fits it or one of whose keys (as `keysText` shows them) begins with it.
 */
export function shortcutGroups(
  specs: readonly CommandSpec[],
  query: string,
  keysText: (keys: string) => string,
): ShortcutGroup[] {
  const wanted = query.trim().toLowerCase();
  const rowOf = (spec: CommandSpec): ShortcutRow | null => {
    const found = match(wanted, spec.title);
    if (found) return { spec, ranges: found.ranges };
    return spec.keys.some((keys) => keysText(keys).toLowerCase().startsWith(wanted))
      ? { spec, ranges: [] }
      : null;
  };
  return [...menuNames, null]
    .map((menu) => ({
      menu,
      rows: specs
        .filter((spec) => (spec.menu?.name ?? null) === menu)
        .map(rowOf)
        .filter((row) => row !== null),
    }))
    .filter((group) => group.rows.length > 0);
}
