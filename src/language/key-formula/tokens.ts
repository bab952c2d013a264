import { FormulaError } from './formula.ts';

export interface Token {
  kind: 'name' | 'number' | 'text' | 'sign' | 'end';
  /** A text without its quotes. */
  value: string;
  at: number;
  length: number;
}

const PATTERN =
  /(?<space>\s+)|(?<name>\p{L}(?:[\p{L}\p{N}_]|-(?=\p{L}))*)|(?<number>-?\d{1,6})|"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<sign>[()|+.,=])/uy;

/**
 * A formula's words and signs, with one of the kind `end` behind them.
 * @throws FormulaError for a sign that formulas don't have, or a quote that isn't closed
 */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  for (let at = 0; at < source.length; at = PATTERN.lastIndex) {
    PATTERN.lastIndex = at;
    const found = PATTERN.exec(source);
    if (!found) throw wrongSign(source, at);
    const { space, name, number, double, single, sign } = found.groups ?? {};
    if (space !== undefined) continue;
    const kind =
      name !== undefined ? 'name' : number !== undefined ? 'number' : sign !== undefined ? 'sign' : 'text';
    tokens.push({
      kind,
      value: name ?? number ?? sign ?? double ?? single ?? '',
      at,
      length: found[0].length,
    });
  }
  return [...tokens, { kind: 'end', value: '', at: source.length, length: 0 }];
}

function wrongSign(source: string, at: number): FormulaError {
  const sign = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (sign === '"' || sign === "'") {
    return new FormulaError(
      at,
      source.length - at,
      `This quote is never closed: ${sign} is missing at the end.`,
    );
  }
  if (sign === '[' || sign === ']') {
    return new FormulaError(
      at,
      1,
      'Square brackets are JabRef’s; a formula is in one way of writing or the other.',
    );
  }
  if ('“”„«»'.includes(sign)) {
    return new FormulaError(at, 1, `Texts stand in straight quotes, "like this", not in ${sign}.`);
  }
  return new FormulaError(
    at,
    sign.length,
    `Formulas have no sign “${sign}”. A text stands in quotes: "${sign}".`,
  );
}

/** What a token is called in a message. */
export function tokenName({ kind, value }: Token): string {
  if (kind === 'end') return 'the formula ends';
  return kind === 'text' ? `"${value}" stands there` : `“${value}” stands there`;
}
