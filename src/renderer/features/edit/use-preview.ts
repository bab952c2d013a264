import { useEffect, useState } from 'react';
import type { BulkEdit, EditPreview } from '../../../contract/methods/edits.ts';
import type { Selection } from '../../../contract/model/library.ts';
import { describe } from '../../client/describe.ts';
import { useClient } from '../../store/context.ts';

/** Papers looked at in one request, and how many of them are shown. */
const PART = 300;
const SHOWN = 50;
/** So long the user may go on typing. */
const QUIET_MS = 150;

export interface Preview {
  /** What has been found up to now; null before anything has. */
  found: EditPreview | null;
  problem: string | null;
}

const nothing: Preview = { found: null, problem: null };

/**
 * What an edit would do to the selected papers. They are looked at part by part, so that a selection of
 * 100,000 keeps window and engine free, and another edit typed meanwhile ends the walk.
 */
export function usePreview(selection: Selection | null, edit: BulkEdit | null): Preview {
  const client = useClient();
  const [preview, setPreview] = useState(nothing);

  useEffect(() => {
    let gone = false;
    async function walk(): Promise<void> {
      if (!selection || !edit) return setPreview(nothing);
      let sum: EditPreview | null = null;
      do {
        const start: number = sum?.seen ?? 0;
        const part: EditPreview = await client.call('edits.preview', {
          selection,
          edit,
          start,
          count: PART,
          samples: SHOWN,
        });
        if (gone) return;
        sum = added(sum, part);
        setPreview({ found: sum, problem: null });
      } while (sum.seen < sum.total);
    }
    const timer = setTimeout(() => {
      walk().catch((error: unknown) => {
        const { code, message } = describe(error);
        // A list that is gone means that a newer one is coming, and with it this effect again.
        if (!gone && code !== 'result_gone') setPreview({ found: null, problem: message });
      });
    }, QUIET_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [client, selection, edit]);

  return preview;
}

function added(sum: EditPreview | null, part: EditPreview): EditPreview {
  if (!sum) return part;
  return {
    ...part,
    changes: sum.changes + part.changes,
    problems: sum.problems + part.problems,
    changed: [...sum.changed, ...part.changed].slice(0, SHOWN),
    refused: [...sum.refused, ...part.refused].slice(0, SHOWN),
  };
}
