/** Texts of moving a library to another folder. */
import { counted, number } from './strings.ts';

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** `1.4 GB`: a size in the unit in which it has one to three digits before the point. */
export function fileSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${number(value < 10 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value))} ${units[unit]}`;
}

export const moveText = {
  title: 'Move Library',
  command: 'Move Library…',
  choose: 'Move Library to',
  chooseButton: 'Choose',
  from: 'From',
  to: 'To',
  size: 'Size',
  sizeOf: (bytes: number, files: number): string =>
    `${fileSize(bytes)}: the database and ${counted(files, 'file', 'files')}`,
  free: (bytes: number): string => `${fileSize(bytes)} free there`,
  what: 'Everything is copied and compared with the original before Octavo changes over. Until then your library stays where it is; the old folder is kept until you say otherwise.',
  move: 'Move',
  anyway: 'Move There Anyway',
  other: 'Choose Another Folder…',
  cancel: 'Cancel',
  close: 'Close',
  moving: (name: string): string => `Moving to ${name}`,
  copying: 'Copying and comparing…',
  done: 'The library has moved',
  doneBody: (to: string): string => `Octavo works in ${to} from now on, and so does the command line.`,
  oldBody: (from: string): string =>
    `The old folder, ${from}, is still there as it was. Keep it as a copy, or move it to the trash.`,
  keepOld: 'Keep the Old Folder',
  trashOld: 'Move the Old Folder to the Trash',
  notTrashed: (folder: string, reason: string): string =>
    `The old folder ${folder} could not be moved to the trash (${reason}). It is still there.`,
  trashed: 'The old folder is in the trash',
  failed: 'The library has not moved',
  failedBody: 'It is where it was, and nothing in it was changed.',
  /** Its count is in MB. */
  task: 'Moving the library (MB)',
  progress: (done: number, total: number): string => `${number(done)} of ${number(total)} MB`,
  same: 'The library is in this folder already.',
  inside: 'This folder lies inside the library’s own folder. Choose one outside it.',
  exists: 'There is a library in this folder already. Open that one instead, or choose another folder.',
  notEmpty: (folder: string): string => `The folder ${folder} holds other files. Choose another one.`,
  noRoom: 'There is not enough room on that disk.',
  unreadable: (reason: string): string => `A file of the library can’t be read (${reason}).`,
  unwritable: (folder: string, reason: string): string =>
    `The folder ${folder} can’t be written (${reason}).`,
  differs: (path: string): string => `The copy of ${path} differs from the original.`,
  copyFull: 'The disk became full. The copy was taken away again; the library is where it was.',
  moved: (to: string): string => `This library has moved to ${to}.`,
  copyOf: (to: string, on: string): string =>
    `This is the old copy of a library that was moved to ${to} on ${on}. It is shown read-only; to use it again all the same, delete the file moved.json in it.`,
} as const;
