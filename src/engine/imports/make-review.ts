import { basename } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { type ErrorValue, errorValue, OctavoError } from '../../contract/errors.ts';
import type { ItemDraft } from '../../contract/model/item.ts';
import type { Review, ReviewRecord } from '../../contract/model/library.ts';
import type { EngineContext } from '../context.ts';
import type { ReadableDb } from '../db/database.ts';
import { type Likely, likelyDuplicates } from '../duplicates/likely.ts';
import { identifier } from '../identity/identify.ts';
import type { TextParts } from './held-texts.ts';
import { listFiles } from './list-files.ts';
import { MAX_LINES, MAX_SHOWN_TEXT, NothingFoundError, type Reading } from './looked.ts';
import { matchOf, reviewRecord } from './match.ts';
import { readListed, readText } from './read-in-background.ts';
import type { HeldSource } from './reviews.ts';

/** Records that come with the review itself; the others are asked for. */
const PORTION = 500;

/**
 * Reads a text and compares what it holds with the library.
 * @throws OctavoError `cancelled`; what can't be read is said in the review
 */
export async function reviewText(context: EngineContext, name: string, input: TextParts): Promise<Review> {
  const source = await context.tasks.wait('Reading', (signal) => settled(name, readText(input, signal)));
  return compare(context, name, [source]);
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
      read.push(await settled(file.name, readListed(file, signal)));
      tell(read.length, files.length);
      await pause();
    }
    return read;
  });
  const [only] = paths;
  return compare(context, only !== undefined && paths.length === 1 ? basename(only) : '', sources);
}

/** A source as it came out; only what nobody meant and a cancellation are thrown on. */
async function settled(name: string, reading: Promise<Reading>): Promise<HeldSource> {
  try {
    return { name, read: await reading, error: null, looked: [], lines: 0 };
  } catch (error) {
    if (!(error instanceof OctavoError) || error.code === 'cancelled' || error.code === 'internal')
      throw error;
    const looked = error instanceof NothingFoundError ? error.looked : { looked: [], lines: 0 };
    return { name, read: null, error: errorValue(error), ...looked };
  }
}

/** A review of what was read: tells what the library knows of each record, in slices. */
export async function compare(
  { library, derived, reviews, tasks }: EngineContext,
  name: string,
  sources: readonly HeldSource[],
): Promise<Review> {
  const drafts: ItemDraft[] = [];
  const sourceOf: number[] = [];
  for (const [at, { read }] of sources.entries()) {
    for (const draft of read?.drafts ?? []) {
      drafts.push(draft);
      sourceOf.push(at);
    }
  }
  const db = library.reader;
  const identify = identifier(db);
  const records: ReviewRecord[] = [];
  const likely = await tasks.run(
    'Comparing',
    drafts.length * 2,
    (function* () {
      for (const [index, draft] of drafts.entries()) {
        const place = { index, source: sourceOf[index] ?? 0 };
        records.push(reviewRecord(db, draft, place, identify(draft, index)));
        yield index + 1;
      }
      const found = yield* after(drafts.length, likelyDuplicates(db, derived.db, drafts));
      return yield* noteLikely(db, records, found);
    })(),
  );
  const known = new Set(records.filter(({ state }) => state !== 'new').map(({ index }) => index));
  const { id } = reviews.add({ name, sources, drafts, records, known, likely });
  return {
    id,
    name,
    format: formatOf(sources),
    found: records.length,
    records: records.slice(0, PORTION),
    ...linesOfSources(sources),
  };
}

/** Work that begins when so much is done. */
function* after<T>(done: number, work: Generator<number, T>): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield done + step.value;
  }
}

/** Says of new records what they look like, and why; answers which those are. */
function* noteLikely(
  db: ReadableDb,
  records: ReviewRecord[],
  { items, repeated }: Likely,
): Generator<number, Set<number>> {
  const likely = new Set<number>();
  for (const record of records) {
    if (record.state !== 'new') continue;
    const item = items[record.index];
    if (item) record.like = matchOf(db, item.id, 'likely', [], item.reason);
    if (item || repeated.has(record.index)) likely.add(record.index);
    yield records.length * 2;
  }
  return likely;
}

function formatOf(sources: readonly HeldSource[]): string {
  const formats = new Set(sources.flatMap(({ read }) => (read ? [read.importer.name] : [])));
  const [only] = formats;
  return only !== undefined && formats.size === 1 ? only : '';
}

function linesOfSources(
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
      error: error && spoken(error),
    })),
    leftOut,
    rejected,
    ignored,
  };
}

const spoken = ({ code, message }: ErrorValue): { code: string; message: string } => ({ code, message });
