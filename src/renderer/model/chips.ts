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

/** How a text is cut. */
export type Cut = Omit<Asked, 'query'>;

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

/**
 * What a space behind the field's text makes of the whole: the term that it ends becomes a chip, and one
 * that an `OR` joins to an earlier chip goes with it. Null where it ends no finished term.
 */
export function finished(chips: readonly string[], typed: string): Cut | null {
  const last = chipParts(typed).at(-1);
  if (!last || last.span.end !== typed.length) return null;
  const whole = askedOf(joinQuery(chips, typed));
  return { chips: whole.chips, typed: whole.typed === '' ? '' : `${whole.typed} ` };
}

/**
 * What a space behind an `OR` makes of the whole where that stands right behind the last chip: the chip
 * is one side of a choice, and goes back into the text. Null for any other text.
 * @param made how the space before cut it, when it made a chip
 */
export function reopened(made: Cut | null, chips: readonly string[], typed: string): Cut | null {
  const last = chips.at(-1);
  if (!made || last === undefined || last !== made.chips.at(-1) || typed !== `${made.typed}OR`) return null;
  return { chips: chips.slice(0, -1), typed: `${made.typed}${last} OR ` };
}
