/**
 * Other programs' names, as formulas of ours. Better BibTeX: its manual, "Citation keys"; JabRef: its
 * documentation, "Customize the citation key generator".
 */

/** What was given in brackets behind a name; JabRef's `shorttitle3_2` gives 3 and 2. */
type Given = readonly (number | string | undefined)[];

const numeral = (value: number | string | undefined): number => (typeof value === 'number' ? value : 0);
/** `name(n)`, without what is usual. */
const call = (name: string, n: number, usually: number): string => (n === usually ? name : `${name}(${n})`);
const cut = (formula: string, n: number): string => (n > 0 ? `${formula}.first(${n})` : formula);

/** One name out of several, and of that the first characters: BBT's and JabRef's `auth(n, m)`. */
const nth =
  (name: string) =>
  ([n, m]: Given): string =>
    cut(call(name, numeral(m) || 1, 1), numeral(n));

const whose = (one: string, all: string, short: string): Record<string, (given: Given) => string> => ({
  [short]: nth(one),
  [`${short}last`]: ([n]) => cut(`${one}(-1)`, numeral(n)),
  [`${short}orlast`]: ([n]) => cut(`${one}(-1)`, numeral(n)),
  [`${short}authea`]: () => `${all}(2, ".", ".ea")`,
  [`${short}etal`]: () => `${one} + if(${one}(3), "EtAl", ${one}(2))`,
  [`${short}etal2`]: () => `${one} + if(${one}(3), ".etal", ${one}(2).prefix("."))`,
  [`${short}short`]: () => `if(${one}(2), ${all}(3, "", "+", 1), ${one})`,
  [`${all}alpha`]: () =>
    `if(${one}(5), ${all}(3, "", "+", 1), if(${one}(2), ${all}(4, "", "", 1), ${one}.first(3)))`,
});

export const fieldAliases: Readonly<Record<string, (given: Given) => string>> = {
  ...whose('author', 'authors', 'auth'),
  ...whose('onlyauthor', 'onlyauthors', 'pureauth'),
  ...whose('editor', 'editors', 'edtr'),
  authforeini: () => 'given.first(1)',
  authorforeini: () => 'given.first(1)',
  authorlastforeini: () => 'given(-1).first(1)',
  authorsn: ([n]) => `authors(${numeral(n) || 2}, "", "EtAl")`,
  veryshorttitle: ([n]) => `shorttitle(${numeral(n) || 1})`,
  titlewords: ([n]) => call('shorttitle', numeral(n) || 3, 3),
  fulltitle: () => 'title',
  journal: () => 'venue',
  container: () => 'venue',
  booktitle: () => 'venue',
  publicationtitle: () => 'venue',
  entrytype: () => 'type',
  itemtype: () => 'type',
  pages: () => 'page',
};

export const filterAliases: Readonly<Record<string, string>> = {
  capitalize: 'capitalise',
  titlecase: 'capitalise',
  alphanum: 'clean',
  nopunct: 'clean',
  nopunctordash: 'clean',
  fold: 'ascii',
  transliterate: 'ascii',
  numeric: 'digits',
  abbreviate: 'abbr',
  acronym: 'abbr',
  select: 'words',
  truncate: 'first',
};

/** Names that other programs have and that nothing here answers to, with what helps. */
export const unknowns: Readonly<Record<string, string>> = {
  keyword: 'Tags are no part of a key: they change too often.',
  keywords: 'Tags are no part of a key: they change too often.',
  library: 'A key doesn’t depend on the library it is in.',
  extra: 'field("name") takes a field that an import left.',
  match: 'Patterns aren’t supported; longer(n), shorter(n) and if(…) test a text.',
  regex: 'Patterns aren’t supported; replace("one", "another") replaces a text.',
  jieba: 'unicode(…) keeps Chinese as it is.',
  pinyin: 'unicode(…) keeps Chinese as it is.',
  kuromoji: 'unicode(…) keeps Japanese as it is.',
  localtime: 'Dates have no time of day.',
  formatdate: 'date("%Y-%m") writes a date.',
  authini: 'authors(0, "", "", 1) takes the first letter of each name.',
  authorini: 'author.first(5) takes the first letters of a name.',
  infix: 'suffix("-1") at the end says how keys that clash are told apart.',
};
