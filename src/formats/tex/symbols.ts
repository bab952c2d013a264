/** LaTeX commands that stand for one character. */

const table = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/u)
    .map((pair) => {
      const at = pair.indexOf(':');
      return [pair.slice(0, at), pair.slice(at + 1)];
    });

/** Commands for letters, in every LaTeX with T1 fonts. Written in braces: `{\ss}`. */
const letters =
  table(`ss:ß SS:ẞ ae:æ AE:Æ oe:œ OE:Œ o:ø O:Ø aa:å AA:Å l:ł L:Ł i:ı j:ȷ dh:ð DH:Ð dj:đ DJ:Đ th:þ TH:Þ
  ng:ŋ NG:Ŋ ij:ĳ IJ:Ĳ`);

/**
 * Commands for characters in text; the first of several is the one that is written. No written name has a
 * capital: BibTeX's styles lower the case of titles, commands outside braces included (`\S` became `\s`).
 */
const textSymbols = table(`textsection:§ S:§ textparagraph:¶ P:¶ textdagger:† dag:† textdaggerdbl:‡ ddag:‡
  textcopyright:© copyright:© textsterling:£ pounds:£ textexclamdown:¡ textquestiondown:¿
  textquotedblleft:“ textquotedblright:” textquoteleft:‘ lq:‘ textquoteright:’ rq:’ quotesinglbase:‚
  quotedblbase:„ guillemotleft:« guillemetleft:« guillemotright:» guillemetright:» guilsinglleft:‹
  guilsinglright:› textendash:– textemdash:— textellipsis:… ldots:… dots:… textbullet:•
  textperiodcentered:· textregistered:® texttrademark:™ textordfeminine:ª textordmasculine:º
  textasciitilde:~ textasciicircum:^ textbackslash:\\ textbar:| textless:< textgreater:>
  textbraceleft:{ lbrace:{ textbraceright:} rbrace:} textunderscore:_ textdollar:$ texthash:# textpercent:%
  textampersand:& textvisiblespace:␣ textdegree:° textcelsius:℃ texteuro:€ euro:€ EUR:€ textmu:µ textonehalf:½
  textonequarter:¼ textthreequarters:¾ textonesuperior:¹ texttwosuperior:² textthreesuperior:³ textcent:¢
  textyen:¥ textcurrency:¤ textbrokenbar:¦ textnumero:№ textasciidieresis:¨ textasciiacute:´ textasciimacron:¯
  textasciigrave:\` textperthousand:‰ textpertenthousand:‱ textquotesingle:' textquotedbl:" textohm:Ω
  textreferencemark:※ textestimated:℮ textmusicalnote:♪ textwon:₩ textpeso:₱ textlira:₤ textnaira:₦ textbaht:฿
  textdong:₫ textcolonmonetary:₡ slash:/ ast:∗ textasteriskcentered:∗ textrightarrow:→ textleftarrow:←
  textuparrow:↑ textdownarrow:↓ textminus:− textlnot:¬ texttimes:× textdiv:÷ textpm:± nobreakspace:\u00a0
  enspace:\u2002 quad:\u2003 thinspace:\u2009 TeX:TeX LaTeX:LaTeX LaTeXe:LaTeX2e BibTeX:BibTeX hyphen:- textsmile:⁀`);

/** Commands of mathematics in plain LaTeX; outside `$` they are written within `\ensuremath`. */
const mathSymbols =
  table(`alpha:α beta:β gamma:γ delta:δ epsilon:ϵ varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι
  kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π varpi:ϖ rho:ρ varrho:ϱ sigma:σ varsigma:ς tau:τ upsilon:υ phi:ϕ
  varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ
  Omega:Ω pm:± mp:∓ times:× div:÷ star:⋆ circ:∘ cdot:⋅ cap:∩ cup:∪ uplus:⊎ sqcap:⊓ sqcup:⊔ vee:∨ lor:∨
  wedge:∧ land:∧ setminus:∖ wr:≀ diamond:⋄ bigtriangleup:△ bigtriangledown:▽ triangleleft:◃ triangleright:▹
  oplus:⊕ ominus:⊖ otimes:⊗ oslash:⊘ odot:⊙ bigcirc:◯ amalg:⨿ leq:≤ le:≤ prec:≺ preceq:⪯ ll:≪ subset:⊂
  subseteq:⊆ sqsubseteq:⊑ in:∈ vdash:⊢ geq:≥ ge:≥ succ:≻ succeq:⪰ gg:≫ supset:⊃ supseteq:⊇ sqsupseteq:⊒
  ni:∋ owns:∋ dashv:⊣ equiv:≡ sim:∼ simeq:≃ asymp:≍ approx:≈ cong:≅ neq:≠ ne:≠ doteq:≐ notin:∉ models:⊨
  perp:⊥ mid:∣ parallel:∥ bowtie:⋈ smile:⌣ frown:⌢ propto:∝ leftarrow:← gets:← rightarrow:→ to:→
  Leftarrow:⇐ Rightarrow:⇒ leftrightarrow:↔ Leftrightarrow:⇔ mapsto:↦ hookleftarrow:↩ hookrightarrow:↪
  leftharpoonup:↼ leftharpoondown:↽ rightharpoonup:⇀ rightharpoondown:⇁ rightleftharpoons:⇌
  longleftarrow:⟵ Longleftarrow:⟸ longrightarrow:⟶ Longrightarrow:⟹ longleftrightarrow:⟷
  Longleftrightarrow:⟺ iff:⟺ longmapsto:⟼ uparrow:↑ Uparrow:⇑ downarrow:↓ Downarrow:⇓ updownarrow:↕
  Updownarrow:⇕ nearrow:↗ searrow:↘ swarrow:↙ nwarrow:↖ aleph:ℵ hbar:ℏ imath:𝚤 jmath:𝚥 ell:ℓ wp:℘ Re:ℜ
  Im:ℑ prime:′ emptyset:∅ nabla:∇ surd:√ top:⊤ bot:⟂ angle:∠ forall:∀ exists:∃ neg:¬ lnot:¬ flat:♭
  natural:♮ sharp:♯ partial:∂ infty:∞ triangle:▵ clubsuit:♣ diamondsuit:♢ heartsuit:♡ spadesuit:♠ sum:∑
  prod:∏ coprod:∐ int:∫ oint:∮ bigcap:⋂ bigcup:⋃ bigsqcup:⨆ bigvee:⋁ bigwedge:⋀ bigodot:⨀ bigotimes:⨂
  bigoplus:⨁ biguplus:⨄ langle:⟨ rangle:⟩ lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉ cdots:⋯ vdots:⋮ ddots:⋱ Vert:‖`);

