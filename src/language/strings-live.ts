import { brief, number } from './strings.ts';

/** What the window and the command line say about live files. */
export const liveText = {
  failed(code: string, path: string): string {
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'Its folder is not there.',
      ENOSPC: 'The disk is full.',
      EACCES: 'It can’t be written there: the permissions don’t allow it.',
      EPERM: 'It can’t be written there: the permissions don’t allow it.',
      EROFS: 'It can’t be written there: the disk is read-only.',
      EISDIR: 'A folder lies in its place.',
      EBUSY: 'Another program holds it.',
    };
    return reasons[code] ?? `${path} can’t be written${code === '' ? '' : ` (${code})`}.`;
  },
  title: 'Live Files',
  lead: 'Files that follow the library: each change is in them within a second. LaTeX, pandoc and editors read them.',
  close: 'Close',
  back: 'Back to the live files',
  never: 'not written yet',
  written: (when: string): string => `written ${when}`,
  entries: (count: number): string => `${number(count)} ${count === 1 ? 'entry' : 'entries'}`,
  look: 'Look at the Changes',
  lookLabel: (name: string): string => `Look at the changes in ${name}`,
  again: 'Try Again',
  againLabel: (name: string): string => `Try to write ${name} again`,
  pause: 'Pause',
  resume: 'Resume',
  pauseLabel: (name: string, isPaused: boolean): string => `${isPaused ? 'Resume' : 'Pause'} ${name}`,
  pausedToast: (name: string, isPaused: boolean): string =>
    isPaused ? `${name} is no longer written, until you resume it` : `${name} is up to date again`,
  show: 'Show in Folder',
  showLabel: (name: string): string => `Show ${name} in its folder`,
  stop: 'Stop',
  stopLabel: (name: string): string => `Stop keeping ${name} up to date; the file stays`,
  stopped: (name: string): string => `${name} is no longer kept up to date`,
  keep: 'Keep up to date:',
  what: 'What the file holds',
  format: 'Format',
  choose: 'Choose File…',
  suggested: 'library',
  waiting: (count: number): string =>
    count === 1 ? 'A live file waits for you' : `${count} live files wait for you`,
  toldChanged: (name: string): string => `Another program has changed ${name}`,
  changesIn: (name: string): string => `Changes in ${name}`,
  changesLead:
    'What another program did since Octavo last wrote the file. What you don’t take is written over; a copy of the file as it is now goes to the library’s backups.',
  nothingChanged: 'No entry says anything else than before.',
  rejected: (line: number, message: string): string => `Line ${line} can’t be read: ${message}.`,
  kinds: { added: 'Added', edited: 'Edited', deleted: 'Deleted' },
  comesBack: 'The file holds what a saved search finds: this entry is written again.',
  field: 'Field',
  theirs: 'In the file',
  ours: 'In the library',
  both: 'changed in both',
  empty: 'nothing',
  prefer: (count: number): string =>
    count === 1
      ? 'Take the file’s side where both changed'
      : `Take the file’s side in the ${count} fields that both changed`,
  take: (count: number): string => (count === 1 ? 'Take 1 Change' : `Take ${number(count)} Changes`),
  takeNone: 'Take None, Write It Anew',
  took: (count: number, name: string): string =>
    `Took ${number(count)} ${count === 1 ? 'change' : 'changes'} from ${name}`,
  none: 'No file is kept up to date with this library.',
  states: {
    fresh: 'Up to date',
    writing: 'To be written',
    paused: 'Paused',
    changed: 'Changed by another program',
    unknown: 'Another file lies there',
    failed: 'Can’t be written',
  },
  scope(kind: 'library' | 'collection' | 'search', name: string | null): string {
    if (kind === 'library') return 'The whole library';
    const what = kind === 'collection' ? 'Collection' : 'Saved search';
    return name === null ? `${what}, deleted` : `${what} “${brief(name, 60)}”`;
  },
  noFormat: (format: string): string => `There is no format “${format}” to write.`,
  scopeGone: (kind: string): string =>
    kind === 'collection' ? 'Its collection has been deleted.' : 'Its saved search has been deleted.',
  changed: 'Nothing is written until that is settled.',
  unknown: 'Another file lies in its place, and it is not written over. Import it, or choose another name.',
  exists: (path: string): string =>
    `${path} is there already. A live file never replaces one: choose another name.`,
  taken: (path: string): string => `${path} is kept up to date already.`,
  noReader: (format: string): string =>
    `What others write into a file of the format “${format}” can’t be taken in.`,
  changedAgain: 'The file has changed again since it was looked at. Look at it once more.',
  notFound: 'This live file is no longer there.',
};
