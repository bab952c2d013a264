import { OctavoError } from '../../contract/errors.ts';

/** A text and the markup beside it, in pieces. */
export interface TextParts {
  text: string[];
  html: string[];
}

/** So many texts wait to be read; the window that sent an older one has gone. */
const KEEP = 4;
/** Characters of a text, and of its markup. */
const MOST = 60_000_000;

/** Texts that come in pieces, since one message of 50 MB would hold up every process that it passes. */
export class HeldTexts {
  readonly #texts = new Map<number, TextParts>();
  #next = 1;

  /**
   * Puts a piece to a text, or begins one with it.
   * @throws OctavoError `review_gone`, `too_large`
   */
  add(id: number | null, kind: keyof TextParts, part: string): number {
    const at = id ?? this.#next++;
    const held = id === null ? { text: [], html: [] } : this.#get(id);
    if (lengthOf(held[kind]) + part.length > MOST) {
      this.#texts.delete(at);
      throw new OctavoError(
        'too_large',
        'This text is too long to be read at once. Save it as a file, and import that.',
      );
    }
    held[kind].push(part);
    this.#texts.set(at, held);
    for (const old of this.#texts.keys()) {
      if (this.#texts.size <= KEEP) break;
      this.#texts.delete(old);
    }
    return at;
  }

  /**
   * Hands a text over; it is held no longer.
   * @throws OctavoError `review_gone`
   */
  take(id: number): TextParts {
    const held = this.#get(id);
    this.#texts.delete(id);
    return held;
  }

  #get(id: number): TextParts {
    const held = this.#texts.get(id);
    if (held) return held;
    throw new OctavoError('review_gone', 'This text is no longer there. Paste or drop it again.', { id });
  }
}

/** How many characters some pieces have. */
export const lengthOf = (parts: readonly string[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0);
