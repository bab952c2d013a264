import { foldText } from '../language/fold.ts';
import { type Mark, markText, type Piece } from '../language/mark.ts';

/** Characters of a long text that are shown around a hit. */
const LENGTH = 200;

interface Hit {
  start: number;
  end: number;
  word: string;
}

/**
 * The part of a text that shows most of the marked words, or '' when it has none. A short text is
 * given whole; a long one is cut at words, with `…` where something is missing.
 */
export function snippet(text: string, marks: readonly Mark[]): string {
  const hits = hitsOf(markText(text, marks));
  if (hits.length === 0) return '';
  if (text.length <= LENGTH) return text.trim();
  const { start, end } = bestWindow(hits);
  const spare = Math.max(0, LENGTH - (end - start));
  // A little more after the hit than before it: that is how people read.
  const from = wordStart(
    text,
    Math.max(0, Math.min(start - Math.floor(spare / 3), text.length - LENGTH)),
    start,
  );
  const to = wordEnd(text, Math.min(text.length, Math.max(end, from + LENGTH)), end);
  const shown = text.slice(from, to).trim();
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`;
}

function hitsOf(pieces: readonly Piece[]): Hit[] {
  const hits: Hit[] = [];
  let at = 0;
  for (const { text, hit } of pieces) {
    if (hit) hits.push({ start: at, end: at + text.length, word: foldText(text) });
    at += text.length;
  }
  return hits;
}

/** The stretch of at most LENGTH characters with the most different words, then the most hits, then the first. */
function bestWindow(hits: readonly Hit[]): { start: number; end: number } {
  const counts = new Map<string, number>();
  let best = { start: 0, end: 0, words: 0, hits: 0 };
  let first = 0;
  hits.forEach((hit, last) => {
    counts.set(hit.word, (counts.get(hit.word) ?? 0) + 1);
    for (let out = hits[first]; out && first < last && hit.end - out.start > LENGTH; out = hits[first]) {
      const left = (counts.get(out.word) ?? 0) - 1;
      if (left === 0) counts.delete(out.word);
      else counts.set(out.word, left);
      first += 1;
    }
    const count = last - first + 1;
    if (counts.size < best.words || (counts.size === best.words && count <= best.hits)) return;
    best = { start: hits[first]?.start ?? hit.start, end: hit.end, words: counts.size, hits: count };
  });
  return best;
}

/** Where the word that `from` cuts ends, unless that lies behind the hit. */
function wordStart(text: string, from: number, hit: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, hit).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(text: string, to: number, hit: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(hit, to).search(/\s\S*$/);
  return space < 0 ? to : hit + space;
}
