/** `@string` macros and the values that use them. */
import type { Piece } from './blocks.ts';

/** A value longer than this came out of macros that double each other. */
const LONGEST_VALUE = 1_000_000;
/** What all macros of one file may add together, beyond the length of the file. */
const LONGEST_TOTAL = 50_000_000;

/** The macros of one file. A name counts from its definition on, in any case, as in BibTeX. */
export class Macros {
  readonly #values = new Map<string, string>();
  #added = 0;

  /** The text of a value. An undefined macro is its own name; one that would grow without bound too. */
  text(pieces: readonly Piece[]): string {
    const [only] = pieces;
    if (pieces.length === 1 && only?.kind === 'text') return only.text;
    let out = '';
    for (const piece of pieces) {
      const value = piece.kind === 'macro' ? this.#values.get(piece.text.toLowerCase()) : undefined;
      const isTooLong =
        value !== undefined &&
        (out.length + value.length > LONGEST_VALUE || this.#added + value.length > LONGEST_TOTAL);
      if (value !== undefined && !isTooLong) this.#added += value.length;
      out += value === undefined || isTooLong ? piece.text : value;
    }
    return out;
  }

  /** The values of those macros that pieces use, added to `used`. */
  noteUsed(pieces: readonly Piece[], used: Map<string, string>): void {
    for (const piece of pieces) {
      if (piece.kind !== 'macro') continue;
      const name = piece.text.toLowerCase();
      const value = this.#values.get(name);
      if (value !== undefined) used.set(name, value);
    }
  }

  /** Takes a macro's value as it is. */
  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }

  define(name: string, pieces: readonly Piece[]): void {
    this.#values.set(name.toLowerCase(), this.text(pieces));
  }
}
