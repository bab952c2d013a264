import type { Review } from '../../contract/model/review.ts';
import type { Client } from './client.ts';

/** Records asked for at once: what so many take to come in is not seen. */
const PORTION = 1000;

/** A review with all its records. */
export async function wholeReview(client: Client, review: Review): Promise<Review> {
  const records = [...review.records];
  while (records.length < review.found) {
    const from = records.length;
    const further = await client.call('imports.records', { review: review.id, from, count: PORTION });
    if (further.length === 0) break;
    for (const record of further) records.push(record);
  }
  return { ...review, records };
}
