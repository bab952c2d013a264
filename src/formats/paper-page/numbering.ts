/** List numbers: numbers before lines are such only where they count up through the page. */

import { isDate } from '../../language/dates.ts';

export interface Numbered {
  /** What follows the number on its line; '' where the number stands alone. */
  rest: string;
}

const styles: { name: string; shape: RegExp; shortest: number }[] = [
  { name: '[1]', shape: /^\[(\d{1,5})\](?:\s+|(?=\p{L}))(.*)$/su, shortest: 1 },
  { name: '1.', shape: /^(\d{1,5})\.(?:\s+|$)(.*)$/su, shortest: 2 },
  { name: '1)', shape: /^\(?(\d{1,5})\)(?:\s+|$)(.*)$/su, shortest: 2 },
  { name: '#1', shape: /^(?:#|№|No\.)\s?(\d{1,5})[.:)]?(?:\s+|$)(.*)$/su, shortest: 2 },
  { name: '1:', shape: /^(\d{1,5})\s?[:、．|–-]\s*(.*)$/su, shortest: 3 },
  { name: '1', shape: /^(\d{1,5})$/su, shortest: 2 },
  { name: '1 x', shape: /^(\d{1,4})\s+(\S.*)$/su, shortest: 3 },
];

/** Dates and counts ("5 January 2024", "2024-01-05", "12 comments") rise by chance; nothing is numbered by them. */
const isNoNumber = (text: string): boolean => /^\d{1,5}(?:\s\p{Ll}\S*){1,4}$/u.test(text) || isDate(text);

/**
 * The list numbers among lines, by index. A style of numbering counts if its numbers rise by one from line
 * to line (others may stand between), often enough for the style: "2 OLMo 2 Furious" alone is a title. A
 * bare number before text has to begin at 1.
 */
export function listNumbers(texts: readonly string[]): Map<number, Numbered> {
  const found = new Map<number, Numbered>();
  for (const { name, shape, shortest } of styles) {
    const places: { index: number; n: number; rest: string }[] = [];
    texts.forEach((text, index) => {
      if (found.has(index) || !/^[\d[(#№N]/u.test(text) || isNoNumber(text)) return;
      const match = shape.exec(text);
      if (match) places.push({ index, n: Number(match[1]), rest: (match[2] ?? '').trim() });
    });
    for (const chain of chains(places)) {
      if (chain.length < shortest || (name === '1 x' && chain[0]?.n !== 1)) continue;
      for (const { index, rest } of chain) found.set(index, { rest });
    }
    // Numbers of submissions rise with gaps; then most lines that could carry one do.
    const gaps = /^[[1#]/u.test(name) && name !== '1' && name !== '1:';
    // Sections of a program each begin anew.
    const falls = places.filter((place, i) => i > 0 && place.n <= (places[i - 1]?.n ?? 0)).length;
    const rising =
      falls <= places.length * (name === '#1' || name === '[1]' ? 0.5 : name === '1 x' ? 0 : 0.25);
    const dense = places.length >= texts.length * (name === '1 x' ? 0.3 : 0.2);
    if (gaps && rising && dense && places.length >= 4)
      for (const { index, rest } of places) found.set(index, { rest });
  }
  return found;
}

/** Runs in which each number is one more than the one before it. Each place goes to the longest run it can. */
function chains<T extends { n: number }>(places: readonly T[]): T[][] {
  const open = new Map<number, T[]>();
  const all: T[][] = [];
  for (const place of places) {
    const before = open.get(place.n - 1);
    if (before) {
      open.delete(place.n - 1);
      before.push(place);
      open.set(place.n, before);
    } else {
      const chain = [place];
      all.push(chain);
      open.set(place.n, chain);
    }
  }
  return all;
}
