import { useEffect, useState } from 'react';
import type { Mention, Note } from '../../../contract/methods/notes.ts';
import type { ItemId } from '../../../contract/model/ids.ts';
import { touches } from '../../model/touched.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useAppContext } from '../../store/context.ts';
import { inMentions } from './mentioned-papers.ts';

export interface NotesOf {
  item: ItemId;
  notes: readonly Note[];
  mentions: readonly Mention[];
  /** Of notes that mention the paper, also those that aren't among `mentions`. */
  totalMentions: number;
}

/** What notes, and the papers that mention another in theirs, are shown by. */
const inNotes = new Set(['notes', ...inMentions]);

/** Notes of other papers that are listed under a paper. */
const MOST_MENTIONS = 20;

/** A paper's notes and who mentions it, kept up to date; null until they have come. */
export function useNotes(item: ItemId): NotesOf | null {
  const { client, store, notes: drafts } = useAppContext();
  const [found, setFound] = useState<NotesOf | null>(null);
  useEffect(() => {
    let gone = false;
    const load = coalesced(async () => {
      try {
        const [notes, { mentions, total }] = await Promise.all([
          client.call('notes.list', { item }),
          client.call('notes.mentions', { item, limit: MOST_MENTIONS }),
        ]);
        if (gone) return;
        for (const note of notes) drafts.seen(note);
        setFound({ item, notes, mentions, totalMentions: total });
      } catch (error) {
        // While the engine is being started again its own event says so, and what is shown stays.
        if (!gone && store.getState().engine.state === 'ready') store.getState().fail(error);
      }
    });
    void load();
    // A note of any paper may mention this one.
    const stop = client.on('items.changed', ({ touched }) => {
      if (touches(touched, inNotes)) void load();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [client, store, drafts, item]);
  return found?.item === item ? found : null;
}
