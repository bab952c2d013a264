import { foldText } from '../../../language/fold.ts';
import type { Live } from './live.ts';
import { endOfPrefix, indexOf, lowerBound, type StringTable, sizeOf, stringAt } from './string-table.ts';

/** Of shorter words another one is always near, and mostly meant as it is. */
const SHORTEST = 4;
const LONGEST = 40;

/** Each character that a string in the range has at a place, with the range of those that have it. */
function eachNext(
  table: StringTable,
  from: number,
  to: number,
  depth: number,
  prefix: string,
  visit: (letter: string, from: number, to: number) => void,
): void {
  let at = from;
  // The one that ends here comes first.
  if (at < to && table.ends[at + 1]! - table.ends[at]! === depth) at += 1;
  while (at < to) {
    const letter = String.fromCharCode(table.chars[table.ends[at]! + depth]!);
    const end = endOfPrefix(table, prefix + letter, at, to);
    visit(letter, at, end);
    at = end;
  }
}

/**
 * The words of a table that one edit makes of this one: a letter put in, left out, changed, or swapped with its
 * neighbour. Walks down the sorted table, so that it costs a few hundred look-ups whatever the alphabet.
 */
function neighbours(table: StringTable, word: string): Set<number> {
  const found = new Set<number>();
  let [from, to] = [0, sizeOf(table)];
  const look = (text: string, low: number, high: number): void => {
    const at = lowerBound(table, text, low, high);
    if (at < high && stringAt(table, at) === text) found.add(at);
  };
  for (let i = 0; i <= word.length && from < to; i++) {
    const before = word.slice(0, i);
    const after = word.slice(i + 1);
    look(before + after, from, to);
    if (i + 1 < word.length) look(`${before}${word[i + 1]}${word[i]}${word.slice(i + 2)}`, from, to);
    eachNext(table, from, to, i, before, (letter, low, high) => {
      look(before + letter + word.slice(i), low, high);
      if (i < word.length) look(before + letter + after, low, high);
    });
    if (i < word.length) {
      const longer = word.slice(0, i + 1);
      from = lowerBound(table, longer, from, to);
      to = endOfPrefix(table, longer, from, to);
    }
  }
  const itself = indexOf(table, word);
  found.delete(itself);
  return found;
}

/** Words of the library that are one edit away from this one, those in most papers first. */
export function nearestWords(lives: readonly Live[], word: string, limit: number): string[] {
  const folded = foldText(word);
  if (folded.length < SHORTEST || folded.length > LONGEST || /\P{L}/u.test(folded)) return [];
  const counts = new Map<string, number>();
  for (const live of lives) {
    const { surfaces } = live.segment;
    for (const index of neighbours(surfaces, folded)) {
      const docs = live.surfaceWritten[index]!;
      if (docs === 0) continue;
      const text = stringAt(surfaces, index);
      if (!/\P{L}/u.test(text)) counts.set(text, (counts.get(text) ?? 0) + docs);
    }
  }
  return mostFrequent(counts, limit).map(({ word: text }) => text);
}

/** Words of the library that begin so, those in most papers first. */
export function wordsWith(
  lives: readonly Live[],
  prefix: string,
  limit: number,
): { word: string; count: number }[] {
  const folded = foldText(prefix);
  const counts = new Map<string, number>();
  for (const live of lives) {
    const { surfaces } = live.segment;
    const from = lowerBound(surfaces, folded);
    const to = endOfPrefix(surfaces, folded, from);
    const frequent: number[] = [];
    // Each segment's most frequent ones are enough to find the most frequent of all, but for ties.
    for (let at = from; at < to; at++) if (live.surfaceWritten[at]! > 0) frequent.push(at);
    if (frequent.length > limit * 8) {
      frequent.sort((a, b) => live.surfaceWritten[b]! - live.surfaceWritten[a]!);
      frequent.length = limit * 8;
    }
    for (const at of frequent) {
      const text = stringAt(surfaces, at);
      counts.set(text, (counts.get(text) ?? 0) + live.surfaceWritten[at]!);
    }
  }
  return mostFrequent(counts, limit);
}

function mostFrequent(counts: ReadonlyMap<string, number>, limit: number): { word: string; count: number }[] {
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, limit);
}
