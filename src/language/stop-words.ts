/**
 * Words that say nothing about a title, of the main European languages, folded: articles, prepositions,
 * conjunctions and question words. `towards` and `beyond` are not here: titles that begin with them are
 * known by them.
 */
const languages = {
  english: `a an the and or nor but so yet if as at by for from in into of off on onto over out per
    about above across after against along amid among around before behind below beneath beside besides between
    despite down during except inside like near since than through throughout to under underneath unlike until
    up upon versus via vs while with within without how what when where which who whom whose why is are`,
  german: `der die das dem den des ein eine einem einen einer eines und oder aber als am an auf aus bei beim bis
    durch fur gegen hinter im ins ist mit nach ob ohne sowie uber um unter vom von vor was wenn wie warum zu zum
    zur zwischen`,
  french: `le la les l un une du des de d et ou mais au aux a dans en entre est par pour sans sous sur vers avec
    chez que qui quoi comment pourquoi`,
  spanish: `el los las lo una unos unas y e o u del al con para por sin sobre entre desde hacia hasta como que`,
  italian: `il gli i uno di da del dello della dei degli delle dell nel nello nella nei negli nelle con su sul
    sulla sugli sulle tra fra per ed che come`,
  portuguese: `os as um uma uns umas do dos das no nos na nas em com sem sob sobre ao aos para pelo pela por`,
  dutch: `het een van voor met op te ter ten bij naar uit over tot als hoe wat waarom`,
  scandinavian: `en ett et den det de og och i pa av af for fra fran til till om med som hur hvordan`,
  polish: `w we z ze na do od po o oraz i a dla przez nad pod przy jak`,
} as const;

/** The stop words of all languages together, as {@link foldText} spells them. */
export const stopWords: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap((words) => words.trim().split(/\s+/)),
);

/** ISO 639-1 codes of the languages above. */
const codes: Readonly<Record<string, keyof typeof languages>> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  sv: 'scandinavian',
  da: 'scandinavian',
  no: 'scandinavian',
  nb: 'scandinavian',
  nn: 'scandinavian',
  pl: 'polish',
};

const sets = new Map<string, ReadonlySet<string>>();

/**
 * Stop words of one language by its tag (`de`, `pt-BR`) or its English name, folded; undefined for one that is
 * not here.
 */
export function stopWordsOf(language: string): ReadonlySet<string> | undefined {
  const asked = language.trim().toLowerCase();
  const name = Object.hasOwn(languages, asked)
    ? (asked as keyof typeof languages)
    : codes[asked.split(/[-_]/)[0] ?? ''];
  if (name === undefined) return undefined;
  const known = sets.get(name);
  if (known) return known;
  const made = new Set(languages[name].trim().split(/\s+/));
  sets.set(name, made);
  return made;
}
