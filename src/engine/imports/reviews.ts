import { OctavoError } from '../../contract/errors.ts';
import type { ItemDraft } from '../../contract/model/item.ts';
import type { ReadText } from './read.ts';

export interface HeldReview {
  id: number;
  name: string;
  read: ReadText;
  /** Records that the sheet shows as known: ticked all the same, they are wanted as items of their own. */
  known: Set<number>;
}

/** What was read and waits for the user's word. */
export class ReviewStore {
  readonly #reviews = new Map<number, HeldReview>();
  #next = 1;

  add(name: string, read: ReadText, known: Set<number>): HeldReview {
    const review = { id: this.#next++, name, read, known };
    this.#reviews.set(review.id, review);
    return review;
  }

  /** @throws OctavoError `review_gone` */
  get(id: number): HeldReview {
    const review = this.#reviews.get(id);
    if (!review)
      throw new OctavoError('review_gone', 'This import is no longer open. Paste or drop it again.', { id });
    return review;
  }

  /** @throws OctavoError `review_gone` */
  draft(id: number, index: number): ItemDraft {
    const draft = this.get(id).read.drafts[index];
    if (!draft) throw new OctavoError('review_gone', 'This record is not part of the import.', { id, index });
    return draft;
  }

  discard(id: number): void {
    this.#reviews.delete(id);
  }
}
