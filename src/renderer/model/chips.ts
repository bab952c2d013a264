/** A search's text as the window shows it: terms that stand apart as chips, and what the field says. */
import { chipParts } from './query-term.ts';

export interface Asked {
  /** The whole text: what is searched for, and what a saved search keeps. */
  query: string;
  /** Finished terms, each as it is written: `year:2016-2024`, `-tag:"to cite"`. */
  chips: readonly string[];
  /** The rest, which the field shows. */
  typed: string;
}

/** Longest text of a search (the contract's limit). */
export const MOST_QUERY = 10_000;

/** The text that chips and field make together. Behind chips alone a space says that the last one is finished. */
export function joinQuery(chips: readonly string[], typed: string): string {
  return [...chips, typed].join(' ').slice(0, MOST_QUERY);
}

/** Cuts a text that came as a whole. */
export function askedOf(query: string): Asked {
  const parts = chipParts(query);
  if (parts.length === 0) return { query, chips: [], typed: query };
  const between: string[] = [];
  let end = 0;
  for (const { span } of parts) {
    between.push(query.slice(end, span.start).trim());
    end = span.end;
  }
  between.push(query.slice(end).trim());
  return {
    query,
    chips: parts.map(({ span }) => query.slice(span.start, span.end)),
    typed: between.filter(Boolean).join(' '),
  };
}

/** What a space behind the field's text makes of it: its last term becomes a chip. Null where it isn't a finished one. */
export function finished(typed: string): { chip: string; typed: string } | null {
  const last = chipParts(typed).at(-1);
  if (!last || last.span.end !== typed.length) return null;
  return { chip: typed.slice(last.span.start), typed: typed.slice(0, last.span.start) };
}
