/**
 * Texts of the window, in one place. Numbers and plurals go through Intl, so that another
 * language is another copy of this file.
 */
import type { Status } from '../contract/model/item.ts';

const locale = 'en';

/** Made when it is first asked for: of dates, making it takes every process that starts some 20 ms. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const numberFormat = once(() => new Intl.NumberFormat(locale));
const plural = once(() => new Intl.PluralRules(locale));
// British order (3 Mar 2025) reads the same everywhere; American dates don't.
const dayFormat = once(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
);
const momentFormat = once(
  () => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
);

/** `1,234`. */
export const number = (n: number): string => numberFormat().format(n);
/** `3 Mar 2025`, in the reader's own time zone. */
export const day = (ms: number): string => dayFormat().format(ms);
export const moment = (ms: number): string => momentFormat().format(ms);

/** `1 paper`, `412 papers`: a number with the form of the word that goes with it. */
export function counted(n: number, one: string, other: string): string {
  return `${number(n)} ${plural().select(n) === 'one' ? one : other}`;
}

export const papers = (n: number): string => counted(n, 'paper', 'papers');

/** How long something will still take: `7 s`, `3 min`, `2 h`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${number(Math.max(1, Math.round(seconds)))} s`;
  if (seconds < 90 * 60) return `${number(Math.round(seconds / 60))} min`;
  return `${number(Math.round(seconds / 3600))} h`;
}

/** A share of a whole as whole per cents, never rounded up to 100. */
export function percent(part: number, whole: number): string {
  const share = whole === 0 ? 100 : Math.floor((100 * part) / whole);
  return `${number(Math.min(part < whole ? 99 : 100, share))} %`;
}

