import { statuses } from '../contract/model/terms.ts';

/** A line of the page that explains the language: what to type, and what it asks for. */
export interface SyntaxLine {
  example: string;
  meaning: string;
}

/** The language of queries, for the window's sheet, the command line's help and the documentation alike. */
export const querySyntax: readonly { title: string; lines: readonly SyntaxLine[] }[] = [
  {
    title: 'Words',
    lines: [
      { example: 'graph networks', meaning: 'both words, anywhere, in any order' },
      { example: '"click-through rate"', meaning: 'these words next to each other' },
      { example: 'transform*', meaning: 'words that begin so' },
      { example: '-survey', meaning: 'without it; also before "…", a field or brackets' },
      { example: 'gan OR vae', meaning: 'one of the two; OR in capitals joins what stands beside it' },
      { example: '(gan OR vae) music', meaning: 'brackets keep together' },
    ],
  },
  {
    title: 'Where',
    lines: [
      { example: 'author:zhou', meaning: 'in the names of creators; author:"Guorui Zhou" for one name' },
      { example: 'title:attention', meaning: 'in the title' },
      { example: 'abstract:baseline', meaning: 'in the abstract' },
      { example: 'journal:nature', meaning: 'in the journal, the proceedings or the series' },
      { example: 'title:(gan OR vae)', meaning: 'a field before brackets goes for all in them' },
    ],
  },
  {
    title: 'Which papers',
    lines: [
      {
        example: 'tag:method',
        meaning: 'with a tag or one below it; tag:"to compare" with a space, tag:meth* beginning so',
      },
      {
        example: 'in:"Thesis/Related work"',
        meaning: 'in a collection or one below it; its last name is enough',
      },
      { example: 'status:to-read', meaning: `${statuses.join(', ')}; unread is none, inbox or to-read` },
      {
        example: 'year:2019-2022',
        meaning: 'also year:2019, year:2019-, year:-2015, year:>2019, year:<=2019',
      },
      {
        example: 'added:7d',
        meaning: 'in the last 7 days; w, m and y for weeks, months of 30 and years of 365 days',
      },
      {
        example: 'added:2024-05',
        meaning: 'in a year, month or day; also added:>2024-05-12, added:2024..2025-06',
      },
      { example: 'has:pdf', meaning: 'pdf, note, abstract or link; -has:abstract for those without' },
      { example: 'key:zhou2018', meaning: 'with a citation key that begins so, former keys too' },
      { example: 'doi:10.1145/3219819', meaning: 'with a DOI, or a part of one' },
    ],
  },
];

/** Lines about what a query is not taken as. Each is one line. */
export const queryNotices = {
  openQuote: (term: string) => `No closing quote: searching for the words ${term}`,
  openName: (term: string) => `No closing quote: searching for ${term}`,
  openBracket: 'No closing bracket: all that follows it counts as inside',
  strayBracket: 'A closing bracket without an opening one is left out',
  deepBrackets: 'Brackets within more than 20 others are left out',
  unknownField: (name: string, meant: string) =>
    `There is no field "${name}:". Did you mean ${meant}:? (searched as text)`,
  emptyField: (name: string) => `${name}: needs a value right behind the colon`,
  not: 'NOT is searched as a word. A minus leaves a word out: -word',
  unknownName: (field: 'tag' | 'in', name: string, near: string | null) =>
    `There is no ${field === 'tag' ? 'tag' : 'collection'} “${name}”${near === null ? '' : `. Did you mean “${near}”?`}`,
  values: {
    year: 'year: needs a year or a range such as 2019-2022',
    added: 'added: needs a time such as 7d, 2w, 3m or 1y, or a date such as 2024-05-12',
    status: `status: needs one of ${statuses.join(', ')}`,
    has: 'has: needs one of pdf, note, abstract, link',
  },
} as const;
