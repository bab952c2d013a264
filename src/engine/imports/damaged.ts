import { OctavoError } from '../../contract/errors.ts';
import type { Mended } from '../../contract/model/review.ts';
import { formatColumns } from '../../formats/csv/columns.ts';
import type { EngineContext } from '../context.ts';
import { writeFileAtomically } from '../exports/file.ts';
import { compareRecords } from './compare.ts';
import type { Reading } from './looked.ts';
import { linesOfSources, PORTION } from './make-review.ts';
import { readRecords } from './read.ts';
import type { HeldReview, HeldSource } from './reviews.ts';

type Damaged = Reading['rejected'][number];

function find(
  held: HeldReview,
  source: number,
  at: number,
): { source: HeldSource; read: Reading; one: Damaged } {
  const from = held.sources[source];
  const one = from?.read?.rejected[at];
  if (!from?.read || !one) {
    throw new OctavoError('review_gone', 'This record is not part of the import.', { source, at });
  }
  return { source: from, read: from.read, one };
}

/**
 * The whole text of a damaged record.
 * @throws OctavoError `review_gone`
 */
export function damagedText(held: HeldReview, source: number, at: number): string {
  return find(held, source, at).one.text;
}

/** What a mended text gives, its lines counted from where it stood in the file; nothing where it is blank. */
export function readMended(
  { importer, head = '', columns = [] }: Reading,
  line: number,
  text: string,
): Pick<Reading, 'drafts' | 'rejected'> {
  if (text.trim() === '') return { drafts: [], rejected: [] };
  const choice = formatColumns(columns.map(({ field }) => field));
  const read = readRecords({ text: `${head}${text}`, html: '', columns: choice }, importer.name);
  const before = line - head.split('\n').length;
  for (const draft of read.drafts) draft.source.line += before;
  return {
    drafts: read.drafts,
    rejected: read.rejected.map((one) => ({ ...one, line: one.line + before })),
  };
}

/**
 * Reads a damaged record again as it was mended, and puts what came of it behind the records of the review. Where
 * nothing did the review stays as it is, with the reason; one that is blank now is gone.
 * @throws OctavoError `review_gone`
 */
export async function mendRecord(
  context: EngineContext,
  held: HeldReview,
  where: { source: number; at: number; text: string },
): Promise<{ mended: Mended | null; why: string }> {
  const { source, read, one } = find(held, where.source, where.at);
  const mended = readMended(read, one.line, where.text);
  if (mended.drafts.length === 0 && where.text.trim() !== '') {
    return { mended: null, why: mended.rejected[0]?.message ?? one.message };
  }
  const rejected = read.rejected.toSpliced(where.at, 1, ...mended.rejected);
  const drafts = [...read.drafts, ...mended.drafts].sort((a, b) => a.source.line - b.source.line);
  const leftOut = { ...read.leftOut, rejected: read.leftOut.rejected - 1 + mended.rejected.length };
  const sources = held.sources.with(where.source, {
    ...source,
    read: { ...read, drafts, rejected, leftOut },
    mends: [...source.mends, { line: one.line, text: where.text }],
  });
  const coming = mended.drafts.map((draft) => ({ draft, source: where.source }));
  const { records, known, likely } = await compareRecords(context, coming, held.drafts);
  const all = [...held.records, ...records];
  context.reviews.replace(held, {
    sources,
    drafts: [...held.drafts, ...mended.drafts],
    records: all,
    known: new Set([...held.known, ...known]),
    likely: new Set([...held.likely, ...likely]),
  });
  const { ignored: _, ...lines } = linesOfSources(sources);
  return { mended: { found: all.length, records: records.slice(0, PORTION), ...lines }, why: '' };
}

/**
 * Writes the texts of all damaged records of a review to a file.
 * @throws OctavoError `file_unwritable`, `disk_full`
 */
export function saveDamaged(held: HeldReview, path: string): { path: string; count: number } {
  const texts = held.sources.flatMap(({ read }) => read?.rejected.map(({ text }) => text.trimEnd()) ?? []);
  writeFileAtomically(path, `${texts.join('\n\n')}\n`);
  return { path, count: texts.length };
}
