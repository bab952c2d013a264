import { type ErrorValue, OctavoError } from '../../contract/errors.ts';
import type { ItemDraft } from '../../contract/model/item.ts';
import type { ReviewRecord } from '../../contract/model/review.ts';
import type { Reading } from './looked.ts';

/** A damaged record as it was mended, by the line that it stood at. */
export interface Mend {
  line: number;
  text: string;
}

/** One of the texts that a review was made of: what was read from it, or why nothing was. */
export interface HeldSource {
  name: string;
  read: Reading | null;
  error: ErrorValue | null;
  /** Lines to be shown of a text in which nothing was found. */
  looked: { line: number; text: string }[];
  /** How many such lines there are in all. */
  lines: number;
  /** Reads it once more, its columns taken as said; null where it is no table. */
  again: ((columns: string, signal: AbortSignal) => Promise<Reading>) | null;
  mends: readonly Mend[];
}

export interface HeldReview {
  id: number;
  /** What the user gave. */
  name: string;
  sources: readonly HeldSource[];
  /** The records of all sources through, then those that were mended, and what the sheet shows of each. */
  drafts: readonly ItemDraft[];
  records: readonly ReviewRecord[];
  /** Records that the sheet shows as known: ticked all the same, they are wanted as items of their own. */
  known: ReadonlySet<number>;
  /** New records that look like a paper of the library, or like an earlier record. */
  likely: ReadonlySet<number>;
}

/** What was read and waits for the user's word. */
export class ReviewStore {
  readonly #reviews = new Map<number, HeldReview>();
  #next = 1;

  add(review: Omit<HeldReview, 'id'>): HeldReview {
    const held = { id: this.#next++, ...review };
    this.#reviews.set(held.id, held);
    return held;
  }

  /**
   * Puts other records into a review, which keeps its id: who chooses among them goes on choosing.
   * @throws OctavoError `review_gone` when it was answered or read again meanwhile
   */
  replace(before: HeldReview, now: Omit<HeldReview, 'id' | 'name'>): HeldReview {
    if (this.get(before.id) !== before) throw this.#gone(before.id);
    const held = { ...before, ...now };
    this.#reviews.set(before.id, held);
    return held;
  }

  /** @throws OctavoError `review_gone` */
  get(id: number): HeldReview {
    const review = this.#reviews.get(id);
    if (!review) throw this.#gone(id);
    return review;
  }

  #gone(id: number): OctavoError {
    return new OctavoError('review_gone', 'This import is no longer open. Paste or drop it again.', { id });
  }

  /** @throws OctavoError `review_gone` */
  draft(id: number, index: number): ItemDraft {
    const draft = this.get(id).drafts[index];
    if (!draft) throw new OctavoError('review_gone', 'This record is not part of the import.', { id, index });
    return draft;
  }

  discard(id: number): void {
    this.#reviews.delete(id);
  }
}
