import { basename } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { type ErrorValue, errorValue, OctavoError } from '../../contract/errors.ts';
import type { Review } from '../../contract/model/review.ts';
import type { EngineContext } from '../context.ts';
import { type Coming, compareRecords } from './compare.ts';
import type { TextParts } from './held-texts.ts';
import { listFiles } from './list-files.ts';
import { MAX_LINES, MAX_SHOWN_TEXT, NothingFoundError } from './looked.ts';
import { readListed, readText } from './read-in-background.ts';
import type { HeldReview, HeldSource } from './reviews.ts';

/** Records that come with the review itself; the others are asked for. */
export const PORTION = 500;
/** Columns of a table that can be taken for something else; a table of works has a few dozen. */
const MAX_COLUMNS = 200;

/**
 * Reads a text and compares what it holds with the library.
 * @throws OctavoError `cancelled`; what can't be read is said in the review
 */
export async function reviewText(context: EngineContext, name: string, input: TextParts): Promise<Review> {
  const source = await context.tasks.wait('Reading', (signal) =>
    settled(name, (columns, until) => readText(input, until, columns), signal),
  );
  return makeReview(context, name, [source]);
}

/**
 * Reads files, and those of folders, one after another, and compares what they hold with the library.
 * @throws OctavoError `cancelled`; what can't be read is said in the review
 */
export async function reviewFiles(context: EngineContext, paths: readonly string[]): Promise<Review> {
  const sources = await context.tasks.wait('Reading', async (signal, tell) => {
    const files = await listFiles(paths, signal);
    const read: HeldSource[] = [];
    for (const file of files) {
      signal.throwIfAborted();
      read.push(await settled(file.name, (columns, until) => readListed(file, until, columns), signal));
      tell(read.length, files.length);
      await pause();
    }
    return read;
  });
  const [only] = paths;
  return makeReview(context, only !== undefined && paths.length === 1 ? basename(only) : '', sources);
}

/** A source as it came out; only what nobody meant and a cancellation are thrown on. */
async function settled(
  name: string,
  reading: NonNullable<HeldSource['again']>,
  signal: AbortSignal,
): Promise<HeldSource> {
  try {
    const read = await reading('', signal);
    return { name, read, error: null, looked: [], lines: 0, again: read.columns ? reading : null, mends: [] };
  } catch (error) {
    if (!(error instanceof OctavoError) || error.code === 'cancelled' || error.code === 'internal')
      throw error;
    const looked = error instanceof NothingFoundError ? error.looked : { looked: [], lines: 0 };
    return { name, read: null, error: errorValue(error), ...looked, again: null, mends: [] };
  }
}

/**
 * A review of what was read.
 * @param before the one that it takes the place of, under its id
 * @throws OctavoError `review_gone` when that one is another by now
 */
export async function makeReview(
  context: EngineContext,
  name: string,
  sources: readonly HeldSource[],
  before: HeldReview | null = null,
): Promise<Review> {
  const coming = sources.flatMap(({ read }, source) =>
    (read?.drafts ?? []).map((draft): Coming => ({ draft, source })),
  );
  const compared = await compareRecords(context, coming);
  const now = { sources, drafts: coming.map(({ draft }) => draft), ...compared };
  const { id } = before ? context.reviews.replace(before, now) : context.reviews.add({ name, ...now });
  const { records } = compared;
  return {
    id,
    name,
    format: formatOf(sources),
    found: records.length,
    records: records.slice(0, PORTION),
    ...linesOfSources(sources),
  };
}

function formatOf(sources: readonly HeldSource[]): string {
  const formats = new Set(sources.flatMap(({ read }) => (read ? [read.importer.name] : [])));
  const [only] = formats;
  return only !== undefined && formats.size === 1 ? only : '';
}

/** What a review tells of its sources, and of what was left out of them. */
export function linesOfSources(
  sources: readonly HeldSource[],
): Pick<Review, 'sources' | 'leftOut' | 'rejected' | 'ignored'> {
  const leftOut = { rejected: 0, ignored: 0 };
  const rejected: Review['rejected'] = [];
  const ignored: Review['ignored'] = [];
  for (const [source, { read, looked, lines }] of sources.entries()) {
    const bad = read?.rejected ?? [];
    const rest = read?.ignored ?? looked;
    leftOut.rejected += read?.leftOut.rejected ?? 0;
    leftOut.ignored += read ? read.leftOut.ignored : lines;
    for (const [at, one] of bad.slice(0, MAX_LINES - rejected.length).entries())
      rejected.push({ ...one, text: one.text.slice(0, MAX_SHOWN_TEXT), source, at });
    for (const one of rest.slice(0, MAX_LINES - ignored.length)) ignored.push({ ...one, source });
  }
  return {
    sources: sources.map(({ name, read, error }) => ({
      name,
      format: read?.importer.name ?? '',
      found: read?.drafts.length ?? 0,
      encoding: read?.encoding ?? '',
      doubtful: read?.doubtful ?? [],
      columns: (read?.columns ?? []).slice(0, MAX_COLUMNS),
      columnCount: read?.columns?.length ?? 0,
      error: error && spoken(error),
    })),
    leftOut,
    rejected,
    ignored,
  };
}

const spoken = ({ code, message }: ErrorValue): { code: string; message: string } => ({ code, message });
