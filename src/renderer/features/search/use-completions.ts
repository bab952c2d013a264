import { useEffect, useMemo, useRef, useState } from 'react';
import { describe } from '../../client/describe.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useClient } from '../../store/context.ts';
import { mayComplete } from './may-complete.ts';
import { useRecentSearches } from './use-recent-searches.ts';

/** A line of what the search field offers. */
export interface Option {
  kind: 'field' | 'value' | 'recent';
  /** Put in place of what was typed for it. */
  insert: string;
  shown: string;
  /** What a field looks in. */
  note: string;
  /** How many papers have the value. */
  count: number | null;
}

interface Offered {
  options: readonly Option[];
  /** The part of the text that an option replaces. */
  from: number;
  to: number;
}

const nothing: Offered = { options: [], from: 0, to: 0 };

/**
 * What can follow where the caret stands: the recent searches in an empty field, else fields and
 * their values. `caret` null: nothing is wanted. Only the newest text is asked about.
 * @param isBlank there are no chips either: a recent search takes the place of the whole
 */
export function useCompletions(
  typed: string,
  caret: number | null,
  isBlank: boolean,
): Offered & { recall(query: string): void; forget(): void } {
  const client = useClient();
  const recent = useRecentSearches();
  const [offered, setOffered] = useState<Offered & { text: string }>({ ...nothing, text: '' });
  const wanted = useRef<{ text: string; at: number } | null>(null);

  const look = useMemo(
    () =>
      coalesced(async () => {
        const asked = wanted.current;
        if (!asked) return;
        try {
          const { from, to, options } = await client.call('search.complete', asked);
          const lines = options.map(({ insert, label, count, kind }) => ({
            kind: kind === 'field' ? ('field' as const) : ('value' as const),
            insert,
            shown: kind === 'field' ? insert : label,
            note: kind === 'field' && label !== insert ? label : '',
            count,
          }));
          if (wanted.current === asked) setOffered({ options: lines, from, to, text: asked.text });
        } catch (error) {
          // Suggestions are a help: without them the search goes on.
          console.error(describe(error).message);
        }
      }),
    [client],
  );

  const isAsked = caret !== null && mayComplete(typed, caret);
  useEffect(() => {
    wanted.current = isAsked && caret !== null ? { text: typed, at: caret } : null;
    if (wanted.current) void look();
  }, [isAsked, typed, caret, look]);

  const shown = useMemo((): Offered => {
    if (caret === null) return nothing;
    if (isBlank) return { options: recent.options, from: 0, to: 0 };
    // What was offered for another text would be put in the wrong place.
    return isAsked && offered.text === typed ? offered : nothing;
  }, [caret, typed, isBlank, isAsked, offered, recent.options]);
  return { ...shown, recall: recent.add, forget: recent.clear };
}
