import type { CommandSpec } from '../command.ts';

const history: CommandSpec = {
  name: 'history',
  summary: 'list what was done to the library',
  usage: ['[--limit N]'],
  operands: { name: 'no more than options', min: 0, max: 0 },
  options: { limit: { type: 'string', value: 'N', help: 'so many steps at most (20)' } },
  details: ['Newest first.'],
  examples: [['octavo history --limit 5', '']],
  load: () => import('../commands/history.ts'),
};

const duplicates: CommandSpec = {
  name: 'duplicates',
  summary: 'list papers that are in the library more than once',
  usage: ['[--certain]'],
  operands: { name: 'no more than options', min: 0, max: 0 },
  options: { certain: { type: 'boolean', help: 'only those beyond doubt' } },
  details: [
    'In groups, each with its reason. Certain are papers that share an identifier (DOI, arXiv id,\n' +
      'PMID, or ISBN with pages) and agree in title, year, and first creator or pages. Errata, replies,\n' +
      'editorials, and papers with different DOIs never are. It changes nothing.',
  ],
  examples: [
    ['octavo duplicates', 'to look through'],
    ['octavo duplicates --certain --json', 'what octavo merge --certain would merge'],
  ],
  load: () => import('../commands/duplicates.ts'),
};

const backup: CommandSpec = {
  name: 'backup',
  summary: 'write a checked copy of the library’s database',
  usage: [''],
  operands: { name: 'no more than options', min: 0, max: 0 },
  options: {},
  details: ['The copy goes to the folder "backups" of the library; the newest seven are kept.'],
  examples: [['octavo backup', '']],
  load: () => import('../commands/backup.ts'),
};

const check: CommandSpec = {
  name: 'check',
  summary: 'look for what is wrong in the library and its papers',
  usage: [
    '[KEY…] [--query Q] [--collection PATH] [--only CODES] [--severity LEVEL] [--strict] [--mend]',
    '--dismissed [KEY…] [--query Q] [--collection PATH]',
  ],
  operands: { name: 'a citation KEY', min: 0, max: Number.MAX_SAFE_INTEGER },
  options: {
    strict: { type: 'boolean', help: 'exit with 1 when something was found' },
    severity: { type: 'string', value: 'LEVEL', help: 'error, warning or note: this and what is graver' },
    only: { type: 'string', value: 'CODES', help: 'kinds of problems, by their codes, between commas' },
    query: { type: 'string', value: 'Q', help: 'papers that match' },
    collection: { type: 'string', value: 'PATH', help: 'papers of a collection' },
    dismissed: { type: 'boolean', help: 'only those that were marked as no problems' },
    mend: { type: 'boolean', help: 'mend what can be told without asking, then list what is left' },
  },
  details: [
    'It looks for required fields that are missing, identifiers, dates and pages that are none, doubtful\n' +
      'names, titles in capitals, letters read in the wrong encoding, keys that clash and more, and in the\n' +
      'library’s own file. It changes nothing without --mend, which octavo undo takes back. What was marked as no problem in the window\n' +
      'is left out; --dismissed lists it.',
  ],
  examples: [
    ['octavo check --strict --severity error', 'for a script that watches over a library'],
    ['octavo check --collection Thesis', ''],
    ['octavo check --only mojibake --mend', ''],
  ],
  load: () => import('../commands/check.ts'),
};

export const careCommands: readonly CommandSpec[] = [duplicates, history, backup, check];
