import { useCallback, useEffect, useState } from 'react';
import type { CitationChoice } from '../../../contract/methods/citations.ts';
import type { Result } from '../../../contract/methods/index.ts';
import { touches } from '../../model/touched.ts';
import { useClient, useGetApp } from '../../store/context.ts';

export interface Styles {
  /** Null until they have come. */
  known: Result<'citations.styles'> | null;
  /** Cites in another style or language from now on. */
  choose(choice: CitationChoice): Promise<void>;
  /** Asks for them again: some have come or gone. */
  refresh(): Promise<void>;
}

const inStyles: ReadonlySet<string> = new Set(['citation_styles', 'settings']);

/** The library's citation styles and what is chosen, while something shows them. */
export function useStyles(): Styles {
  const client = useClient();
  const app = useGetApp();
  const [known, setKnown] = useState<Styles['known']>(null);

  const refresh = useCallback(async () => {
    try {
      setKnown(await client.call('citations.styles', {}));
    } catch (error) {
      app().fail(error);
    }
  }, [client, app]);
  useEffect(() => {
    void refresh();
    // Undo, the command line and another window change them too.
    return client.on('items.changed', ({ touched }) => {
      if (touches(touched, inStyles)) void refresh();
    });
  }, [client, refresh]);

  const choose = useCallback(
    async (choice: CitationChoice) => {
      try {
        const chosen = await client.call('citations.choose', choice);
        setKnown((before) => before && { ...before, chosen });
      } catch (error) {
        app().fail(error);
      }
    },
    [client, app],
  );
  return { known, choose, refresh };
}
