/** LaTeX commands that only style what follows, or whose argument is all that a reader sees. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Dropped; their argument (in braces, which go too) or what follows stays. */
export const styleCommands =
  set(`textit emph textbf textsc textrm texttt textsf textup textsl textmd textlf textnormal
  textin mbox hbox text uppercase lowercase MakeUppercase MakeLowercase MakeTextLowercase MakeTextUppercase
  underline uline mkbibemph mkbibitalic mkbibbold mkbibparens nocase NoCaseChange autocap protect relax unskip ignorespaces
  em it bf rm sc tt sf sl itshape bfseries rmfamily scshape ttfamily sffamily slshape upshape mdseries normalfont
  tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge
  mathit mathrm mathbf mathsf mathtt cal selectfont sloppy noindent null xspace leavevmode
  textgreek textcyr textcyrillic cyr`);

/** Spaces that a person would type as one. */
export const spaceCommands = set('space qquad hfill enskip');

/** Quotation commands: the argument in double quotes. */
export const quoteCommands = set('enquote mkbibquote textquote');

/** The argument is an address or code, taken as it stands. */
export const verbatimCommands = set('url nolinkurl path code');

/** The first argument is for TeX only; what prints is the one after it, or nothing. */
export const droppedArgument =
  set(`href foreignlanguage selectlanguage textcolor color noopsort SortNoop hspace vspace
  phantom hphantom vphantom hyphenation label`);
