/**
 * The language of citation key formulas, such as `auth.lower + year + shorttitle(1)`.
 *
 *     formula = way { "|" way }              the first way that gives something
 *     way     = part { "+" part }            one after another
 *     part    = value { "." filter }         each filter takes what stands before it
 *     value   = "text" | field | "(" formula ")"
 *             | if( formula , formula [ , formula ] )     the second where the first gives something, else the third
 *             | unicode( formula )           letters of other scripts stay; elsewhere they are spelled in ASCII
 *     field   = name [ "(" arguments ")" ]
 *     filter  = name [ "(" arguments ")" ]
 *
 * Fields and filters are listed in `vocabulary.ts`. An argument is a number, a text in quotes, or (of `prefix`,
 * `postfix`, `default`) a formula. `suffix("-1")` at the end says how keys that clash are told apart; without it
 * that is by a letter. The names are those of Better BibTeX where it has them, so that its formulas are read as
 * they are; JabRef's (`[auth][year]`) are converted, see `jabref.ts`.
 *
 * A formula that was read never fails: it gives a text for any item, perhaps an empty one, in time linear in the
 * item's size, since every text on the way is cut at {@link MOST_TEXT} characters and nothing repeats.
 */
export type Formula =
  | { kind: 'text'; text: string }
  | { kind: 'field'; name: string; args: readonly Argument[] }
  | { kind: 'filter'; of: Formula; name: string; args: readonly Argument[] }
  | { kind: 'join'; parts: readonly Formula[] }
  | { kind: 'first'; ways: readonly Formula[] }
  | { kind: 'if'; test: Formula; yes: Formula; no: Formula }
  | { kind: 'unicode'; of: Formula };

export type Argument = number | string | Formula;

/** How keys that clash are told apart: `before` and a counter of this style. */
export interface SuffixStyle {
  before: string;
  style: 'a' | 'A' | '0' | '1' | '2';
}

/** A formula that was read. */
export interface KeyFormula {
  formula: Formula;
  suffix: SuffixStyle;
}

export const letters: SuffixStyle = { before: '', style: 'a' };

/** Why a text is no formula: in words, and where. */
export interface FormulaProblem {
  /** First character that is wrong, from 0, and how many are; the text's end for something missing. */
  at: number;
  length: number;
  message: string;
}

/** Thrown by the readers, and caught where a text is read as a whole. */
export class FormulaError extends Error {
  readonly problem: FormulaProblem;

  constructor(at: number, length: number, message: string) {
    super(message);
    this.name = 'FormulaError';
    this.problem = { at, length, message };
  }
}

export const text = (value: string): Formula => ({ kind: 'text', text: value });

/** Several parts as one; a single one stands for itself. */
export function join(parts: readonly Formula[]): Formula {
  const flat = parts.flatMap((part) => (part.kind === 'join' ? part.parts : [part]));
  const [only] = flat;
  return flat.length === 1 && only ? only : { kind: 'join', parts: flat };
}
