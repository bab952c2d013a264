/** What formulas can say: fields, filters, and other programs' names for them. */

/** What an argument may be. `formula` takes a text in quotes as well; `words` are names or texts, one or more. */
export interface Parameter {
  name: string;
  is: 'number' | 'text' | 'formula' | 'words';
  /** Absent: it must be given. */
  usually?: number | string;
}

export interface Term {
  parameters: readonly Parameter[];
  /** What it gives, for people. */
  help: string;
}

const number = (name: string, usually?: number): Parameter => ({
  name,
  is: 'number',
  ...(usually === undefined ? {} : { usually }),
});
const text = (name: string, usually?: string): Parameter => ({
  name,
  is: 'text',
  ...(usually === undefined ? {} : { usually }),
});
const formula = (name: string): Parameter => ({ name, is: 'formula' });
const term = (help: string, ...parameters: Parameter[]): Term => ({ help, parameters });

const one = (whose: string): Term => term(`family name of the n-th ${whose}; -1 is the last`, number('n', 1));
const all = (whose: string): Term =>
  term(
    `family names of the ${whose}, at most n`,
    number('n', 0),
    text('sep', ''),
    text('etal', ''),
    number('letters', 0),
  );

/** Fields by name. Any CSL variable of the paper is one as well: `volume`, `publisher`, `collection-title`. */
export const fields: Readonly<Record<string, Term>> = {
  author: one('author, or editor where there are no authors'),
  onlyauthor: one('author'),
  editor: one('editor'),
  authors: all('authors, or editors where there are none'),
  onlyauthors: all('authors'),
  editors: all('editors'),
  given: term('given names of the n-th author or editor', number('n', 1)),
  year: term('year, four digits'),
  shortyear: term('last two digits of the year'),
  month: term('month, two digits'),
  day: term('day, two digits'),
  date: term('the date, its parts named as in "%Y-%m-%d"', text('format', '%Y%m%d')),
  origyear: term('year of the original publication'),
  title: term('the whole title'),
  shorttitle: term(
    'first n significant words of the title, m of them with a capital; stop words of a language, "item" for the paper’s own, "none" for no stop words',
    number('n', 3),
    number('m', 0),
    text('language', ''),
  ),
  camel: term('first n significant words, each with a capital; 0 for all', number('n', 0)),
  venue: term('journal, proceedings or book that it appeared in'),
  shortvenue: term('the venue’s short title'),
  firstpage: term('first page'),
  lastpage: term('last page'),
  type: term('its type; with arguments only if it is one of them', {
    name: 'types',
    is: 'words',
    usually: '',
  }),
  doi: term('DOI'),
  arxiv: term('arXiv identifier'),
  pmid: term('PMID'),
  isbn: term('ISBN'),
  field: term('an imported field by its name', text('name')),
};

export const filters: Readonly<Record<string, Term>> = {
  lower: term('lower case'),
  upper: term('upper case'),
  capitalise: term('each word with a capital'),
  ascii: term('nearest ASCII spelling'),
  clean: term('only letters and digits'),
  letters: term('only letters'),
  digits: term('only digits'),
  abbr: term('first letter of each word'),
  words: term('the first n words', number('n')),
  first: term('the first n characters', number('n')),
  last: term('the last n characters', number('n')),
  substring: term('n characters from a place on, counted from 1', number('start'), number('n', 0)),
  replace: term('one text by another', text('find'), text('with')),
  skipwords: term('without stop words', text('language', '')),
  condense: term('a text in place of each space', text('sep', '')),
  prefix: term('something before it, unless it is empty', formula('text')),
  postfix: term('something after it, unless it is empty', formula('text')),
  default: term('something else where it is empty', formula('text')),
  longer: term('only if it has more than n characters', number('n')),
  shorter: term('only if it has fewer than n characters', number('n')),
};