/** Characters without a command of their own, as mathematics that looks like them. */
const mathForms: readonly [string, string][] = [
  ...[...'ΑΒΕΖΗΙΚΜΝΟΡΤΧ'].map((greek, i): [string, string] => [
    greek,
    `\\mathord{\\mathrm{${'ABEZHIKMNOPTX'[i]}}}`,
  ]),
  ['ο', '\\mathord{\\mathrm{o}}'],
  ['≢', '\\not\\equiv '],
  ['≁', '\\not\\sim '],
  ['≉', '\\not\\approx '],
  ['⊄', '\\not\\subset '],
  ['⊈', '\\not\\subseteq '],
  ['ℝ', '\\mathord{\\mathbf{R}}'],
  ['ℂ', '\\mathord{\\mathbf{C}}'],
  ['ℤ', '\\mathord{\\mathbf{Z}}'],
  ['ℕ', '\\mathord{\\mathbf{N}}'],
  ['ℚ', '\\mathord{\\mathbf{Q}}'],
  ['″', "\\mathord{''}"],
  ['≲', '\\stackrel{<}{\\sim}'],
  ['≳', '\\stackrel{>}{\\sim}'],
  ['⩽', '\\mathrel{\\leq}'],
  ['⩾', '\\mathrel{\\geq}'],
  ['−', '-'],
  ['∆', '\\mathord{\\Delta}'],
  ['∙', '\\mathbin{\\bullet}'],
  ['●', '\\mathord{\\bullet}'],
  ['◦', '\\mathord{\\circ}'],
  ['○', '\\mathord{\\bigcirc}'],
  ['★', '\\mathord{\\star}'],
  ...[...'ℬℰℱℋℐℒℳℛ'].map((script, i): [string, string] => [script, `\\mathcal{${'BEFHILMR'[i]}}`]),
  ['⌀', '\\mathord{\\emptyset}'],
  ['✓', '\\mathord{\\surd}'],
  ['■', '\\mathord{\\rule{1ex}{1ex}}'],
];

const byName = (...lists: (readonly [string, string])[][]): Map<string, string> => new Map(lists.flat());

const textByName = byName(letters, textSymbols);
const mathByName = byName(mathSymbols);
const formToCharacter = new Map(mathForms.map(([character, form]) => [form.trim(), character]));

const letterNames = new Map([...letters].reverse().map(([name, character]) => [character, name]));
const textNames = new Map([...textSymbols].reverse().map(([name, character]) => [character, name]));
const mathNames = new Map([...mathSymbols].reverse().map(([name, character]) => [character, name]));
const forms = new Map(mathForms);

/** The character of a text command, or of one of mathematics that stands outside `$`. */
export function findSymbol(command: string): string | undefined {
  return textByName.get(command) ?? mathByName.get(command);
}

/** The command of a letter such as `ß` (`ss`), or undefined. */
export function letterCommand(character: string): string | undefined {
  return letterNames.get(character);
}

/** Commands that need no font or package beyond LaTeX with T1 and its companion symbols of 2020. */
const written = new Set(
  `textsection textparagraph textdagger textdaggerdbl textcopyright textsterling textexclamdown textquestiondown
  textquotedblleft textquotedblright textquoteleft textquoteright quotesinglbase quotedblbase guillemotleft
  guillemotright guilsinglleft guilsinglright textendash textemdash textellipsis textbullet textperiodcentered
  textregistered texttrademark textordfeminine textordmasculine textvisiblespace textdegree textcelsius texteuro
  textmu textonehalf textonequarter textthreequarters textonesuperior texttwosuperior textthreesuperior textcent
  textyen textcurrency textbrokenbar textnumero textasciidieresis textasciiacute textasciimacron textperthousand
  textpertenthousand textreferencemark textestimated textmusicalnote textwon textpeso textlira textnaira
  textbaht textdong textcolonmonetary enspace quad thinspace textasteriskcentered`.split(/\s+/),
);

/** The text command that is written for a character, or undefined. */
export function textCommand(character: string): string | undefined {
  const name = textNames.get(character);
  return name !== undefined && written.has(name) ? name : undefined;
}

/** The mathematics that is written for a character (without `$`), or undefined. */
export function mathForm(character: string): string | undefined {
  const name = mathNames.get(character);
  if (name !== undefined && name !== 'imath' && name !== 'jmath') return `\\${name}`;
  return forms.get(character)?.trim();
}

/** The character that a piece of mathematics is the written form of, or undefined. */
export function findMathForm(math: string): string | undefined {
  const bare = math.trim();
  return (
    formToCharacter.get(bare) ?? (/^\\[a-zA-Z]+$/.test(bare) ? mathByName.get(bare.slice(1)) : undefined)
  );
}
