/**
 * A formula as text with the markup that CSL knows: what a citation style prints can hold no TeX. Letters,
 * symbols, sub- and superscripts are kept; of what can't be set in a line (fractions, roots) the parts are.
 */
import { mark } from '../cited/marks.ts';
import { findSymbol } from '../tex/symbols.ts';

const spaces = new Map([
  [',', '\u2009'],
  [';', ' '],
  [':', ' '],
  [' ', ' '],
  ['!', ''],
  ['quad', ' '],
  ['qquad', ' '],
]);

/** Never the beginning of a tag. */
const LESS = `<${mark.shield}`;

/** Commands for characters that text has as well as mathematics. */
const characters = new Map([
  ['infty', '∞'],
  ['to', '→'],
  ['cdots', '⋯'],
  ['ldots', '…'],
  ['dots', '…'],
  ['prime', '′'],
  ['ell', 'ℓ'],
  ['sqrt', '√'],
  ['sum', '∑'],
  ['prod', '∏'],
  ['int', '∫'],
  ['langle', '⟨'],
  ['rangle', '⟩'],
  ['lt', LESS],
  ['gt', '>'],
]);

const signs = new Map([
  ['-', '−'],
  ["'", '′'],
  ['<', LESS],
]);

const TOKEN = /\\([A-Za-z]+)\s*|\\([\s\S])|([\s\S])/gu;
const FUNCTION =
  /^(?:arccos|arcsin|arctan|arg|cos|cosh|cot|coth|det|dim|exp|gcd|inf|ker|lim|liminf|limsup|ln|log|max|min|mod|Pr|sec|sin|sinh|sup|tan|tanh)$/;

/**
 * The TeX of a formula (without its dollars) as text with `<sub>` and `<sup>`. Braces and commands that only
 * change the look go; an unknown command leaves its name. Linear.
 */
export function mathText(tex: string): string {
  const out: string[] = [];
  // What ends with each open group, and the mark that waits for the next token or group.
  const closers: string[] = [];
  let script = '';
  const put = (text: string): void => {
    if (script === '' || text === '') {
      out.push(text);
      return;
    }
    out.push(`<${script}>`, text, `</${script}>`);
    script = '';
  };
  for (const [, name, escaped, character = ''] of tex.matchAll(TOKEN)) {
    if (name !== undefined) put(wordOf(name));
    else if (escaped !== undefined) put(spaces.get(escaped) ?? (escaped === '\\' ? ' ' : escaped));
    else if (character === '^' || character === '_') script = character === '^' ? 'sup' : 'sub';
    else if (character === '{') {
      out.push(script === '' ? '' : `<${script}>`);
      closers.push(script === '' ? '' : `</${script}>`);
      script = '';
    } else if (character === '}') out.push(closers.pop() ?? '');
    else if (character === '~') put('\u00a0');
    else if (/\s/.test(character)) out.push(character);
    else put(signs.get(character) ?? character);
  }
  for (const closer of closers.reverse()) out.push(closer);
  return out.join('');
}

function wordOf(name: string): string {
  const known = characters.get(name) ?? spaces.get(name) ?? findSymbol(name);
  if (known !== undefined) return known;
  if (FUNCTION.test(name)) return `${name} `;
  return LOOKS.test(name) ? '' : name;
}

const LOOKS =
  /^(?:math[a-z]+|text[a-z]*|operatorname|boldsymbol|bm|bf|rm|it|cal|mbox|hat|widehat|tilde|widetilde|bar|vec|dot|ddot|overline|underline|frac|dfrac|tfrac|left|right|big|Big|bigg|Bigg|[bB]igg?[lrm]|displaystyle|textstyle|limits|nolimits)$/;
