import type { KeyFormula } from '../../language/key-formula/formula.ts';
import { defaultFormula } from '../../language/key-formula/presets.ts';
import { readFormula } from '../../language/key-formula/read-formula.ts';
import type { ReadableDb } from '../db/database.ts';
import { getSetting } from '../settings/queries.ts';

export const FORMULA = 'citationKeyFormula';

/** The library's formula as it was typed. */
export function formulaText(db: ReadableDb): string {
  const stored = getSetting(db, FORMULA);
  return typeof stored === 'string' ? stored : defaultFormula;
}

/** The one read last: an import asks for each of its papers. */
let last: { text: string; formula: KeyFormula } | null = null;

/** The library's formula. One that this version can't read, as a newer one may have written it, is the usual. */
export function formulaOf(db: ReadableDb): KeyFormula {
  const text = formulaText(db);
  if (last?.text !== text) last = { text, formula: wanted(text) };
  return last.formula;
}

function wanted(text: string): KeyFormula {
  const read = readFormula(text);
  if ('formula' in read) return read.formula;
  const usual = readFormula(defaultFormula);
  if ('formula' in usual) return usual.formula;
  throw new Error(usual.problem.message);
}
