import { CollectionId, ItemId } from '../model/ids.ts';
import { Status } from '../model/item.ts';
import type {
  ImportReport,
  ImportSourceCount,
  Mended,
  Provenance,
  Review,
  ReviewPreview,
  ReviewRecord,
} from '../model/review.ts';
import { PART } from '../model/text-part.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';

const review = z.int();
const index = z.int().min(0);
const indexes = z.array(index).max(1_000_000);

/** Where papers go: a collection that is there, or one at a path such as `Thesis/Related work`, made as needed. */
export const TargetCollection = z.union([
  z.strictObject({ id: CollectionId }),
  z.strictObject({ path: z.string().trim().min(1).max(5000) }),
]);
export type TargetCollection = z.infer<typeof TargetCollection>;

export const importMethods = {
  /**
   * Reads pasted text (and the HTML that lay on the clipboard beside it) into a review; nothing is
   * written. A text in which nothing was found gives a review without records that says so.
   */
  'imports.readText': method<Review>()(
    z.union([
      z.strictObject({
        text: z.string().max(60_000_000),
        html: z.string().max(60_000_000),
        name: z.string().max(500),
      }),
      /** A text that was sent before, as a window sends a long one. */
      z.strictObject({ held: z.int(), name: z.string().max(500) }),
    ]),
  ),
  /**
   * Sends a piece of a text, or of the markup beside it; the first (`text` null) begins one. Who asks
   * for something meanwhile waits for a piece and not for all.
   */
  'imports.holdText': method<{ text: number }>()(
    z.strictObject({ text: z.int().nullable(), kind: z.enum(['text', 'html']), part: z.string().max(PART) }),
  ),
  /**
   * Reads files, and the files of folders, into one review; each format is told by content. What
   * could not be read stands in `sources` with the reason and stops nothing.
   */
  'imports.readFiles': method<Review>()(
    z.strictObject({ paths: z.array(z.string().max(4096)).min(1).max(100_000) }),
  ),
  /** Further records of a review: 50,000 at once would hold up every process that they pass. */
  'imports.records': method<ReviewRecord[]>()(
    z.strictObject({ review, from: index, count: z.int().min(1).max(2000) }),
  ),
  'imports.preview': method<ReviewPreview>()(z.strictObject({ review, index })),
  /**
   * Takes the chosen records (their indexes) in one transaction, and restores the named ones from
   * the trash; collection and tags are part of it, so one undo takes all of it back.
   */
  'imports.commit': method<ImportReport>()(
    z.strictObject({
      review,
      chosen: indexes,
      restore: indexes,
      /** Known papers that keep their blanks, though the record would fill some. */
      unfilled: indexes.default([]),
      status: Status,
      tags: z.array(z.string().max(500)).max(100),
      /** `collection_not_found` when it is gone by now. */
      collection: TargetCollection.nullable().default(null),
      /** The papers that the library has already get collection and tags as well. */
      organiseKnown: z.boolean().default(false),
      /** Every chosen record becomes an item of its own, whatever the library has by now. */
      keepAll: z.boolean().default(false),
    }),
  ),
  /** The imports with their counts, oldest first. */
  'imports.sources': method<ImportSourceCount[]>()(z.strictObject({})),
  /** Where an item and each of its fields come from. */
  'imports.provenance': method<Provenance>()(z.strictObject({ id: ItemId })),
  /** The whole text of a damaged record; a review shows the beginning of a long one. */
  'imports.damaged': method<{ text: string }>()(z.strictObject({ review, source: index, at: index })),
  /**
   * Reads a damaged record again as it was mended; what comes of it joins the records of the review, behind them.
   * Where nothing comes of it the review stays, and `why` says so; a blank text drops the record.
   */
  'imports.mend': method<{ mended: Mended | null; why: string }>()(
    z.strictObject({ review, source: index, at: index, text: z.string().max(5_000_000) }),
  ),
  /**
   * Takes a column of a table for something else (`field` of `csvFields`) and reads the table again: the same review
   * with other records.
   */
  'imports.setColumn': method<Review>()(
    z.strictObject({ review, source: index, column: index, field: z.string().max(100) }),
  ),
  /** Writes the texts of all damaged records to a file, by temporary file and rename. */
  'imports.saveDamaged': method<{ path: string; count: number }>()(
    z.strictObject({ review, path: z.string().max(4096) }),
  ),
  'imports.discard': method<null>()(z.strictObject({ review })),
};
