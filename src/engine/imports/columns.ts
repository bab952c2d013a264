import { OctavoError } from '../../contract/errors.ts';
import type { Review } from '../../contract/model/review.ts';
import { formatColumns } from '../../formats/csv/columns.ts';
import { csvFields } from '../../language/csv-fields.ts';
import type { EngineContext } from '../context.ts';
import { readMended } from './damaged.ts';
import type { Reading } from './looked.ts';
import { makeReview } from './make-review.ts';
import type { HeldReview, Mend } from './reviews.ts';

/**
 * Reads a table of a review again with one of its columns taken for something else. The review keeps its id; its
 * records have new indexes. What was mended by hand is read by the new columns as well.
 * @param column its place, from 0
 * @param field one of `csvFields`
 * @throws OctavoError `invalid_argument`, `review_gone`, `cancelled`, and as the reading of a file does
 */
export async function setColumn(
  context: EngineContext,
  held: HeldReview,
  { source: at, column, field }: { source: number; column: number; field: string },
): Promise<Review> {
  const source = held.sources[at];
  const columns = source?.read?.columns;
  if (!source?.again || !columns || column >= columns.length)
    throw new OctavoError('review_gone', 'This column is not part of the import.', { source: at, column });
  if (!csvFields.has(field))
    throw new OctavoError('invalid_argument', `There is no field “${field}”.`, { field });
  const { again, mends } = source;
  const fields = formatColumns(columns.map((one) => one.field).with(column, field));
  const fresh = await context.tasks.wait('Reading', (signal) => again(fields, signal));
  const read = mends.reduce(withMend, fresh);
  return makeReview(context, held.name, held.sources.with(at, { ...source, read }), held);
}

/** What was read, with a row as it was mended in the place of the one that stands in the file. */
function withMend(read: Reading, { line, text }: Mend): Reading {
  const mended = readMended(read, line, text);
  const rejected = [...read.rejected.filter((one) => one.line !== line), ...mended.rejected];
  const more = rejected.length - read.rejected.length;
  return {
    ...read,
    drafts: [...read.drafts.filter((draft) => draft.source.line !== line), ...mended.drafts].sort(
      (a, b) => a.source.line - b.source.line,
    ),
    rejected: rejected.sort((a, b) => a.line - b.line),
    leftOut: { ...read.leftOut, rejected: read.leftOut.rejected + more },
  };
}
