/** Texts of the sample library, of changing libraries, and of the settings. */
import { counted, number } from './strings.ts';

/** Papers of `resources/sample-library.json`. */
export const samplePapers = 42;

/** Entries of Open Recent come to the window as commands: this, and their place in the list. */
export const recentPrefix = 'library.recent:';

export const libraryText = {
  openSample: `Open the sample library, ${counted(samplePapers, 'paper', 'papers')}`,
  sampleName: 'Sample Library',
  sampleBanner: 'This is the sample library. What you change here leaves your own library alone.',
  back: 'Back to My Library',
  openRecent: 'Open Recent',
  chooseFolder: 'Open Another Library',
  chooseFolderButton: 'Open',
  /** The folder that is made for a library beside other files. */
  newFolder: 'Octavo Library',
  moving: 'Another library is being opened.',
  notRecent: 'This library is not among the recent ones any more.',
  elsewhere: {
    network: (system: string): string => `This folder is on another computer (${system})`,
    synced: (service: string): string => `This folder is synchronised by ${service}`,
    networkWhy:
      'A library is a database that is written to all the time. Over a network its locks don’t hold: two computers that write at once, or a connection that breaks, can damage it.',
    syncedWhy:
      'A library is a database that is written to all the time. A service that copies its files while they change, or from two computers at once, can damage it or leave “conflicted copies”.',
    advice:
      'Better keep the library on this computer and copy its folder when Octavo is closed. If you use it here, open it on one computer at a time.',
    goOn: 'Use This Folder',
  },
  beside: {
    message: (name: string): string => `“${name}” holds other files`,
    detail: (folder: string): string => `The library gets a folder of its own in it: ${folder}`,
    goOn: 'Make Library',
  },
  cancel: 'Cancel',
  opened: (name: string): string => `Opened ${name}`,
};

export const settingsText = {
  title: 'Settings',
  close: 'Close',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { system: 'Follow the system', light: 'Light', dark: 'Dark' },
  density: 'Rows',
  densities: { compact: 'Compact', comfortable: 'Comfortable, with a second line' },
  textSize: 'Text size',
  size: (zoom: number): string => `${number(Math.round(zoom * 100))} %`,
  list: 'List and keys',
  singleKeys: 'Shortcuts of a single key',
  singleKeysHint: 'Such as e for read and q for the queue. Off, only keys with Ctrl, Cmd or Alt act.',
  showSkipped: 'Show skipped papers in the library',
  showSkippedHint: 'Search finds them either way.',
  subcollections: 'A collection shows the papers of those below it',
  subcollectionsHint: 'Off, it shows and counts only what was put into it itself.',
  columns: 'Columns',
  library: 'Library folder',
  openAnother: 'Open Another…',
  showInFolder: 'Show in Folder',
  recent: 'Libraries opened lately',
};
