/** Strings about looking a library through for problems. */
import type { Severity } from '../contract/model/terms.ts';
import { counted, number, papers } from './strings.ts';

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  note: 'Notes',
};

export const checkText = {
  task: 'Looking for problems',
  mendTask: 'Mending problems',
  title: 'Problems',
  severity: severityNames,
  severityOne: { error: 'Error', warning: 'Warning', note: 'Note' } as Readonly<Record<Severity, string>>,
  kinds: 'Kinds of problems',
  list: 'Problems',
  all: 'All problems',
  of: 'Problems of',
  scopes: {
    library: 'Whole library',
    shown: (n: number): string => `${papers(n)} in the list`,
    selected: (n: number): string => (n === 1 ? 'Selected paper' : `${papers(n)} selected`),
  },
  found: (problems: number, n: number): string =>
    `${counted(problems, 'problem', 'problems')} in ${papers(n)}`,
  looking: 'Looking for problems…',
  stopped: 'Stopped. What was looked at is kept.',
  stop: 'Stop',
  lookAgain: 'Look Again',
  nothing: 'Nothing is wrong.',
  nothingHint: (n: number): string => `${papers(n)} looked through`,
  mend: 'Mend',
  mendAll: (n: number): string => `Mend ${number(n)}…`,
  becomes: 'becomes',
  empty: 'empty',
  mended: (n: number): string => `${papers(n)} mended`,
  mendedNone: 'Nothing was left to mend',
  mendTitle: (title: string): string => `Mend: ${title}`,
  mendNote: 'One step, which Undo takes back',
  preview: 'What would change',
  andMore: (n: number): string => `and ${number(n)} more`,
  apply: (n: number): string => `Mend ${counted(n, 'Problem', 'Problems')}`,
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Not a Problem',
  dismissed: 'Marked as not a problem',
  recall: 'It Is a Problem',
  recalled: 'Marked as a problem again',
  allDismissed: 'Not problems',
  show: 'Show in Library',
  paper: 'The paper',
} as const;
