/** Texts of the sample library, of changing libraries, and of the settings. */
import { counted } from './strings.ts';

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
  opened: (name: string): string => `Opened ${name}`,
};
