import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CheckSummary, Problem } from '../../../contract/methods/check.ts';
import type { Selection } from '../../../contract/model/library.ts';
import type { Described } from '../../client/describe.ts';
import { useAppContext } from '../../store/context.ts';
import { type Asked, countOf, createProblemHolder, problemAt } from './held-problems.ts';

export interface Problems {
  summary: CheckSummary | null;
  /** The papers that the summary is of; they may be about to be others. */
  scope: Selection | null;
  /** The summary is of the papers that are asked for, as they are now. */
  isPresent: boolean;
  /** Something is being looked at. */
  looking: boolean;
  failure: Described | null;
  /** How many problems the chosen kind has, or all kinds together. */
  total: number;
  /** The problem at a place; undefined until it has come. */
  at(index: number): Problem | undefined;
  /** Tells which places are in sight, so that they are loaded. */
  see(start: number, end: number): void;
  lookAgain(): void;
}

/** What is wrong with some papers, of one kind or of all, kept up to date. */
export function useProblems({ name, scope, code }: Asked): Problems {
  const { client, store } = useAppContext();
  const [holder] = useState(() => createProblemHolder(client, { name, scope, code }));
  const held = useStore(holder);
  useEffect(() => holder.ask({ name, scope, code }), [holder, name, scope, code]);
  useEffect(() => {
    void holder.look();
    return client.on('items.changed', ({ ids, all }) => {
      // Any change of a paper gives it another revision, by which mending tells that it is still the one shown.
      if (all || ids.length > 0) void holder.look();
    });
  }, [client, holder]);

  // Until the holder has heard of another choice, what it has is of the one before.
  const found = held.found?.name === name ? held.found : null;
  const pages = found && held.asked.code === code ? held.pages : null;
  const summary = found?.summary ?? null;
  useEffect(() => {
    if (found?.scope === null) store.setState({ foundProblems: countOf(found.summary, null) });
  }, [store, found]);

  return {
    summary,
    scope: found?.scope ?? null,
    isPresent: found !== null && found.scope === scope,
    looking: held.looking || held.asked.name !== name,
    failure: held.asked.name === name ? held.failure : null,
    total: summary ? countOf(summary, code) : 0,
    at: (index) => (pages ? problemAt(pages, index) : undefined),
    see: useCallback((start, end) => holder.see({ start, end }), [holder]),
    lookAgain: () => void holder.look(),
  };
}
