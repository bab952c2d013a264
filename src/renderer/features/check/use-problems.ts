import { useEffect, useMemo, useRef, useState } from 'react';
import type { CheckSummary, Problem } from '../../../contract/methods/check.ts';
import type { Selection } from '../../../contract/model/library.ts';
import { type Described, describe } from '../../client/describe.ts';
import { coalesced } from '../../store/coalesced.ts';
import { useAppContext } from '../../store/context.ts';

/** Problems asked for at once. */
const PAGE = 50;

export interface Problems {
  summary: CheckSummary | null;
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

interface Loaded {
  stamp: string;
  pages: ReadonlyMap<number, readonly Problem[]>;
}

const nothing: Loaded = { stamp: '', pages: new Map() };

/** What is wrong with some papers (null: with all of the library), of one kind or of all, kept up to date. */
export function useProblems(scope: Selection | null, code: string | null): Problems {
  const { client, store } = useAppContext();
  const [summary, setSummary] = useState<CheckSummary | null>(null);
  const [looking, setLooking] = useState(true);
  const [failure, setFailure] = useState<Described | null>(null);
  const [loaded, setLoaded] = useState(nothing);
  const [sight, setSight] = useState({ start: 0, end: PAGE });
  const wanted = useRef(scope);
  wanted.current = scope;

  const look = useMemo(
    () =>
      coalesced(async () => {
        const asked = wanted.current;
        setLooking(true);
        try {
          const found = await client.call('check.summary', { scope: asked });
          if (wanted.current !== asked) return;
          setSummary(found);
          setFailure(null);
          if (asked === null) store.setState({ foundProblems: countOf(found, null) });
        } catch (error) {
          setFailure(describe(error));
        } finally {
          setLooking(false);
        }
      }),
    [client, store],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: other papers are another question
  useEffect(() => void look(), [look, scope]);
  useEffect(() => client.on('items.changed', () => void look()), [client, look]);

  const stamp = `${summary?.version ?? 0} ${code ?? ''} ${JSON.stringify(scope)}`;
  useEffect(() => {
    if (!summary) return;
    let gone = false;
    const known = loaded.stamp === stamp ? loaded.pages : nothing.pages;
    const numbers: number[] = [];
    for (let page = Math.floor(sight.start / PAGE); page * PAGE < sight.end; page += 1) {
      if (!known.has(page)) numbers.push(page);
    }
    if (numbers.length === 0) return;
    Promise.all(
      numbers.map(async (page) => {
        const asked = { scope, code, start: page * PAGE, count: PAGE };
        return [page, await client.call('check.problems', asked)] as const;
      }),
    )
      .then((pages) => {
        if (!gone) setLoaded({ stamp, pages: new Map([...known, ...pages]) });
      })
      .catch((error: unknown) => {
        if (!gone) setFailure(describe(error));
      });
    return () => {
      gone = true;
    };
  }, [client, summary, scope, code, stamp, sight, loaded]);

  return {
    summary,
    looking,
    failure,
    total: summary ? countOf(summary, code) : 0,
    at: (index) => loaded.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    see: (start, end) =>
      setSight((before) => (before.start === start && before.end === end ? before : { start, end })),
    lookAgain: () => void look(),
  };
}

/** How many problems of a kind, or of all kinds, were found. */
export const countOf = ({ kinds }: CheckSummary, code: string | null): number =>
  kinds.reduce((sum, kind) => sum + (code === null || kind.code === code ? kind.count : 0), 0);
