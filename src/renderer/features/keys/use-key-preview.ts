import { useEffect, useState } from 'react';
import type { KeyPreview } from '../../../contract/methods/keys.ts';
import type { Selection } from '../../../contract/model/library.ts';
import { describe } from '../../client/describe.ts';
import { useClient } from '../../store/context.ts';

const SHOWN = 100;

export interface Previewed {
  found: KeyPreview | null;
  problem: string | null;
}

/** Old and new keys of some papers (null: of the library), worked out whenever what is asked changes. */
export function useKeyPreview(selection: Selection | null, pinned: boolean): Previewed {
  const client = useClient();
  const [previewed, setPreviewed] = useState<Previewed>({ found: null, problem: null });
  useEffect(() => {
    let gone = false;
    setPreviewed({ found: null, problem: null });
    client
      .call('keys.preview', { selection, pinned, samples: SHOWN })
      .then((found) => {
        if (!gone) setPreviewed({ found, problem: null });
      })
      .catch((error: unknown) => {
        if (!gone) setPreviewed({ found: null, problem: describe(error).message });
      });
    return () => {
      gone = true;
    };
  }, [client, selection, pinned]);
  return previewed;
}
