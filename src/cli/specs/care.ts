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
  summary: 'look for faults in the library',
  usage: ['[--strict]'],
  operands: { name: 'no more than options', min: 0, max: 0 },
  options: { strict: { type: 'boolean', help: 'exit with 1 when something was found' } },
  details: ['It changes nothing.'],
  examples: [['octavo check --strict', 'for a script that watches over a library']],
  load: () => import('../commands/check.ts'),
};

export const careCommands: readonly CommandSpec[] = [duplicates, history, backup, check];
