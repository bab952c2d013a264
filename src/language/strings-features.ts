/**
 * Texts of the paper pane, the palette and the dialogs, beside `strings.ts`; those of the import
 * review are in `strings-review.ts`.
 */
import type { CreatorRole, ItemType, LinkKind, Status } from '../contract/model/item.ts';
import { wordsOf } from './item-fields.ts';
import { brief, counted, number, papers } from './strings.ts';

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
  places: 'Places',
  papers: 'Papers',
  search: 'Search',
  /** What can be done to one line of the sidebar, or to one library: the name follows in quotes. */
  acts: {
    collection: {
      open: 'Open Collection',
      newInside: 'New Collection inside',
      rename: 'Rename Collection',
      export: 'Export Collection',
      delete: 'Delete Collection',
    },
    tag: { open: 'Open Tag', rename: 'Rename Tag', delete: 'Delete Tag' },
    search: { open: 'Open Saved Search', rename: 'Rename Saved Search', delete: 'Delete Saved Search' },
    library: { open: 'Open Library' },
  },
  act: (verb: string, name: string): string => `${verb} “${name}”`,
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
  syntax: 'Search Syntax',
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
    { keys: ['Enter'], does: 'Open the paper' },
    { keys: [' ', 'Shift+ '], does: 'Read on in the paper pane, then the next paper; and back' },
    { keys: ['Alt+ArrowDown'], does: 'In the search field: recent searches' },
    { keys: ['Mod+1', 'Mod+9'], does: 'Show a tab by its place; 1 is the library' },
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
  citedBy: 'Citations are formatted by',
  citeproc: 'citeproc-js',
  citeprocLicence: '(© 2009–2019 Frank Bennett, CPAL 1.0), in styles and languages of the',
  csl: 'Citation Style Language',
  cslLicence: 'project, by their authors (CC BY-SA 3.0).',
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

/** CSL types that are called otherwise than their own name. */
export const typeNames: Readonly<Partial<Record<ItemType, string>>> = {
  article: 'Preprint',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  'paper-conference': 'Conference paper',
  chapter: 'Book chapter',
  classic: 'Classical work',
  collection: 'Archive collection',
  'post-weblog': 'Blog post',
  dataset: 'Data set',
  entry: 'Reference entry',
  'entry-dictionary': 'Dictionary entry',
  'entry-encyclopedia': 'Encyclopedia entry',
  graphic: 'Artwork',
  post: 'Forum post',
  'review-book': 'Book review',
  speech: 'Talk',
  webpage: 'Web page',
  motion_picture: 'Film',
};

/** A CSL type as people call it. */
export const typeName = (type: ItemType): string => typeNames[type] ?? wordsOf(type);

/** A creator's role as people call it. */
export const roleName = (role: CreatorRole): string => wordsOf(role);

export const itemText = {
  copyCitation: 'Copy Citation',
  copyCitations: 'Copy Citations',
  copy: 'Copy',
  copyAs: 'Copy As',
  citationKey: 'Citation Key',
  more: 'More Commands',
  edit: (field: string): string => `Edit ${field}`,
  title: 'Title',
  untitled: 'Untitled',
  creators: 'Creators',
  noCreators: 'No authors yet',
  creatorsHint: 'Family, Given; Family, Given',
  moreCreators: (n: number): string => `+${number(n)} more`,
  fewerCreators: 'Show fewer',
  venue: 'Venue',
  year: 'Year',
  inCommon: 'In common',
  date: 'Date',
  pages: 'Pages',
  venueLine: 'Venue, Date and Pages',
  noVenue: 'No venue or year yet',
  dateProblem: (text: string): string =>
    `“${brief(text, 60)}” is no date. Write 2018, 2018-08, 19 Aug 2018, c. 1850 or 2018–2020.`,
  abstract: 'Abstract',
  noAbstract: 'No abstract yet',
  showAll: 'Show all',
  showLess: 'Show less',
  saveHint: 'Enter saves, Esc cancels',
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
  nothing: 'Select a paper to read its abstract here.',
  failed: 'This paper could not be loaded.',
  inTrash: 'In the trash',
  restore: 'Restore',
  erase: 'Erase for Good…',
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
};
