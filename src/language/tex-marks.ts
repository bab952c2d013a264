/** TeX's names for characters and fonts, as far as they are left over in titles and abstracts. */

/** Accents by their command, as the combining character that Unicode composes with the letter. */
const combining: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};

/**
 * The accented letter that starts with the backslash at `at` and where it ends, or null: `\"u`, `\"{u}`,
 * `\'{\i}`, `\v{c}`, `\c c`. Only letters that Unicode has composed, so that `\d{3}` is none.
 */
export function accented(text: string, at: number): { end: number; to: string } | null {
  const found =
    /^\\(?:(["'`^~=.])\s?|([uvHcdkr])(?=\{| [a-zA-Z]))\s?(?:\{\s?(\\[ij]|[a-zA-Z])\s?\}|(\\[ij](?![a-zA-Z])|[a-zA-Z]))/u.exec(
      text.slice(at, at + 12),
    );
  if (!found) return null;
  const mark = combining[found[1] ?? found[2] ?? ''] ?? '';
  const letter = (found[3] ?? found[4] ?? '').replace('\\', '');
  const composed = (letter + mark).normalize('NFC');
  // A diaeresis sits on vowels; h, t, w and x have composed forms that nobody means by `\"`.
  if (composed.length !== 1 || (found[1] === '"' && !/[aeiouy]/iu.test(letter))) return null;
  return { end: at + found[0].length, to: composed };
}

const greek: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  upsilon: 'υ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
};

/** Commands that stand for one character or word. */
export const symbols: Record<string, string> = Object.assign(
  Object.create(null) as Record<string, string>,
  greek,
  {
    ss: 'ß',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    dj: 'đ',
    DJ: 'Đ',
    ng: 'ŋ',
    NG: 'Ŋ',
    textendash: '–',
    textemdash: '—',
    ldots: '…',
    dots: '…',
    textellipsis: '…',
    textquotedblleft: '“',
    textquotedblright: '”',
    textquoteleft: '‘',
    textquoteright: '’',
    textasciitilde: '~',
    textasciicircum: '^',
    textregistered: '®',
    texttrademark: '™',
    textdegree: '°',
    degree: '°',
    copyright: '©',
    pounds: '£',
    euro: '€',
    S: '§',
    TeX: 'TeX',
    LaTeX: 'LaTeX',
    textmu: 'µ',
    pm: '±',
    times: '×',
    leq: '≤',
    geq: '≥',
    neq: '≠',
    approx: '≈',
    sim: '∼',
    infty: '∞',
    rightarrow: '→',
    leftarrow: '←',
    leftrightarrow: '↔',
    quad: ' ',
    qquad: ' ',
    noindent: '',
    xspace: '',
  },
);

/** Commands of which only the argument is text. */
export const commandsKeepingArgument: ReadonlySet<string> = new Set([
  'textit',
  'emph',
  'textbf',
  'texttt',
  'textsc',
  'textsf',
  'textrm',
  'textsl',
  'textup',
  'textmd',
  'textnormal',
  'text',
  'mbox',
  'underline',
  'uline',
  'textsuperscript',
  'textsubscript',
  'enquote',
  'url',
  'path',
  'textcolor',
]);

/** Commands that leave nothing behind, argument and all: citations of a list that isn't there, labels. */
export const commandsWithoutTrace =
  /^(?:(?:auto|full|paren|foot|text|super)?[cC]ite(?:[a-zA-Z]{0,12})|label|vspace|hspace|thanks)$/u;

/** Old font switches at the beginning of a group: `{\em words}`. */
export const declarations =
  /^\\(?:em|it|itshape|bf|bfseries|tt|ttfamily|sc|scshape|sf|sffamily|sl|rm|small|footnotesize)(?![a-zA-Z])\s*/u;
