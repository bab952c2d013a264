import { useEffect, useState } from 'react';
import type { ReadingPaper } from '../../../contract/methods/queue.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';

export interface Reading {
  total: number;
  papers: readonly ReadingPaper[];
}

/** What is being read, the paper read last first; asked again with every change of the library. */
export function useReading(limit: number): Reading | null {
  const client = useClient();
  const app = useGetApp();
  const revision = useApp((state) => state.status?.revision);
  const [reading, setReading] = useState<Reading | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is what it waits for
  useEffect(() => {
    let isStale = false;
    client
      .call('queue.reading', { limit })
      .then((answer) => {
        if (!isStale) setReading(answer);
      })
      .catch((error: unknown) => {
        // While the engine is down its own event says so.
        if (!isStale && app().engine.state === 'ready') app().fail(error);
      });
    return () => {
      isStale = true;
    };
  }, [client, app, limit, revision]);
  return reading;
}
