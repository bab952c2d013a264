/** What surrounds a mark and decides whether it is a TeX leftover: mathematics, code, quotations, dashes. */

const longestFormula = 2000;

/**
 * The end of the mathematics that begins at `at` (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`), or of the bare opening
 * sign where it is none. A dollar opens mathematics when no space follows it and its partner has none
 * before and no digit after it; what is between has to look like a formula, so that two prices make none.
 */
export function endOfMath(text: string, at: number): number {
  if (text[at] === '\\') {
    const end = within(text, text[at + 1] === '(' ? '\\)' : '\\]', at + 2);
    return end === -1 ? at + 2 : end + 2;
  }
  if (text[at + 1] === '$') {
    const end = within(text, '$$', at + 2);
    return end === -1 ? at + 2 : end + 2;
  }
  let end = within(text, '$', at + 1);
  while (end > 0 && text[end - 1] === '\\') end = within(text, '$', end + 1, at);
  if (end === -1) return at + 1;
  const inner = text.slice(at + 1, end);
  const fits = /^\S/u.test(inner) && /\S$/u.test(inner) && !/\d/u.test(text[end + 1] ?? '');
  const formula =
    /[\\^_=<>+{}|]/u.test(inner) || /^\S{1,40}$/u.test(inner) || /^[\p{L}\d(]{1,2}\s*[-*/,≤≥]/u.test(inner);
  return fits && formula ? end + 1 : at + 1;
}

function within(text: string, mark: string, from: number, start = from): number {
  const found = text.slice(from, start + longestFormula).indexOf(mark);
  return found === -1 ? -1 : from + found;
}

/** A Windows or network path, a regular expression, an address, a command line's option, a file's name. */
export function isCodeToken(token: string): boolean {
  if (!/[\\-]/u.test(token)) return false;
  return (
    /^["'(]?[a-zA-Z]:\\/u.test(token) ||
    /^\\\\[\w.]/u.test(token) ||
    /\\[dwsbDWSBnrtpPxU](?![a-zA-Z{])[+*?\]|)]?|\[\^|\(\?[:=!<]|\\[.+*?[\](){}|/]/u.test(token) ||
    /^[a-z][a-z\d+.-]*:\/\//iu.test(token) ||
    /^["'(`[]?--?[\p{L}\d]/u.test(token) ||
    (/--/u.test(token) && /[/=<>_]|\.[a-z]{1,4}\d?["'`),.]*$/iu.test(token))
  );
}

/**
 * Where the quotation that `run` backquotes open at `at` is closed: by as many apostrophes (or, for two, by
 * a straight double quote). Closed by backquotes instead, it is code and ends behind them. Null: not at all.
 */
export function closingQuote(
  text: string,
  at: number,
  run: number,
): { at: number; width: number; code: boolean } | null {
  const from = at + run;
  const window = text.slice(from, from + (run === 1 ? 300 : 1200));
  if (run > 2 || window === '' || /^\s/u.test(window)) return null;
  const closings = run === 1 ? /`|'(?!\p{L})/gu : /``|''|"/gu;
  for (const found of window.matchAll(closings)) {
    if (found.index === 0) return null;
    const place = from + found.index;
    if (found[0].startsWith('`')) {
      // Within a quotation a second one may open; code has no space before its closing mark.
      if (run === 2 && /\s$/u.test(window.slice(0, found.index))) return null;
      return { at: place + found[0].length, width: found[0].length, code: true };
    }
    if (/\s/u.test(window[found.index - 1] ?? '')) continue;
    if (run === 1 && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 1), at))) return null;
    return { at: place, width: found[0].length, code: false };
  }
  return null;
}

/**
 * The dash that a run of hyphens stands for, or null: two are an en dash between words, numbers or spaces,
 * three an em dash. Arrows, rules, tables, comments, decrements and options keep their hyphens.
 */
export function dashFor(text: string, at: number, run: number): string | null {
  if (run > 3) return null;
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + run, at + run + 4);
  if (/^\s?>|^[|:;]/u.test(after) || /[<!|:]\s?$/u.test(before)) return null;
  if (/(?:^|\n)\s*$/u.test(before) || /^[^\S\n]*(?:\n|$)/u.test(after)) return null;
  const open = /\s$/u.test(before);
  const close = /^\s/u.test(after);
  const dash = run === 3 ? '—' : '–';
  if (open && close) return dash;
  if (open || close) return run === 3 ? dash : null;
  const sides = /[\p{L}\p{N}.,)\]}"”’'%$]$/u.test(before) && /^[\p{L}\p{N}([{"“‘'`\\$]/u.test(after);
  return sides ? dash : null;
}