/** Cuts a long title for a short message: before its subtitle, else at a word where there is one. */
export function brief(title: string, most = 20): string {
  if (title.length <= most) return title;
  const colon = title.indexOf(': ');
  if (colon > 0 && colon < most) return `${title.slice(0, colon)}…`;
  const cut = title.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,:;.–—-]+$/u, '')}…`;
}

const statusNames: Record<Status, string> = {
  none: 'No status',
  inbox: 'Inbox',
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
  skipped: 'Skipped',
};
const statusDone: Record<Status, string> = {
  none: 'has no status now',
  inbox: 'moved to the inbox',
  'to-read': 'added to the queue',
  reading: 'marked as reading',
  read: 'marked as read',
  skipped: 'skipped',
};
const priorityNames = ['No priority', 'Low priority', 'Medium priority', 'High priority'] as const;

/** Texts of the window: its frame, its list, its messages. */
export const text = {
  appName: 'Octavo',
  library: 'Library',
  inbox: 'Inbox',
  queue: 'Queue',
  trash: 'Trash',
  places: 'Places',
  rail: 'Places, folded',
  paper: 'Paper',
  tabs: 'Tabs',
  commands: 'Commands',
  menu: 'Menu',
  closeTab: (title: string) => `Close ${brief(title)}`,
  openSidebar: 'Open the Sidebar',
  back: 'Back to the list',
  sidebarWidth: 'Width of the sidebar',
  paperWidth: 'Width of the paper pane',
  notifications: 'Notifications',
  dismiss: 'Dismiss',
  undo: 'Undo',
  redo: 'Redo',
  details: 'Details',
  cancel: 'Cancel',
  unseen: (n: number) => `${number(n)} waiting`,

  status: (status: Status) => statusNames[status],
  rated: (n: number) => (n === 0 ? 'Not rated' : counted(n, 'star', 'stars')),
  rate: (n: number) => `Rate ${counted(n, 'star', 'stars')}`,
  priority: (n: number) => priorityNames[n] ?? priorityNames[0],

  search: 'Search',
  searchIn: (place: string | null, n: number) =>
    place ? `Search ${place}, ${papers(n)}` : `Search ${papers(n)}`,
  searchPlace: { inbox: 'the inbox', queue: 'the queue', trash: 'the trash' },
  clearSearch: 'Clear the Search',
  add: 'Add',
  list: 'Papers',
  untitled: 'Untitled',
  sorted: (column: string, descending: boolean) =>
    `Sorted by ${column}, ${descending ? 'descending' : 'ascending'}`,
  notSorted: (column: string) => `Not sorted by ${column}`,
  resetColumns: 'Reset Columns',
  moveColumnLeft: 'Move Column Left',
  moveColumnRight: 'Move Column Right',
  columns: {
    status: 'Status',
    title: 'Title',
    creators: 'Creators',
    year: 'Year',
    venue: 'Venue',
    added: 'Added',
    rating: 'Rating',
    priority: 'Priority',
    key: 'Key',
  },

  noPapers: 'No papers yet',
  stays: 'Everything stays on this computer',
  found: (n: number, all: number) => `${number(n)} of ${papers(all)}`,
  indexed: (part: number, whole: number) => `${percent(part, whole)} indexed`,
  indexComplete: 'Index complete',
  byRelevance: 'Sorted by relevance',
  selected: (n: number) => `${number(n)} selected`,
  taskProgress: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  taskRate: (rate: number) => `${number(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate))} a second`,
  taskLeft: (seconds: number) => `${duration(seconds)} left`,
  cancelTask: (name: string) => `Cancel ${name}`,
  taskFailed: (name: string, message: string) => `${name}: ${message}`,

  emptyTitle: 'Your library starts with a page',
  emptyBody:
    'Copy a page of papers from your browser and paste it here. You see what was found before anything is added.',
  pastePage: 'Paste a page',
  orDrop: 'or drop .bib, .ris, .csv or text files here',
  placeEmpty: {
    library: 'No papers are shown here.',
    inbox: 'The inbox is empty: everything has been looked at.',
    queue: 'Nothing is waiting to be read.',
    trash: 'The trash is empty.',
    other: 'No papers here.',
  },
  goLibrary: 'Open the Library',
  showSkipped: 'Show Skipped Papers',

  failedTitle: 'The list could not be shown',
  failedData: 'Your papers are safe: nothing was changed.',
  tryAgain: 'Try Again',
  engineTitle: 'The library could not be opened',
  engineData: 'Nothing in the library’s folder was changed.',
  engineDo: (code: string) => {
    if (code === 'library_not_a_library')
      return 'Move this file away, or start Octavo with another library folder.';
    if (code === 'library_damaged')
      return 'Put the newest file of the library’s folder “backups” in its place, then start Octavo again.';
    if (code === 'library_newer') return 'Update Octavo to open this library.';
    if (code === 'library_unwritable')
      return 'Choose a folder that you may write to, then start Octavo again.';
    return 'Close other programs that use this library, then start Octavo again.';
  },
  starting: 'Opening the library',

  acted: (status: Status, title: string | null, n: number) =>
    `${title === null ? papers(n) : brief(title)} ${statusDone[status]}`,
  trashed: (title: string | null, n: number) =>
    `${title === null ? papers(n) : brief(title)} moved to the trash`,
  restored: (title: string | null, n: number) => `${title === null ? papers(n) : brief(title)} restored`,
  erased: (n: number) => `${papers(n)} erased`,
  undone: (name: string) => `Undone: ${name}`,
  redone: (name: string) => `Redone: ${name}`,
  copied: (what: string) => `${what} copied`,
  copiedKeys: (n: number) => `${counted(n, 'key', 'keys')} copied`,
  copiedCitations: (n: number) => `${counted(n, 'citation', 'citations')} copied`,
  copiedEntries: (n: number) => `${counted(n, 'BibTeX entry', 'BibTeX entries')} copied`,
  exported: (n: number, path: string) => `${papers(n)} exported to ${path}`,
  readingStopped: 'Stopped reading. Nothing was changed.',
  stillReading: 'Octavo is still reading. Stop it in the footer, or wait for the sheet.',
  nothingPasted: 'The clipboard has no text. Copy a page of papers first.',
  clipboard: 'the clipboard',
  dropped: 'the dropped text',
  dropHere: 'Drop to look at what is in it; on a collection to choose that',
  singleKeys: (on: boolean) =>
    on
      ? 'Shortcuts of a single key act again'
      : 'Shortcuts of a single key rest: only keys with Ctrl, Cmd or Alt act',
  noPage: 'This paper has no web page.',
  eraseTitle: (n: number) => `Erase ${papers(n)} for good?`,
  eraseBody: 'They leave the trash and can’t be brought back.',
  erase: 'Erase',
  libraryFile: 'library',
} as const;
