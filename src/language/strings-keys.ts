/** Strings about citation keys: their formula, and making them anew. */
import { counted, number, papers } from './strings.ts';

export const keyText = {
  task: 'Making keys anew',
  previewTask: 'Working out keys',
  regenerateTitle: 'Regenerate Keys',
  close: 'Close',
  of: 'Keys of',
  scopes: {
    selected: (n: number): string => (n === 1 ? 'the selected paper' : `${papers(n)} selected`),
    shown: (n: number): string => `${papers(n)} in this list`,
    library: 'the whole library',
  },
  pinned: 'Also pinned keys',
  pinnedHint: 'They were copied, exported or set by hand: documents may cite them.',
  preview: 'Old and new keys',
  working: 'Working out…',
  would: (changes: number, total: number): string =>
    `${number(changes)} of ${counted(total, 'key', 'keys')} would change`,
  kept: (n: number): string => `${counted(n, 'pinned key stays', 'pinned keys stay')}`,
  none: 'No key would change.',
  andMore: (n: number): string => `and ${number(n)} more`,
  becomes: 'becomes',
  note: 'Old keys go on naming their papers',
  cancel: 'Cancel',
  apply: (n: number): string => (n === 0 ? 'Regenerate' : `Regenerate ${counted(n, 'Key', 'Keys')}`),
  made: (n: number): string => `${counted(n, 'key', 'keys')} made anew`,
  copyTable: 'Copy Table of Old Keys',
  copied: (n: number): string =>
    n === 0 ? 'No key has been given up yet' : `Table of ${counted(n, 'old key', 'old keys')} copied`,
  editFormula: 'Formula…',

  title: 'Citation Keys',
  changeFormula: 'Change Formula…',
  formula: 'Formula',
  presets: 'Start from',
  ownPreset: 'Own formula',
  examples: 'Keys it makes',
  examplesWait: 'Keys are shown here once the formula can be read.',
  examplesEmpty: 'The library has no papers to try it on.',
  read: 'Read as',
  where: 'Here:',
  help: 'What formulas can say',
  helpWays:
    'Fields stand one after another with “+”, texts in quotes; “|” takes the next where there is nothing. A point adds a filter: author.lower. if(author(3), …, …) tells cases apart. Formulas of Better BibTeX and JabRef are read as well.',
  fields: 'Fields',
  filters: 'Filters',
  save: 'Use This Formula',
  saved: 'New papers get keys by this formula',
  regenerate: 'Regenerate Keys…',
  saveNote: 'Keys that are there stay until you regenerate them',
} as const;
