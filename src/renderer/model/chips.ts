/** A search's text as the window shows it: terms that stand apart as chips, and what the field says. */
import { queryTerm } from './query-term.ts';

export interface Asked {
  /** The whole text: what is searched for, and what a saved search keeps. */
  query: string;
  /** Finished terms, each as it is written: `year:2016-2024`, `-tag:"to cite"`. */
  chips: readonly string[];
  /** The rest, which the field shows. */
  typed: string;
}

/** Longest text of a search (the contract's limit). */
export const MOST_QUERY = 10_000;

/** The text that chips and field make together. Behind chips alone a space says that the last one is finished. */
export function joinQuery(chips: readonly string[], typed: string): string {
  return [...chips, typed].join(' ').slice(0, MOST_QUERY);
}

/**
 * The pieces of a text that spaces part outside of quotes and brackets. A quote or bracket that is
 * left open goes on to the end.
 */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let depth = 0;
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === '(') depth += 1;
    else if (!quoted && letter === ')') depth = Math.max(0, depth - 1);
    if (!quoted && depth === 0 && /\s/.test(letter)) {
      if (piece !== '') pieces.push(piece);
      piece = '';
    } else piece += letter;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

/** Cuts a text that came as a whole. One with an `OR` between its pieces says something only together. */
export function askedOf(query: string): Asked {
  const pieces = piecesOf(query);
  if (pieces.includes('OR')) return { query, chips: [], typed: query };
  const chips = pieces.filter((piece) => queryTerm(piece) !== null);
  if (chips.length === 0) return { query, chips, typed: query };
  return { query, chips, typed: pieces.filter((piece) => queryTerm(piece) === null).join(' ') };
}

/**
 * What a space at the caret makes of the field's text: its last term becomes a chip. Null where it
 * isn't a finished one, or stands beside an `OR`.
 */
export function finished(typed: string): { chip: string; typed: string } | null {
  const pieces = piecesOf(typed);
  const chip = pieces.at(-1);
  if (chip === undefined || !typed.endsWith(chip) || pieces.includes('OR')) return null;
  if (queryTerm(chip) === null) return null;
  return { chip, typed: typed.slice(0, typed.length - chip.length) };
}
