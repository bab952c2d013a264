import { useMemo, useState } from 'react';
import type { Review, ReviewRecord } from '../../../contract/model/review.ts';
import { clampIndex } from '../../model/window.ts';
import { carriedChoice, carriedIndexes } from './carried.ts';
import {
  allOf,
  commitLists,
  completedCount,
  firstChoice,
  firstOf,
  knownCount,
  recordsOf,
  type Tab,
  tabCounts,
  toggleAll,
  withChoice,
} from './choice.ts';
import type { ReviewKey } from './review-keys.ts';

/** Rows that Page Up and Page Down move by. */
const PAGE = 12;

export interface Choosing {
  /** The tabs worth showing. */
  tabs: readonly { tab: Tab; count: number }[];
  tab: Tab;
  setTab(tab: Tab): void;
  /** Records of the present tab. */
  shown: readonly ReviewRecord[];
  chosen: ReadonlySet<number>;
  /** Which of the shown ones has focus, or -1. */
  at: number;
  record: ReviewRecord | undefined;
  lists: { chosen: number[]; restore: number[] };
  /** Known papers that get what they lack. */
  completed: number;
  /** Papers that are known and aren't taken again. */
  known: number;
  /** Something is known or repeated, so keeping every record would make a difference. */
  canKeepAll: boolean;
  keepAll: boolean;
  setKeepAll(on: boolean): void;
  /** Known papers that keep their blanks. */
  unfilled: ReadonlySet<number>;
  setFilled(index: number, on: boolean): void;
  setAt(at: number): void;
  choose(index: number, on: boolean): void;
  toggleAll(): void;
  /** What a key of the list does. */
  act(key: Exclude<ReviewKey, 'import'>): void;
}

/** Which records are shown, which has focus, and which are taken. */
export function useChoice(review: Review): Choosing {
  const { records } = review;
  const tabs = useMemo(() => tabCounts(review), [review]);
  // A table without papers has headers that nobody knows: there they can be told.
  const [wanted, setTab] = useState<Tab>(
    records.length === 0 && tabs.some(({ tab }) => tab === 'columns') ? 'columns' : 'all',
  );
  // The last of the damaged records may have been mended.
  const tab = tabs.some((one) => one.tab === wanted) ? wanted : 'all';
  const [focus, setFocus] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => firstChoice(records));
  const shown = useMemo(() => recordsOf(records, tab), [records, tab]);
  const [keepAll, setKeepAll] = useState(false);
  const [unfilled, setUnfilled] = useState<ReadonlySet<number>>(new Set());
  const [before, setBefore] = useState(records);
  if (before !== records) {
    // Mended records have joined, or a table was read again; what was chosen of the others stays.
    setBefore(records);
    setChosen(carriedChoice(before, records, chosen, keepAll));
    setUnfilled(carriedIndexes(before, records, unfilled));
  }
  const lists = useMemo(() => commitLists(records, chosen, keepAll), [records, chosen, keepAll]);
  const completed = useMemo(() => completedCount(records, chosen, unfilled), [records, chosen, unfilled]);
  const known = useMemo(() => knownCount(records, chosen), [records, chosen]);
  const canKeepAll = useMemo(() => records.some(({ state }) => state !== 'new'), [records]);
  const at = clampIndex(focus, shown.length);
  const record = shown[at];

  const choose = (index: number, on: boolean): void => setChosen((before) => withChoice(before, [index], on));

  function act(key: Exclude<ReviewKey, 'import'>): void {
    if (key === 'all') {
      setChosen(withChoice(chosen, allOf(shown, keepAll), true));
      return;
    }
    if (key === 'toggle') {
      if (record) choose(record.index, !chosen.has(record.index));
      return;
    }
    const places = {
      next: at + 1,
      previous: at - 1,
      first: 0,
      last: shown.length,
      down: at + PAGE,
      up: at - PAGE,
    };
    setFocus(clampIndex(places[key], shown.length));
  }

  return {
    tabs,
    tab,
    setTab,
    shown,
    chosen,
    at,
    record,
    lists,
    completed,
    known,
    canKeepAll,
    keepAll,
    setKeepAll(on) {
      setKeepAll(on);
      setChosen(firstOf(records, on));
    },
    unfilled,
    setFilled: (index, on) => setUnfilled(withChoice(unfilled, [index], !on)),
    setAt: setFocus,
    choose,
    toggleAll: () => setChosen(toggleAll(shown, chosen, keepAll)),
    act,
  };
}
