import type { ReactElement } from 'react';
import type { FormulaFault } from '../../../contract/methods/keys.ts';
import { keyText as text } from '../../../language/strings-keys.ts';

/** Characters of the formula shown on each side of what is wrong. */
const AROUND = 32;

/** What is wrong with a formula, and the place in it. */
export function FormulaProblem({
  formula,
  problem: { at, length, message },
}: {
  formula: string;
  problem: FormulaFault;
}): ReactElement {
  const start = Math.max(0, at - AROUND);
  const wrong = formula.slice(at, at + length);
  return (
    <>
      <p className="formula-problem">{message}</p>
      <p className="formula-place mono">
        <span className="visually-hidden">{text.where} </span>
        {start > 0 ? '…' : ''}
        {formula.slice(start, at)}
        <mark className="formula-wrong">{wrong === '' ? '\u00a0' : wrong}</mark>
        {formula.slice(at + length, at + length + AROUND)}
      </p>
    </>
  );
}
