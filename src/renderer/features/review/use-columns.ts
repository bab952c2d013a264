import { useRef, useState } from 'react';
import { columnsText as text } from '../../../language/strings-columns.ts';
import { wholeReview } from '../../client/whole-review.ts';
import { useClient, useGetApp } from '../../store/context.ts';

export interface ColumnChoice {
  /** What a column was just said to hold, while its table is read again. */
  asked(source: number, column: number): string | undefined;
  /** Tables are being read again. */
  isReading: boolean;
  choose(source: number, column: number, field: string): void;
}

const keyOf = (source: number, column: number): string => `${source} ${column}`;

/** What the columns of a review's tables hold: one change after another is read. */
export function useColumns(review: number): ColumnChoice {
  const client = useClient();
  const app = useGetApp();
  const [asked, setAsked] = useState<ReadonlyMap<string, string>>(new Map());
  const last = useRef(Promise.resolve());

  async function read(source: number, column: number, field: string): Promise<void> {
    try {
      const next = await client.call('imports.setColumn', { review, source, column, field });
      const whole = await wholeReview(client, next);
      // It may have been discarded meanwhile, and must not come back.
      if (app().review?.id !== review) return;
      app().setReview(whole);
      app().announce(text.found(whole.found));
    } catch (error) {
      app().fail(error);
    }
  }

  function choose(source: number, column: number, field: string): void {
    const key = keyOf(source, column);
    setAsked((before) => new Map(before).set(key, field));
    last.current = last.current
      .then(() => read(source, column, field))
      .then(() =>
        setAsked((before) => {
          const next = new Map(before);
          // A later choice for it waits its turn.
          if (next.get(key) === field) next.delete(key);
          return next;
        }),
      );
  }

  return {
    asked: (source, column) => asked.get(keyOf(source, column)),
    isReading: asked.size > 0,
    choose,
  };
}
