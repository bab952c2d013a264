/** Lines of the list of groups: a head above the certain ones and one above the others. */
export type Line = { head: 'certain' | 'possible' } | { at: number };

/** How many lines so many groups make. */
export function lineCount(groups: number, certain: number): number {
  return groups + Number(certain > 0) + Number(groups > certain);
}

/** What stands in a line. */
export function lineAt(line: number, groups: number, certain: number): Line {
  const heads = Number(certain > 0);
  if (heads === 1 && line === 0) return { head: 'certain' };
  if (line < heads + certain) return { at: line - heads };
  if (line === heads + certain && groups > certain) return { head: 'possible' };
  return { at: line - heads - 1 };
}

/** The line of a group. */
export const lineOf = (at: number, certain: number): number =>
  at + Number(certain > 0) + Number(at >= certain);
