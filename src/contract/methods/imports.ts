import { Status } from '../model/item.ts';
import type { ImportReport, Review, ReviewPreview } from '../model/library.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';

const review = z.int();

export const importMethods = {
  /** Reads pasted text (and the HTML that lay on the clipboard beside it) into a review; nothing is written. */
  'imports.readText': method<Review>()(
    z.strictObject({
      text: z.string().max(60_000_000),
      html: z.string().max(60_000_000),
      name: z.string().max(500),
    }),
  ),
  /** Reads a file into a review; the format is told by content. */
  'imports.readFile': method<Review>()(z.strictObject({ path: z.string().max(4096) })),
  'imports.preview': method<ReviewPreview>()(z.strictObject({ review, index: z.int().min(0) })),
  /** Takes the chosen records (their indexes) in one transaction, and restores the named ones from the trash. */
  'imports.commit': method<ImportReport>()(
    z.strictObject({
      review,
      chosen: z.array(z.int().min(0)).max(1_000_000),
      restore: z.array(z.int().min(0)).max(1_000_000),
      status: Status,
      tags: z.array(z.string().max(500)).max(100),
    }),
  ),
  'imports.discard': method<null>()(z.strictObject({ review })),
};
