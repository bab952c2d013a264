import type { ItemDraft } from '../../contract/model/item.ts';
import type { ReviewRecord } from '../../contract/model/review.ts';
import type { EngineContext } from '../context.ts';
import type { ReadableDb } from '../db/database.ts';
import { type Likely, likelyDuplicates } from '../duplicates/likely.ts';
import { identifier } from '../identity/identify.ts';
import { matchOf, reviewRecord } from './match.ts';
import type { HeldReview } from './reviews.ts';

/** A record, and which of the review's sources it is of. */
export interface Coming {
  draft: ItemDraft;
  source: number;
}

/**
 * Tells what the library knows of each record, in slices.
 * @param earlier records that the review has already: the indexes go on behind them
 */
export async function compareRecords(
  { library, derived, tasks }: EngineContext,
  coming: readonly Coming[],
  earlier: readonly ItemDraft[] = [],
): Promise<Pick<HeldReview, 'records' | 'known' | 'likely'>> {
  const db = library.reader;
  const drafts = coming.map(({ draft }) => draft);
  const identify = identifier(db, earlier);
  const records: ReviewRecord[] = [];
  const likely = await tasks.run(
    'Comparing',
    drafts.length * 2,
    (function* () {
      for (const [at, { draft, source }] of coming.entries()) {
        const place = { index: earlier.length + at, source };
        records.push(reviewRecord(db, draft, place, identify(draft, place.index)));
        yield at + 1;
      }
      const found = yield* after(drafts.length, likelyDuplicates(db, derived.db, drafts, earlier));
      return yield* noteLikely(db, records, found);
    })(),
  );
  const known = new Set(records.filter(({ state }) => state !== 'new').map(({ index }) => index));
  return { records, known, likely };
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
  for (const [at, record] of records.entries()) {
    if (record.state !== 'new') continue;
    const item = items[at];
    if (item) record.like = matchOf(db, item.id, 'likely', [], item.reason);
    if (item || repeated.has(at)) likely.add(record.index);
    yield records.length * 2;
  }
  return likely;
}
