/** What a page hangs on every title: "Paper 12: …", "… (Oral)". It is told by its recurrence. */
import { bareTitle } from './marks.ts';

const front =
  /^(?:[\p{L}]{1,12}[ #.-]{0,2})?#?\d{1,5}(?:[.-]\d{1,4})?\s?[:.)|–—-]?\s+(?=\S)|^[[(][^[\]()]{1,24}[\])]\s+(?=\S)/u;
const back = /\s+[[(][^[\]()]{1,24}[\])]$|\s+[|·•–—-]\s+\p{L}[\p{L} -]{1,20}$/u;

const shapeOf = (text: string): string => text.toLowerCase().replace(/\d+/gu, '#').trim();

function strip(titles: readonly string[], mark: RegExp, fewest: number, isFront: boolean): string[] {
  const marks = titles.map((title) => mark.exec(title)?.[0] ?? '');
  const counts = new Map<string, number>();
  for (const found of marks)
    if (found !== '') counts.set(shapeOf(found), (counts.get(shapeOf(found)) ?? 0) + 1);
  const marked = marks.filter((found) => found !== '').length;
  // The same mark on most titles, or on most titles one of very few ("Oral", "Poster").
  if (marked < fewest || counts.size > Math.max(1, marked / 3)) return [...titles];
  return titles.map((title, i) => {
    const found = marks[i] ?? '';
    if (found === '') return title;
    return (isFront ? title.slice(found.length) : title.slice(0, title.length - found.length)).trim();
  });
}

/** The titles of a page's records without tags, and without what most of them begin or end with alike. */
export function bareTitles(titles: readonly string[]): string[] {
  const bare = titles.map(bareTitle);
  if (bare.length < 4) return bare;
  const fewest = Math.ceil(bare.length * 0.7);
  let result = strip(bare, front, fewest, true);
  // "… [PDF21] [Copy] [REL]": several, one behind the other.
  for (let layer = 0; layer < 6; layer += 1) {
    const next = strip(result, back, fewest, false);
    if (next.every((title, i) => title === result[i])) break;
    result = next;
  }
  return result;
}
