/** Language tags (BCP 47) and the names by which babel, and biblatex's `langid`, know them (biblatex manual, table 2). */

const names: readonly [string, string][] = [
  ['en', 'english'],
  ['en-us', 'american'],
  ['en-gb', 'british'],
  ['en-au', 'australian'],
  ['en-ca', 'canadian'],
  ['de', 'ngerman'],
  ['de-at', 'naustrian'],
  ['de-ch', 'nswissgerman'],
  ['fr', 'french'],
  ['es', 'spanish'],
  ['it', 'italian'],
  ['pt', 'portuguese'],
  ['pt-br', 'brazilian'],
  ['nl', 'dutch'],
  ['da', 'danish'],
  ['sv', 'swedish'],
  ['nb', 'norsk'],
  ['nn', 'nynorsk'],
  ['fi', 'finnish'],
  ['is', 'icelandic'],
  ['pl', 'polish'],
  ['cs', 'czech'],
  ['sk', 'slovak'],
  ['sl', 'slovene'],
  ['hr', 'croatian'],
  ['sr', 'serbian'],
  ['hu', 'hungarian'],
  ['ro', 'romanian'],
  ['bg', 'bulgarian'],
  ['ru', 'russian'],
  ['uk', 'ukrainian'],
  ['el', 'greek'],
  ['tr', 'turkish'],
  ['ca', 'catalan'],
  ['et', 'estonian'],
  ['lv', 'latvian'],
  ['lt', 'lithuanian'],
  ['eu', 'basque'],
  ['gl', 'galician'],
  ['la', 'latin'],
];

const byTag = new Map(names);
const byName = new Map([
  ...names.map(([tag, name]): [string, string] => [name, tag]),
  ['german', 'de'],
  ['usenglish', 'en-us'],
  ['ukenglish', 'en-gb'],
]);

/** babel's name of a language tag, or undefined for what is no tag that babel knows. */
export function langidOf(tag: string): string | undefined {
  const folded = tag.trim().toLowerCase().replace('_', '-');
  return byTag.get(folded) ?? (/^[a-z]{2}-/.test(folded) ? byTag.get(folded.slice(0, 2)) : undefined);
}

/** The language tag of a `langid`, with its region in capitals; the name itself where it has none. */
export function tagOfLangid(name: string): string {
  const tag = byName.get(name.trim().toLowerCase());
  return tag === undefined
    ? name
    : tag.replace(/-([a-z]{2})$/, (_, region: string) => `-${region.toUpperCase()}`);
}

/** Whether titles in a language have their words in capitals that a style may lower: English, or none told. */
export function isEnglish(language: string): boolean {
  const folded = language.trim().toLowerCase();
  return (
    folded === '' ||
    /^en(?:$|[-_])/.test(folded) ||
    (byName.get(folded)?.startsWith('en') ?? false) ||
    folded === 'eng'
  );
}
