/** Whether a piece of text between dollars is mathematics that LaTeX sets without an error. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Commands of plain LaTeX without argument, beyond those that stand for a character. */
const plainCommands =
  set(`alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi
  pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma
  Upsilon Phi Psi Omega pm mp times div ast star circ bullet cdot cap cup uplus sqcap sqcup vee lor wedge land
  setminus wr diamond bigtriangleup bigtriangledown triangleleft triangleright oplus ominus otimes oslash odot
  bigcirc dagger ddagger amalg leq le prec preceq ll subset subseteq sqsubseteq in vdash geq ge succ succeq gg
  supset supseteq sqsupseteq ni owns dashv equiv sim simeq asymp approx cong neq ne doteq notin models perp mid
  parallel bowtie smile frown propto leftarrow gets rightarrow to Leftarrow Rightarrow leftrightarrow
  Leftrightarrow mapsto hookleftarrow hookrightarrow leftharpoonup leftharpoondown rightharpoonup
  rightharpoondown rightleftharpoons longleftarrow Longleftarrow longrightarrow Longrightarrow
  longleftrightarrow Longleftrightarrow iff longmapsto uparrow Uparrow downarrow Downarrow updownarrow
  Updownarrow nearrow searrow swarrow nwarrow aleph hbar imath jmath ell wp Re Im prime emptyset nabla surd top
  bot angle forall exists neg lnot flat natural sharp partial infty triangle clubsuit diamondsuit heartsuit
  spadesuit sum prod coprod int oint bigcap bigcup bigsqcup bigvee bigwedge bigodot bigotimes bigoplus biguplus
  langle rangle lfloor rfloor lceil rceil cdots ldots dots vdots ddots colon vert Vert backslash lbrace rbrace
  arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max
  min Pr sec sin sinh sup tan tanh quad qquad displaystyle textstyle scriptstyle scriptscriptstyle rm bf it cal
  big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm mod bmod`);

/** Commands of plain LaTeX and how many arguments they take. */
const withArguments = new Map<string, number>([
  ...[
    ...set(`mathrm mathbf mathit mathsf mathtt mathcal mathnormal hat check breve acute grave tilde bar vec dot ddot
    widehat widetilde overline underline overbrace underbrace sqrt mbox textrm textbf textit textsf texttt
    mathring mathord mathop mathbin mathrel mathopen mathclose mathpunct mathinner pmod not boldmath`),
  ].map((name): [string, number] => [name, 1]),
  ['frac', 2],
  ['stackrel', 2],
]);

/**
 * Commands of amsmath and amssymb that titles and abstracts use, their arguments, and what stands for them in a
 * document that loads neither package.
 */
const amsCommands = new Map<string, { arity: number; instead: string }>([
  ['mathbb', { arity: 1, instead: '\\mathbf{#1}' }],
  ['mathfrak', { arity: 1, instead: '\\mathbf{#1}' }],
  ['mathscr', { arity: 1, instead: '\\mathcal{#1}' }],
  ['boldsymbol', { arity: 1, instead: '\\mathbf{#1}' }],
  ['bm', { arity: 1, instead: '\\mathbf{#1}' }],
  ['operatorname', { arity: 1, instead: '\\mathop{\\mathrm{#1}}' }],
  ['text', { arity: 1, instead: '\\mbox{#1}' }],
  ['dfrac', { arity: 2, instead: '\\frac{#1}{#2}' }],
  ['tfrac', { arity: 2, instead: '\\frac{#1}{#2}' }],
  ['binom', { arity: 2, instead: '{{#1}\\choose{#2}}' }],
  ['lvert', { arity: 0, instead: '|' }],
  ['rvert', { arity: 0, instead: '|' }],
  ['lVert', { arity: 0, instead: '\\|' }],
  ['rVert', { arity: 0, instead: '\\|' }],
  ['lesssim', { arity: 0, instead: '\\stackrel{<}{\\sim}' }],
  ['gtrsim', { arity: 0, instead: '\\stackrel{>}{\\sim}' }],
  ['leqslant', { arity: 0, instead: '\\leq' }],
  ['geqslant', { arity: 0, instead: '\\geq' }],
  ['varnothing', { arity: 0, instead: '\\emptyset' }],
  ['square', { arity: 0, instead: '\\bigcirc' }],
  ['rightsquigarrow', { arity: 0, instead: '\\rightarrow' }],
  ['hslash', { arity: 0, instead: '\\hbar' }],
  ['complement', { arity: 0, instead: '\\sim' }],
  ['ltimes', { arity: 0, instead: '\\times' }],
  ['rtimes', { arity: 0, instead: '\\times' }],
  ['subsetneq', { arity: 0, instead: '\\subset' }],
  ['supsetneq', { arity: 0, instead: '\\supset' }],
  ['therefore', { arity: 0, instead: '\\Rightarrow' }],
]);

