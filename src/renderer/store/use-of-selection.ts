import { useEffect, useState } from 'react';
import type { Selection } from '../../contract/model/library.ts';
import type { Client } from '../client/client.ts';
import { describe } from '../client/describe.ts';
import { useClient, useGetApp } from './context.ts';

/**
 * What the engine answers about a selection. Asked again whenever the selection is another object;
 * what was known stays until the answer has come.
 * @param ask stays the same function as long as it asks the same
 * @param nothing what is answered at first, and without a selection
 */
export function useOfSelection<T>(
  selection: Selection | null,
  ask: (client: Client, selection: Selection) => Promise<T>,
  nothing: T,
): T {
  const client = useClient();
  const app = useGetApp();
  const [answer, setAnswer] = useState(nothing);
  useEffect(() => {
    if (!selection) return;
    let gone = false;
    ask(client, selection)
      .then((found) => !gone && setAnswer(found))
      .catch((error: unknown) => {
        // A handle that is gone means that a newer result is coming, and with it this effect again.
        if (!gone && describe(error).code !== 'result_gone') app().fail(error);
      });
    return () => {
      gone = true;
    };
  }, [client, app, ask, selection]);
  return selection ? answer : nothing;
}
