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

export const careCommands: readonly CommandSpec[] = [history, backup, check];
