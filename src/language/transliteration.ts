/**
 * Letters that Unicode doesn't decompose, spelled in ASCII. Marks such as the umlaut's dots are not
 * here: canonical decomposition takes them off (`ü` is `u` in a citation key, as in BibTeX's `alpha`).
 */

const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/u)
    .map((pair) => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to];
    });

/** Latin letters and the ASCII a reader would type for them. Lower case; capitals are derived. */
export const latin = new Map(
  pairs(`ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:d þ:th ħ:h ı:i ĸ:k ŋ:n ŧ:t ȷ:j ƒ:f ɓ:b ɖ:d ɗ:d ɛ:e ə:e ɠ:g ɣ:g ƙ:k ɨ:i
    ɩ:i ɔ:o ƥ:p ʃ:sh ƭ:t ʊ:u ʋ:v ƴ:y ƶ:z ǝ:e ǥ:g ȥ:z ɟ:j ɲ:n ʒ:zh ʔ: ʕ: ʻ: ʼ: ʽ: ʾ: ʿ: ˈ: ʹ: ʺ:`),
);

/**
 * Cyrillic after BGN/PCGN for Russian, without its apostrophes, and the letters of Ukrainian, Belarusian,
 * Serbian and Macedonian in their usual Latin spelling.
 */
export const cyrillic = new Map(
  pairs(`а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts
    ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:ie ґ:g ў:u ј:j љ:lj њ:nj ћ:c ђ:dj џ:dz ѓ:g ќ:k ѕ:dz
    ѣ:e ѳ:f ѵ:i ғ:g қ:q ң:n ө:o ұ:u ү:u һ:h ә:a`),
);

/** Greek after ELOT 743, for words. */
export const greek = new Map(
  pairs(`α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps
    ω:o ϐ:v ϑ:th ϕ:f ϖ:p ϰ:k ϱ:r ϵ:e`),
);

/** Names of Greek letters, for one that stands alone as a symbol (`β-carotene`). */
export const greekNames = new Map(
  pairs(`α:alpha β:beta γ:gamma δ:delta ε:epsilon ζ:zeta η:eta θ:theta ι:iota κ:kappa λ:lambda μ:mu ν:nu ξ:xi
    ο:omicron π:pi ρ:rho σ:sigma ς:sigma τ:tau υ:upsilon φ:phi χ:chi ψ:psi ω:omega ϐ:beta ϑ:theta ϕ:phi
    ϖ:pi ϰ:kappa ϱ:rho ϵ:epsilon`),
);
