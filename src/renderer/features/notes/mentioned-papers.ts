import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { MentionedPaper } from '../../../contract/methods/notes.ts';
import type { ItemId } from '../../../contract/model/ids.ts';
import { mentionedKeys } from '../../../language/markdown/mentioned.ts';
import { touches } from '../../model/touched.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useClient, useGetApp } from '../../store/context.ts';

/** What the keys in a note lead to. */
export interface MentionedPapers {
  /** By folded key; null: no paper has it; undefined: not known yet. */
  find(folded: string): MentionedPaper | null | undefined;
  open(id: ItemId): void;
}

export const MentionedPapersContext = createContext<MentionedPapers>({ find: () => undefined, open() {} });
export const useMentionedPapers = (): MentionedPapers => useContext(MentionedPapersContext);

/** Keys that are asked for at once (the contract's limit). */
const MOST_KEYS = 2000;
/** What a mentioned paper is found and shown by. */
export const inMentions: ReadonlySet<string> = new Set([
  'citation_keys',
  'items',
  ...['title', 'creators_line', 'year', 'trashed_at'].map((column) => `items.${column}`),
]);
const none: ReadonlyMap<string, MentionedPaper | null> = new Map();

/** The papers that a note mentions, kept up to date while keys and papers change. */
export function usePapersOf(text: string): ReadonlyMap<string, MentionedPaper | null> {
  const client = useClient();
  const app = useGetApp();
  const keys = useMemo(() => mentionedKeys(text).slice(0, MOST_KEYS), [text]);
  const asked = keys.join('\n');
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (asked === '') return setFound(none);
    const wanted = asked.split('\n');
    let gone = false;
    const load = coalesced(async () => {
      try {
        const papers = await client.call('notes.papers', { keys: wanted });
        if (!gone) setFound(new Map(wanted.map((key, i) => [key, papers[i] ?? null])));
      } catch (error) {
        if (!gone && app().engine.state === 'ready') app().fail(error);
      }
    });
    void load();
    const stop = client.on('items.changed', ({ touched }) => {
      if (touches(touched, inMentions)) void load();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [client, app, asked]);
  return found;
}
