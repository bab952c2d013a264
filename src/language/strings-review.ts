/** Texts of the import review. */
import { counted, day, duration, number, papers } from './strings.ts';

export const reviewText = {
  title: (found: number, name: string, format: string): string =>
    `${papers(found)} found ${reviewPlace(name, format)}`,
  allKnown: (found: number): string =>
    found === 1
      ? 'This paper is already in your library'
      : `All ${papers(found)} are already in your library`,
  nothingTitle: (name: string, format: string): string => `No papers found ${reviewPlace(name, format)}`,
  nothingLooked: (lines: number, format: string): string => {
    const looked =
      lines === 0 ? 'The text was read' : `${counted(lines, 'line was read', 'lines were read')}`;
    return `${looked} as ${formatName(format)}, and nothing in it reads like a paper.`;
  },
  nothingDo:
    'Nothing was added. Copy a page that shows titles with their abstracts or authors (select all of it, then copy), or choose a .bib or CSL-JSON file.',
  tabs: {
    all: 'All',
    new: 'New',
    known: 'Known',
    cleaned: 'Cleaned',
    ignored: 'Ignored lines',
    rejected: 'Rejected',
  },
  tabsLabel: 'Which records',
  list: 'Records',
  head: 'Title',
  chosen: (n: number, all: number): string => `${number(n)} of ${number(all)} chosen`,
  chooseAll: 'Choose all',
  cleaned: 'cleaned',
  known: 'known',
  repeated: 'repeated',
  trashed: 'in the trash',
  similar: 'similar',
  clash: 'key clash',
  untitled: 'Untitled',
  close: 'Close',
  into: 'Into',
  tag: 'Tag',
  tagHint: 'Add a tag to all',
  cancel: 'Cancel',
  importN: (n: number, restore: number, completed: number): string => {
    if (restore > 0)
      return n > 0 ? `Import ${number(n)}, Restore ${number(restore)}` : `Restore ${number(restore)}`;
    if (n > 0) return `Import ${number(n)}`;
    return completed > 0 ? `Complete ${number(completed)}` : 'Import';
  },
  completes: (n: number): string => `Completes ${papers(n)} you have`,
  importing: (done: number, total: number, left: number | null): string =>
    `${number(done)} of ${number(total)}${left === null ? '' : `, ${duration(left)} left`}`,
  importingLabel: 'Importing',
  stop: 'Stop Importing',
  imported: (n: number): string => `Imported ${papers(n)}`,
  restored: (n: number): string => `Restored ${papers(n)}`,
  updated: (n: number): string => `${papers(n)} completed`,
  undo: 'Undo',
  knownTitle: 'Already in your library',
  trashTitle: 'In the trash',
  similarTitle: 'A paper with the same title',
  repeatTitle: 'Twice in this input',
  clashTitle: 'Its key belongs to another paper',
  clashText: (key: string): string => `“${key}” is taken. This paper gets a key of its own.`,
  repeatText: (line: number): string => `The same as the record at line ${number(line)}; it is taken once.`,
  whyBefore: {
    doi: 'Same DOI as ',
    arxiv: 'Same arXiv number as ',
    pmid: 'Same PubMed number as ',
    pmcid: 'Same PubMed Central number as ',
    isbn: 'Same ISBN and pages as ',
    title: 'Same title, year and first author as ',
    abstract: 'Same title and abstract as ',
    record: 'The same record was imported before as ',
  } as Readonly<Record<string, string>>,
  whyOther: 'The same paper as ',
  likeBefore: 'Same title as ',
  likeAfter: 'Nothing else says that it is the same paper, so it is taken as a new one.',
  whoAndWhen: (creators: string, year: number | null, added: number): string =>
    `${[creators, year].filter(Boolean).join(' ')}${creators || year ? ', ' : ''}added ${day(added)}`,
  lacksNothing: (name: string): string => `${name} has nothing yours lacks.`,
  fills: (name: string, fields: readonly string[]): string =>
    `${name} fills what yours lacks: ${fields.join(', ')}.`,
  keepMine: 'Keep mine',
  both: 'Keep both',
  leave: 'Leave it there',
  restore: 'Restore',
  compare: 'Compare Side by Side',
  compareClose: 'Close Comparison',
  mine: 'Yours',
  found: 'Found',
  field: 'Field',
  fields: {
    title: 'Title',
    authors: 'Authors',
    date: 'Date',
    venue: 'Venue',
    pages: 'Pages',
    abstract: 'Abstract',
  },
  marksCleaned: (n: number, field: 'title' | 'abstract'): string =>
    `${counted(n, 'mark', 'marks')} cleaned in the ${field}:`,
  removed: 'removed',
  noAbstract: 'No abstract',
  ignoredCount: (n: number): string => `${counted(n, 'line', 'lines')} ignored`,
  ignoredPlaces: {
    before: 'before the first title; nothing else was left out',
    after: 'after the last record; nothing else was left out',
    between: 'around the records; nothing else was left out',
  },
  rejectedCount: (n: number): string => `${counted(n, 'record', 'records')} rejected`,
  line: (n: number): string => `Line ${number(n)}`,
  lines: 'Lines',
};

/** "on the pasted page", "in refs.bib". */
function reviewPlace(name: string, format: string): string {
  if (name !== 'the clipboard') return `in ${name}`;
  return format === 'paper-page' ? 'on the pasted page' : 'on the clipboard';
}

/** "The page", "refs.bib": what is compared with the library. */
export function sourceName(name: string, format: string): string {
  if (name !== 'the clipboard') return name;
  return format === 'paper-page' ? 'The page' : 'The clipboard';
}

function formatName(format: string): string {
  const names: Readonly<Record<string, string>> = {
    'paper-page': 'a page of papers',
    bibtex: 'BibTeX',
    'csl-json': 'CSL-JSON',
  };
  return names[format] ?? (format || 'a page, as BibTeX and as CSL-JSON');
}

/** Fields of an item as words of a sentence, where their own name isn't one. */
export const fieldWords: Readonly<Record<string, string>> = {
  creators: 'authors',
  issued: 'date',
  url: 'address',
  doi: 'DOI',
  arxiv: 'arXiv number',
  pmid: 'PubMed number',
  pmcid: 'PubMed Central number',
  isbn: 'ISBN',
  issn: 'ISSN',
  identifiers: 'identifiers',
  variables: 'details',
};
