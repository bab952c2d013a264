/**
 * Texts of the paper pane, the import review, the palette and the dialogs: the second half of the
 * interface's words, beside `strings.ts`.
 */
import type { LinkKind, Status } from '../contract/model/item.ts';
import { counted, day, duration, number, papers } from './strings.ts';

export const statusNames: Readonly<Record<Status, string>> = {
  none: 'No status',
  inbox: 'Inbox',
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
  skipped: 'Skipped',
};

export const paletteText = {
  label: 'Commands',
  placeholder: 'Type a command, or words of a paper',
  results: 'Commands and papers',
  recent: 'Used recently',
  commands: 'Commands',
  papers: 'Papers',
  search: 'Search',
  searchFor: 'Search all papers for',
  none: 'No command fits. Other words, or an abbreviation such as “cck” for Copy Citation Key, may.',
  on: (what: string): string => `On: ${what}`,
  choose: 'choose',
  run: 'run',
  close: 'close',
  commandsOnly: 'commands only',
};

export const shortcutsText = {
  title: 'Keyboard Shortcuts',
  search: 'Search commands and keys',
  other: 'Other',
  none: (query: string): string => `No command fits “${query}”.`,
  or: 'or',
  moving: 'Moving in lists',
  move: [
    { keys: ['j', 'k'], does: 'Next and previous paper' },
    { keys: ['Shift+ArrowDown', 'Shift+ArrowUp'], does: 'Extend the selection' },
    { keys: ['x'], does: 'Take the paper into the selection, or out of it' },
    { keys: ['Home', 'End'], does: 'First and last paper' },
    { keys: ['PageUp', 'PageDown'], does: 'A screen up and down' },
    { keys: ['Escape'], does: 'Clear search, then the selection; close a dialog' },
  ],
  close: 'Close',
};

export const aboutText = {
  title: 'About Octavo',
  version: (version: string): string => `Version ${version}`,
  what: 'Keep, find, read and cite papers. Everything stays on this computer.',
  electron: 'Electron',
  chromium: 'Chromium',
  node: 'Node.js',
  folder: 'Data folder',
  copy: 'Copy Details',
  copied: 'Details copied',
  close: 'Close',
};

export const historyText = {
  title: 'Undo History',
  lead: 'Newest first. An action can be taken back as long as nothing after it changed the same papers.',
  empty: 'Nothing has been changed yet.',
  origins: { cli: 'command line', task: 'in the background' } as Readonly<Record<string, string>>,
  undo: 'Undo',
  undone: 'undone',
  undoLabel: (name: string): string => `Undo “${name}”`,
  done: (name: string): string => `Undone: ${name}`,
  close: 'Close',
};

export const linkKinds: Readonly<Record<LinkKind, string>> = {
  code: 'Code',
  project: 'Project page',
  dataset: 'Data set',
  other: 'Link',
};

export const itemText = {
  copyCitation: 'Copy Citation',
  copyCitations: (n: number): string => `Copy ${counted(n, 'Citation', 'Citations')}`,
  copy: 'Copy',
  export: 'Export',
  citation: 'Citation',
  citationKey: 'Citation Key',
  bibtex: 'BibTeX',
  more: 'More Commands',
  closePane: 'Paper Pane',
  edit: (field: string): string => `Edit ${field}`,
  title: 'Title',
  untitled: 'Untitled',
  creators: 'Creators',
  noCreators: 'No authors yet',
  creatorsHint: 'Family, Given; Family, Given',
  moreCreators: (n: number): string => `+${number(n)} more`,
  fewerCreators: 'Show fewer',
  venue: 'Venue',
  date: 'Date',
  pages: 'Pages',
  venueLine: 'Venue, Date and Pages',
  noVenue: 'No venue or year yet',
  dateProblem: (text: string): string =>
    `“${text}” is no date. Write 2018, 2018-08, 19 Aug 2018 or 2018–2020.`,
  abstract: 'Abstract',
  noAbstract: 'No abstract yet',
  showAll: 'Show all',
  showLess: 'Show less',
  saveHint: 'Enter saves, Esc cancels',
  lineHint: 'Enter saves, Shift+Enter starts a line, Esc cancels',
  status: 'Status',
  priority: 'Priority',
  priorities: ['No priority', 'Low priority', 'Medium priority', 'High priority'] as const,
  tags: 'Tags',
  links: 'Links',
  details: 'Details',
  key: 'Key',
  pinned: 'Pinned: it never moves unless you change it',
  provisional: 'provisional',
  provisionalHint: 'Made from author, year and title; it is pinned when it is first copied or exported',
  aliases: 'Also known as',
  added: 'Added',
  url: 'Address',
  type: 'Type',
  collections: 'Collections',
  files: 'Files',
  openLink: (kind: LinkKind, url: string): string => `${linkKinds[kind]}: ${url}`,
  conflictTitle: (field: string): string => `${field} was changed elsewhere while you wrote`,
  mine: 'Yours',
  theirs: 'In the library now',
  keepMine: 'Keep Mine',
  useTheirs: 'Use the Other',
  notSaved: (field: string): string => `${field} was not saved, because it was changed elsewhere meanwhile.`,
  nothing: 'Select a paper to read its abstract here.',
  failed: 'This paper could not be loaded.',
  inTrash: 'In the trash',
  restore: 'Restore',
  erase: 'Erase for Good…',
  hits: (total: number, title: number, abstract: number): string => {
    const parts = [title > 0 && `title ${number(title)}`, abstract > 0 && `abstract ${number(abstract)}`];
    return `${counted(total, 'hit', 'hits')}: ${parts.filter((part) => part !== false).join(', ')}`;
  },
  hitOf: (at: number, total: number): string => `${number(at)} of ${number(total)}`,
  previousHit: 'Previous Hit',
  nextHit: 'Next Hit',
  selected: (n: number): string => `${papers(n)} selected`,
  yearsAndFiles: (years: readonly [number, number] | null, files: number): string => {
    const span = years && (years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`);
    return [span, files > 0 && `${number(files)} with a file`].filter(Boolean).join(', ');
  },
  changeAll: (n: number): string => `Change all ${number(n)}`,
  setPriority: 'Set Priority',
  rate: 'Rate',
  noRating: 'No rating',
  stars: (n: number): string => counted(n, 'star', 'stars'),
  rateKeys: '0–5',
  ofAll: (n: number, all: number): string => `${number(n)} of ${number(all)}`,
  counting: (done: number, all: number): string => `Counted ${number(done)} of ${number(all)}…`,
  statusBar: 'Papers by status',
};

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
