/** Strings in the order of their UTF-16 units, one behind the other; the one numbered i lies from ends[i] on. */
export interface StringTable {
  chars: Uint16Array;
  /** One more than there are strings. */
  ends: Uint32Array;
}

export const sizeOf = (table: StringTable): number => table.ends.length - 1;

export function stringAt(table: StringTable, index: number): string {
  return String.fromCharCode(...table.chars.subarray(table.ends[index]!, table.ends[index + 1]!));
}

/** Below 0 when the string comes before the text; 0 as well when it only begins with it, if that is enough. */
function compare(table: StringTable, index: number, text: string, beginning: boolean): number {
  const from = table.ends[index]!;
  const size = table.ends[index + 1]! - from;
  const both = Math.min(size, text.length);
  for (let i = 0; i < both; i++) {
    const difference = table.chars[from + i]! - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return beginning && size >= text.length ? 0 : size - text.length;
}

/** The first string that doesn't come before the text, from `from` up to `to`. */
export function lowerBound(table: StringTable, text: string, from = 0, to = sizeOf(table)): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(table, middle, text, false) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of a string, or -1. */
export function indexOf(table: StringTable, text: string): number {
  const at = lowerBound(table, text);
  return at < sizeOf(table) && compare(table, at, text, false) === 0 ? at : -1;
}

/** The first string behind those that begin with the text, looking from the first of them on. */
export function endOfPrefix(table: StringTable, prefix: string, from: number, to = sizeOf(table)): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(table, middle, prefix, true) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A table of strings that are in order already. */
export function tableOf(sorted: readonly string[]): StringTable {
  const ends = new Uint32Array(sorted.length + 1);
  let size = 0;
  for (let i = 0; i < sorted.length; i++) {
    size += sorted[i]!.length;
    ends[i + 1] = size;
  }
  const chars = new Uint16Array(size);
  let at = 0;
  for (const text of sorted) for (let i = 0; i < text.length; i++) chars[at++] = text.charCodeAt(i);
  return { chars, ends };
}
