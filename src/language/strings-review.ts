/** Texts of the import review. */
import { formatLabels } from './format-names.ts';
import { brief, counted, day, duration, number, papers } from './strings.ts';

/** Where a review's records come from: one thing by its name, or so many files. */
export interface ReviewOrigin {
  name: string;
  format: string;
  /** How many files were read or looked at; 1 for the clipboard. */
  sources: number;
}

export const reviewText = {
  title: (found: number, from: ReviewOrigin): string => `${papers(found)} found ${reviewPlace(from)}`,
  allKnown: (found: number): string =>
    found === 1
      ? 'This paper is already in your library'
      : `All ${papers(found)} are already in your library`,
  nothingTitle: (from: ReviewOrigin): string => `No papers found ${reviewPlace(from)}`,
  nothingLooked: (lines: number, format: string): string => {
    const looked =
      lines === 0 ? 'The text was read' : `${counted(lines, 'line was read', 'lines were read')}`;
    return `${looked} as ${formatName(format)}, and nothing in it reads like a paper.`;
  },
  nothingDo:
    'Nothing was added. Copy a page that shows titles with their abstracts or authors (select all of it, then copy), or choose a file that a reference manager or a database has exported.',
  tabs: {
    all: 'All',
    new: 'New',
    known: 'Known',
    changed: 'Changed',
    cleaned: 'Cleaned',
    ignored: 'Ignored lines',
    rejected: 'Rejected',
    files: 'Files',
    columns: 'Columns',
  },
  tabsLabel: 'Which records',
  list: 'Records',
  head: 'Title',
  chosen: (n: number, all: number): string => `${number(n)} of ${number(all)} chosen`,
  chooseAll: 'Choose all',
  cleaned: 'cleaned',
  changes: (n: number): string => `fills ${counted(n, 'field', 'fields')}`,
  known: 'known',
  repeated: 'repeated',
  trashed: 'in the trash',
  similar: 'similar',
  clash: 'key clash',
  untitled: 'Untitled',
  close: 'Close',
  into: 'Into',
  collection: 'Collection',
  collectionHint: 'None',
  newCollection: (path: string): string => `New collection “${brief(path, 60)}”`,
  tag: 'Tag',
  tagHint: 'Add tags to all',
  newTag: (name: string): string => `New tag “${brief(name, 60)}”`,
  suggestions: 'Suggestions',
  knownToo: (n: number): string => (n === 1 ? 'and the 1 you have' : `and the ${number(n)} you have`),
  knownTooWhy: 'Papers that are in the library already get the collection and the tags, too',
  keepAll: 'Keep every record',
  keepAllWhy: 'Takes known and repeated records as papers of their own; Duplicates can join them later',
  cancel: 'Cancel',
  importN: (n: number, restore: number, completed: number, organised: number): string => {
    if (restore > 0)
      return n > 0 ? `Import ${number(n)}, Restore ${number(restore)}` : `Restore ${number(restore)}`;
    if (n > 0) return `Import ${number(n)}`;
    if (completed > 0) return `Complete ${number(completed)}`;
    return organised > 0 ? `Add ${number(organised)}` : 'Import';
  },
  completes: (n: number): string => `Completes ${papers(n)} you have`,
  importing: (done: number, total: number, left: number | null): string =>
    `${number(done)} of ${number(total)}${left === null ? '' : `, ${duration(left)} left`}`,
  importingLabel: 'Importing',
  stop: 'Stop Importing',
  imported: (n: number): string => `Imported ${papers(n)}`,
  importedInto: (n: number, collection: string): string =>
    `Imported ${papers(n)} into “${brief(collection, 40)}”`,
  organised: (n: number, collection: string): string =>
    collection ? `${papers(n)} you had added to “${brief(collection, 40)}”` : `${papers(n)} you had tagged`,
  restored: (n: number): string => `Restored ${papers(n)}`,
  updated: (n: number): string => `${papers(n)} completed`,
  undo: 'Undo',
  knownTitle: 'Already in your library',
  trashTitle: 'In the trash',
  similarTitle: 'A paper with the same title',
  repeatTitle: 'Twice in this input',
  clashTitle: 'Its key belongs to another paper',
  clashText: (key: string): string => `“${key}” is taken. This paper gets a key of its own.`,
  repeatText: (line: number, file: string): string =>
    `The same as the record at line ${number(line)}${file ? ` of ${file}` : ''}; it is taken once.`,
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
  likelyTitle: 'Perhaps in your library',
  likelyBefore: (reason: string): string => `${reason}: `,
  likelyAfter: 'It is taken as a new one; Find Duplicates merges the two.',
  likeBefore: 'Same title as ',
  likeAfter: 'Nothing else says that it is the same paper, so it is taken as a new one.',
  whoAndWhen: (creators: string, year: number | null, added: number): string =>
    `${[creators, year].filter(Boolean).join(' ')}${creators || year ? ', ' : ''}added ${day(added)}`,
  lacksNothing: (name: string): string => `${name} has nothing yours lacks.`,
  fills: (name: string, fields: readonly string[]): string =>
    `${name} fills what yours lacks: ${fields.join(', ')}.`,
  keepMine: 'Keep mine',
  fillMine: 'Fill what mine lacks',
  leaveMine: 'Keep mine as it is',
  filledField: 'Field',
  filledOld: 'Yours now',
  filledNew: 'Will be',
  filledLabel: 'What would be filled in',
  more: 'Show All',
  less: 'Show Less',
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
  linkedFiles: 'Linked Files',
  notThere: 'not there',
  missing: (n: number): string => `${counted(n, 'linked file was', 'linked files were')} not found`,
  ignoredCount: (n: number): string => `${counted(n, 'line', 'lines')} ignored`,
  ignoredPlaces: {
    before: 'before the first title; nothing else was left out',
    after: 'after the last record; nothing else was left out',
    between: 'around the records; nothing else was left out',
  },
  rejectedCount: (n: number): string => `${counted(n, 'record', 'records')} rejected`,
  line: (n: number): string => `Line ${number(n)}`,
  lines: 'Lines',
  linesOf: (file: string): string => `In ${file}`,
  moreLines: (n: number): string => `and ${counted(n, 'further line', 'further lines')}`,
  unread: (n: number, all: number): string => `${number(n)} of ${counted(all, 'file', 'files')} not read`,
  fileList: 'Files',
  filePapers: (n: number, format: string): string => `${papers(n)}, ${formatLabels[format] ?? format}`,
};

/** "on the pasted page", "in refs.bib", "in 3 files". */
function reviewPlace({ name, format, sources }: ReviewOrigin): string {
  if (sources !== 1)
    return `in ${counted(sources, 'file', 'files')}${name ? ` of “${brief(name, 40)}”` : ''}`;
  if (name !== 'the clipboard') return `in ${brief(name, 60)}`;
  return format === 'paper-page' ? 'on the pasted page' : 'on the clipboard';
}

/** "The page", "refs.bib": what is compared with the library. */
export function sourceName(name: string, format: string): string {
  if (name !== 'the clipboard') return name;
  return format === 'paper-page' ? 'The page' : 'The clipboard';
}

const formatName = (format: string): string =>
  formatLabels[format] ?? (format || 'a page and in every format of references');

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