/** `\command`, `\` and another character, or one character. */
const TOKEN = /\\[a-zA-Z]+|\\[\s\S]|[\s\S]/gu;
const ESCAPED = new Set([
  '\\{',
  '\\}',
  '\\|',
  '\\,',
  '\\;',
  '\\:',
  '\\!',
  '\\>',
  '\\ ',
  '\\_',
  '\\%',
  '\\&',
  '\\#',
]);
const PLAIN = /[a-zA-Z0-9+\-*/=<>()[\]|.,:;!?'`@"~\s]/;
const DELIMITER =
  /^(?:[()[\]|/.<>]|\\[{}|]|\\(?:l|r)(?:angle|floor|ceil)|\\(?:Vert|vert|uparrow|downarrow|backslash|lbrace|rbrace))$/;

class MathReader {
  readonly tokens: readonly string[];
  at = 0;
  depth = 0;

  constructor(text: string) {
    this.tokens = text.match(TOKEN) ?? [];
  }

  skipSpace(): void {
    while (/^\s$/.test(this.tokens[this.at] ?? '')) this.at += 1;
  }

  /** A list of atoms with their scripts, up to `}`, `\right` or the end. */
  list(): boolean {
    let hasSub = false;
    let hasSuper = false;
    let hasPrime = false;
    for (;;) {
      this.skipSpace();
      const token = this.tokens[this.at];
      if (token === undefined || token === '}' || token === '\\right') return true;
      if (token === '_' || token === '^') {
        if (token === '_' ? hasSub : hasSuper || hasPrime) return false;
        if (token === '_') hasSub = true;
        else hasSuper = true;
        this.at += 1;
        this.skipSpace();
        if (!this.argument()) return false;
        continue;
      }
      if (token === "'") {
        if (hasSuper) return false;
        hasPrime = true;
        this.at += 1;
        continue;
      }
      hasSub = false;
      hasSuper = false;
      hasPrime = false;
      if (!this.atom()) return false;
    }
  }

  /** What a command or script takes: a group, or one symbol. */
  argument(): boolean {
    this.skipSpace();
    const token = this.tokens[this.at];
    if (token === undefined || token === '}' || /^[_^'[\]]$/.test(token)) return false;
    const bare = token.slice(1);
    if (token.startsWith('\\') && (withArguments.has(bare) || bare === 'left')) return false;
    return this.atom();
  }

  atom(): boolean {
    const token = this.tokens[this.at] ?? '';
    this.at += 1;
    if (token === '{') return this.group();
    if (token === '\\left') return this.leftRight();
    if (!token.startsWith('\\')) return PLAIN.test(token);
    if (ESCAPED.has(token)) return true;
    const name = token.slice(1);
    const arity = plainCommands.has(name) ? 0 : (withArguments.get(name) ?? amsCommands.get(name)?.arity);
    if (arity === undefined) return false;
    if (/^[bB]igg?[lrm]?$/.test(name)) return this.delimiter();
    if (name === 'sqrt' && this.tokens[this.at] === '[') {
      while (this.tokens[this.at] !== ']') {
        if (!/^[a-z0-9]$/i.test(this.tokens[this.at + 1] ?? '') && this.tokens[this.at + 1] !== ']')
          return false;
        this.at += 1;
      }
      this.at += 1;
    }
    for (let n = 0; n < arity; n += 1) if (!this.argument()) return false;
    return true;
  }

  group(): boolean {
    this.depth += 1;
    const isGood = this.depth < 40 && this.list() && this.tokens[this.at] === '}';
    this.depth -= 1;
    this.at += 1;
    return isGood;
  }

  delimiter(): boolean {
    this.skipSpace();
    this.at += 1;
    return DELIMITER.test(this.tokens[this.at - 1] ?? '');
  }

  leftRight(): boolean {
    this.depth += 1;
    const isGood = this.depth < 40 && this.delimiter() && this.list() && this.tokens[this.at] === '\\right';
    this.depth -= 1;
    this.at += 1;
    return isGood && this.delimiter();
  }
}

/** Longer than this nobody writes between dollars; a bound keeps looking for the closing one linear. */
export const LONGEST_MATH = 1000;

/**
 * Whether the text between two dollars is mathematics: no space at its edges (so that `$5 and $6` are prices),
 * braces, scripts and arguments complete, and only commands of LaTeX, amsmath and amssymb.
 */
export function isMath(inner: string): boolean {
  if (inner === '' || inner.length > LONGEST_MATH || inner !== inner.trim() || /\n\s*\n/.test(inner))
    return false;
  const reader = new MathReader(inner);
  return reader.list() && reader.at >= reader.tokens.length;
}

/** Definitions of those amsmath and amssymb commands that a text uses, for documents without these packages. */
export function amsDefinitions(text: string): string[] {
  const names = new Set(text.match(/\\[a-zA-Z]+/g) ?? []);
  const definitions: string[] = [];
  for (const [name, { arity, instead }] of amsCommands) {
    if (names.has(`\\${name}`)) {
      definitions.push(`\\providecommand{\\${name}}${arity > 0 ? `[${arity}]` : ''}{${instead}}`);
    }
  }
  return definitions;
}
