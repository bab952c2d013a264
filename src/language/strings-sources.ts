/** Texts of the counts by source, and of where a paper comes from. */
import { formatLabels } from './format-names.ts';
import { variableLabels } from './item-fields.ts';
import { moment, number, papers } from './strings.ts';
import { fieldWords } from './strings-review.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const sourcesText = {
  title: 'Counts by Source',
  lead: 'What each import found, and what is left of it. A paper counts for the import that brought it first; merged and known ones are duplicates.',
  empty: 'Nothing has been imported yet.',
  head: {
    name: 'Source',
    found: 'Found',
    duplicates: 'Duplicates',
    gone: 'Left out or removed',
    remaining: 'Remaining',
  },
  total: 'All sources',
  about: (format: string, at: number): string => `${capital(formatLabels[format] ?? format)}, ${moment(at)}`,
  rejected: (n: number): string => `${number(n)} not readable`,
  copy: 'Copy as Table',
  copied: 'Copied the counts',
  close: 'Close',
};

export const provenanceText = {
  title: 'Where This Paper Comes From',
  close: 'Close',
  records: 'Imports',
  fields: 'Fields',
  made: (at: number): string => `Made here, ${moment(at)}`,
  brought: 'brought it',
  known: 'had it too',
  about: (format: string, at: number, isNew: boolean): string =>
    `${capital(formatLabels[format] ?? format)}, ${moment(at)}, ${isNew ? 'brought it' : 'had it too'}`,
  raw: 'The record as it stood there',
  noRaw: 'The text of the record was not kept.',
  fromImport: (name: string): string => `from ${name}`,
  byHand: (at: number): string => `edited by hand, ${moment(at)}`,
  byMerge: (at: number): string => `from a merge, ${moment(at)}`,
  madeHere: 'entered here',
  gone: 'an import that was taken back',
  field: (field: string): string => {
    const own = field.replace(/^\w+\./, '');
    return capital(variableLabels[own] ?? fieldWords[own] ?? own.replaceAll('-', ' '));
  },
};

/** What is said of damaged records and of mending them. */
export const damagedText = {
  save: 'Save Damaged Text…',
  saved: (n: number, path: string): string =>
    `Saved ${number(n)} damaged ${n === 1 ? 'record' : 'records'} to ${path}`,
  mend: 'Mend',
  mendLine: (line: number): string => `Mend the record at line ${number(line)}`,
  goOn: 'Go On Mending',
  goOnLine: (line: number): string => `Go on mending the record at line ${number(line)}`,
  label: (line: number): string => `Text of the record at line ${number(line)}`,
  again: 'Read Again',
  cancel: 'Cancel',
  mended: (n: number): string => `Read ${papers(n)} from the mended text`,
  still: 'It still can’t be read',
  waits: 'Another record is being read. Read this one when that is done.',
  notFetched: (why: string): string => `The whole text can’t be shown: ${why}`,
};
