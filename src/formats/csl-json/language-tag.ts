/** Languages as BibTeX files and people name them (babel's and polyglossia's names, ISO 639-2), by their tag. */
const tags: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'english american british usenglish ukenglish canadian australian newzealand eng anglais englisch inglés',
    de: 'german ngerman austrian naustrian swissgerman nswissgerman ger deu deutsch',
    fr: 'french francais français acadian canadien fre fra',
    es: 'spanish mexican español espanol spa',
    it: 'italian italiano ita',
    pt: 'portuguese portuges brazilian brazil português por',
    nl: 'dutch nederlands nld dut',
    ru: 'russian русский rus',
    zh: 'chinese zho chi 中文 pinyin',
    ja: 'japanese jpn 日本語',
    ko: 'korean kor 한국어',
    pl: 'polish polski pol',
    cs: 'czech čeština cze ces',
    sv: 'swedish svenska swe',
    da: 'danish dansk dan',
    nb: 'norwegian norsk nor nob',
    fi: 'finnish suomi fin',
    el: 'greek polutonikogreek gre ell',
    la: 'latin lat',
    tr: 'turkish türkçe tur',
    uk: 'ukrainian ukr',
    hu: 'hungarian magyar hun',
    ar: 'arabic ara',
    he: 'hebrew heb',
  }).flatMap(([tag, names]) => names.split(' ').map((name): [string, string] => [name, tag])),
);

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/**
 * The tag (BCP 47) that a language field means, or '' when that can't be told: a processor that takes an
 * unknown word for a language would set the title in the wrong case.
 */
export function languageTag(text: string): string {
  const name = text.trim().toLowerCase();
  const known = tags.get(name);
  if (known !== undefined) return known;
  if (!TAG.test(name)) return '';
  const [first = '', ...rest] = text.trim().split(/[-_]/);
  return [tags.get(first.toLowerCase()) ?? first.toLowerCase(), ...rest].join('-');
}
