import { FormulaError, type FormulaProblem, type KeyFormula } from './formula.ts';
import { looksBracketed, parseBracketed } from './jabref.ts';
import { parseOwn } from './parse.ts';
import { formatFormula } from './print.ts';

export type ReadFormula =
  | {
      formula: KeyFormula;
      /** How it is written here, where another program's way was converted; else null. */
      converted: string | null;
    }
  | { problem: FormulaProblem };

/** Reads a formula, ours, Better BibTeX's or JabRef's, or says what is wrong with it and where. Never throws. */
export function readFormula(source: string): ReadFormula {
  try {
    if (source.trim() === '')
      throw new FormulaError(0, 0, 'A formula has at least one field, such as author.');
    if (!looksBracketed(source)) {
      const formula = parseOwn(source);
      const own = formatFormula(formula);
      return { formula, converted: isAsWritten(source, own) ? null : own };
    }
    const formula = parseBracketed(source);
    return { formula, converted: formatFormula(formula) };
  } catch (error) {
    if (error instanceof FormulaError) return { problem: error.problem };
    throw error;
  }
}

/** Spaces, needless brackets and kinds of quotes are no difference that anybody must be told of. */
const isAsWritten = (source: string, own: string): boolean => bare(source) === bare(own);
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s()]+|(?:, ?0)+(?=\))/g, '')
    .replaceAll("'", '"');
