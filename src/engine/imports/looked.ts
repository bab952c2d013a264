import { OctavoError } from '../../contract/errors.ts';
import type { ReadText } from './read.ts';
import type { HeldSource } from './reviews.ts';

/** Most lines that are listed of what was left out; the others are counted. */
export const MAX_LINES = 1_000;
export const MAX_SHOWN_TEXT = 2_000;

/** What was read of a text, with no more of what was left out than is shown. */
export interface Reading extends ReadText {
  /** How much was left out. */
  leftOut: { rejected: number; ignored: number };
}

/** Characters of damaged records that are kept whole, to be saved or mended; further ones are cut as the others. */
const MAX_DAMAGED = 20_000_000;

/** Damaged records with their whole texts, as far as those are not beyond all measure. */
function whole(rejected: Reading['rejected']): Reading['rejected'] {
  let kept = 0;
  return rejected.slice(0, MAX_LINES).map((one) => {
    kept += one.text.length;
    return kept <= MAX_DAMAGED ? one : { ...one, text: one.text.slice(0, MAX_SHOWN_TEXT) };
  });
}

/** Cuts what was left out of a text: 50 MB of another kind are a million lines, and nobody reads them. */
export function readingOf(read: ReadText): Reading {
  const short = <T extends { text: string }>(lines: readonly T[]): T[] =>
    lines.slice(0, MAX_LINES).map((line) => ({ ...line, text: line.text.slice(0, MAX_SHOWN_TEXT) }));
  const { rejected } = read;
  // What comes back with an export was left out of nothing.
  const ignored = read.ignored.filter(({ isKept }) => !isKept);
  return {
    ...read,
    rejected: whole(rejected),
    ignored: short(ignored),
    leftOut: { rejected: rejected.length, ignored: ignored.length },
  };
}

/** What is shown of a text in which nothing was found: its first lines, and how many it has. */
export type Looked = Pick<HeldSource, 'looked' | 'lines'>;

export const lookedAt = (text: string): Looked => ({ looked: linesOf(text), lines: countLines(text) });

/** `nothing_found`, with what was looked at. */
export class NothingFoundError extends OctavoError {
  readonly looked: Looked;

  constructor({ message, details }: Pick<OctavoError, 'message' | 'details'>, looked: Looked) {
    super('nothing_found', message, details);
    this.looked = looked;
  }
}

function linesOf(text: string): HeldSource['looked'] {
  return text
    .split('\n', MAX_LINES)
    .map((line, i) => ({ line: i + 1, text: line.trim().slice(0, MAX_SHOWN_TEXT) }))
    .filter((line) => line.text !== '');
}

/** Lines that are not blank. It makes no list of them: 50 MB of text are a million. */
function countLines(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (end > at && (text.charCodeAt(at) > 32 || text.slice(at, end).trim() !== '')) count += 1;
    at = end + 1;
  }
  return count;
}
