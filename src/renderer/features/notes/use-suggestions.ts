import { useEffect, useState } from 'react';
import type { MentionedPaper } from '../../../contract/methods/notes.ts';
import { noteText } from '../../../language/strings-notes.ts';
import { useClient, useGetApp } from '../../store/context.ts';

/** They all fit under the caret: the list needs no scrolling. */
const MOST = 6;

/** The papers that a mention being typed may mean; null while none is typed. The last answer stays until the next has come. */
export function useSuggestions(words: string | null): readonly MentionedPaper[] | null {
  const client = useClient();
  const app = useGetApp();
  const [found, setFound] = useState<readonly MentionedPaper[] | null>(null);
  useEffect(() => {
    if (words === null) return setFound(null);
    let late = false;
    client
      .call('notes.suggest', { words, limit: MOST })
      .then((papers) => {
        if (late) return;
        setFound(papers);
        app().announce(noteText.suggested(papers.length), 'found');
      })
      .catch(() => {
        // The engine is being started again; the next letter asks anew.
        if (!late) setFound(null);
      });
    return () => {
      late = true;
    };
  }, [client, app, words]);
  return words === null ? null : found;
}
