import { type Formula, FormulaError, join, type KeyFormula, letters, text } from './formula.ts';
import { parseOwn } from './parse.ts';

/** Whether a text is written as JabRef (and Better BibTeX before its version 6) have it: `[auth:lower][year]`. */
export const looksBracketed = (source: string): boolean => /^[^"']*\[[^\]"']+/.test(source);

/** JabRef's modifiers that are called otherwise here. */
const modifiers: Readonly<Record<string, string>> = {
  abbr: 'abbr',
  lower: 'lower',
  upper: 'upper',
  capitalize: 'capitalise',
  title_case: 'capitalise',
  titlecase: 'capitalise',
  camel_case: 'capitalise',
  ascii: 'ascii',
  clean: 'clean',
  fold: 'ascii',
  condense: 'condense',
  skipwords: 'skipwords',
  alphanum: 'clean',
};

/**
 * Converts JabRef's way of writing: what stands in square brackets is a field with modifiers behind colons, the
 * rest is text. A modifier in round brackets, `[title:(unknown)]`, is used where there is nothing.
 * @throws FormulaError for what has no counterpart
 */
export function parseBracketed(source: string): KeyFormula {
  const parts: Formula[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('[', at);
    const literal = source.slice(at, open < 0 ? undefined : open);
    if (literal.includes(']')) {
      throw new FormulaError(at + literal.indexOf(']'), 1, 'This bracket closes none that was opened.');
    }
    if (literal !== '') parts.push(text(literal));
    if (open < 0) break;
    const close = source.indexOf(']', open);
    if (close < 0)
      throw new FormulaError(open, source.length - open, 'This bracket is never closed: ] is missing.');
    parts.push(field(source.slice(open + 1, close), open + 1));
    at = close + 1;
  }
  return { formula: join(parts), suffix: letters };
}

function field(marker: string, at: number): Formula {
  const [name = '', ...rest] = marker.split(':');
  let formula = reading(at, name.length, () => parseOwn(asCall(name)).formula);
  let offset = at + name.length + 1;
  for (const modifier of rest) {
    formula = modified(formula, modifier, offset);
    offset += modifier.length + 1;
  }
  return formula;
}

/** JabRef's `[title]` is all words, each with a capital; with points between, names are joined by points. */
const markers: Readonly<Record<string, string>> = {
  title: 'camel',
  'auth.etal': 'authetal2',
  'edtr.etal': 'edtretal2',
};

/** `auth3_1` as `auth(3, 1)`. */
function asCall(name: string): string {
  const found = /^([A-Za-z][A-Za-z.+-]*?)(\d+)?(?:_(\d+))?$/.exec(name.trim());
  if (!found) return name;
  const [, word = '', n, m] = found;
  const plain = markers[word.toLowerCase()] ?? word.replaceAll('.', '');
  return n === undefined ? plain : `${plain}(${n}${m === undefined ? '' : `, ${m}`})`;
}

function modified(of: Formula, modifier: string, at: number): Formula {
  const fallback = /^\((.*)\)$/.exec(modifier);
  if (fallback) return { kind: 'filter', of, name: 'default', args: [text(fallback[1] ?? '')] };
  const cut = /^truncate(\d+)$/i.exec(modifier);
  if (cut) return { kind: 'filter', of, name: 'first', args: [Number(cut[1])] };
  const name = modifiers[modifier.toLowerCase()];
  if (name === undefined) {
    throw new FormulaError(at, modifier.length, `JabRef’s modifier “${modifier}” has no counterpart here.`);
  }
  const args = name === 'condense' || name === 'skipwords' ? [''] : [];
  return { kind: 'filter', of, name, args };
}

/** Names the place in the whole text where a part of it can't be read. */
function reading(at: number, length: number, read: () => Formula): Formula {
  try {
    return read();
  } catch (error) {
    if (error instanceof FormulaError) throw new FormulaError(at, length, error.problem.message);
    throw error;
  }
}
