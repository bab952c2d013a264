import { useCallback, useRef, useState } from 'react';
import type { Review } from '../../../contract/model/review.ts';
import { damagedText as text } from '../../../language/strings-sources.ts';
import { wholeReview } from '../../client/whole-review.ts';
import { useClient, useGetApp } from '../../store/context.ts';

type Damaged = Review['rejected'][number];

export interface Mending {
  /** What was typed for a record and is not read yet; it outlives the editor, so that no key or tab drops it. */
  edited(one: Damaged): string | undefined;
  /** Keeps what was typed; null drops it. */
  keep(one: Damaged, typed: string | null): void;
  /** Reads a record again; answers why nothing came of it, or '' when it joined the others. */
  read(one: Damaged, typed: string): Promise<string>;
}

/** Records have no ids, and their places move as those before them are mended. */
export const keyOf = ({ source, line, text: shown }: Damaged): string => `${source} ${line} ${shown}`;

/** The texts of damaged records that are being mended, and how what comes of them gets into the review. */
export function useMending(review: number): Mending {
  const client = useClient();
  const app = useGetApp();
  const [edits, setEdits] = useState<ReadonlyMap<string, string>>(new Map());
  // Each reading moves the places of those behind it, so that two at once would mend a wrong one.
  const busy = useRef(false);

  const keep = useCallback((one: Damaged, typed: string | null) => {
    setEdits((before) => {
      const next = new Map(before);
      if (typed === null) next.delete(keyOf(one));
      else next.set(keyOf(one), typed);
      return next;
    });
  }, []);

  async function read(one: Damaged, typed: string): Promise<string> {
    if (busy.current) return text.waits;
    busy.current = true;
    try {
      const { source, at } = one;
      const { mended, why } = await client.call('imports.mend', { review, source, at, text: typed });
      if (!mended) return `${text.still}: ${why}.`;
      const before = app().review;
      // It may have been discarded, and must not come back; or another one stands there.
      if (before?.id !== review) return '';
      const records = [...before.records, ...mended.records];
      const whole = await wholeReview(client, { ...before, ...mended, records });
      if (app().review?.id !== review) return '';
      keep(one, null);
      app().setReview(whole);
      app().announce(text.mended(whole.found - before.found));
      return '';
    } finally {
      busy.current = false;
    }
  }

  return { edited: (one) => edits.get(keyOf(one)), keep, read };
}
