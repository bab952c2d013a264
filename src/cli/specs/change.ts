import type { CommandSpec } from '../command.ts';

const KEYS = { name: 'a citation KEY', min: 1, max: Number.MAX_SAFE_INTEGER } as const;

const set: CommandSpec = {
  name: 'set',
  summary: 'set status, priority, rating, tags, collections and fields',
  usage: [
    'KEY… [--status STATUS] [--priority N] [--rating N] [--tag +A,-B] [--collection +PATH,-PATH]\n    [--field NAME=VALUE]…',
  ],
  operands: KEYS,
  options: {
    status: { type: 'string', value: 'STATUS', help: 'none, inbox, to-read, reading, read or skipped' },
    priority: { type: 'string', value: 'N', help: '0 none, 1 low, 2 medium, 3 high' },
    rating: { type: 'string', value: 'N', help: '0 unrated, 1 to 5 stars' },
    tag: { type: 'string', value: '+A,-B', signed: true, help: 'add tag A, take tag B away' },
    collection: {
      type: 'string',
      value: '+PATH,-PATH',
      signed: true,
      help: 'put into a collection, take out of one',
    },
    field: { type: 'string', value: 'NAME=VALUE', help: 'set a field, by its CSL name; may be given again' },
  },
  details: [
    'All papers change together, in one step that octavo undo takes back; when a key is unknown,\n' +
      'nothing changes. Tags and collections are made when they are missing. A comma inside a name is\n' +
      'written \\,',
    'Fields have the names of CSL-JSON (title, container-title, issued, volume, DOI …), authors are written\n' +
      'as “Family, Given; Family, Given”, fields kept from an import as fields.NAME. Nothing behind the =\n' +
      'empties one. A value that can’t be right, such as a wrong check digit, is refused.',
  ],
  examples: [
    ['octavo set zhou2018deep --status reading --rating 4', ''],
    ['octavo set a2020x b2021y --tag +method,-todo', ''],
    ['octavo set a2020x --collection "+Thesis/Related work"', ''],
    ['octavo set a2020x --field volume=12 --field issued=2020-05', ''],
  ],
  load: () => import('../commands/set.ts'),
};

const merge: CommandSpec = {
  name: 'merge',
  summary: 'make one paper of several records of it',
  usage: ['KEY KEY…', '--certain'],
  operands: { name: 'a citation KEY', min: 0, max: Number.MAX_SAFE_INTEGER },
  options: { certain: { type: 'boolean', help: 'merge every group of duplicates that is beyond doubt' } },
  details: [
    'The first paper is kept. Fields edited by hand win, then its own; what it lacks is filled from the\n' +
      'others. It gets all their tags, collections, files, notes and identifiers, and their keys go on\n' +
      'naming it. One step, which octavo undo takes back.',
  ],
  examples: [
    ['octavo merge zhou2018deep zhou2018deepa', 'the second becomes part of the first'],
    ['octavo merge --certain', 'what octavo duplicates --certain lists'],
  ],
  load: () => import('../commands/merge.ts'),
};

const keys: CommandSpec = {
  name: 'keys',
  summary: 'list citation keys, set their formula, make them anew',
  usage: [
    '[KEY…] [--query Q] [--collection PATH] [--table FILE]',
    '--formula FORMULA [--dry-run]',
    '--regenerate [KEY…] [--query Q] [--collection PATH] [--pinned] [--dry-run]',
  ],
  operands: { name: 'a citation KEY', min: 0, max: Number.MAX_SAFE_INTEGER },
  options: {
    regenerate: {
      type: 'boolean',
      help: 'make keys anew by the formula, those that were never used outside',
    },
    pinned: { type: 'boolean', help: 'also keys that were copied, exported or set by hand' },
    formula: {
      type: 'string',
      value: 'FORMULA',
      help: 'how new papers get their keys ("" is the usual way)',
    },
    'dry-run': { type: 'boolean', help: 'show old and new keys, and change nothing' },
    query: { type: 'string', value: 'Q', help: 'papers that match' },
    collection: { type: 'string', value: 'PATH', help: 'papers of a collection' },
    table: { type: 'string', value: 'FILE', help: 'write former keys with present ones, as .csv or .tsv' },
  },
  details: [
    'A formula is made of fields, joined by +: author.lower + year + shorttitle(1). | takes the next where\n' +
      'there is nothing, if(author(3), A, B) tells cases apart. Better BibTeX’s and JabRef’s are read too.',
    'Making keys anew is one step, which octavo undo takes back; old keys go on naming their papers.',
  ],
  examples: [
    ['octavo keys --formula "author.lower + year" --dry-run', 'what it would make of the library'],
    ['octavo keys --regenerate --collection Thesis', ''],
    ['octavo keys --table old-keys.csv', 'for documents that cite by old keys'],
  ],
  load: () => import('../commands/keys.ts'),
};

const trash: CommandSpec = {
  name: 'trash',
  summary: 'move papers to the trash',
  usage: ['KEY…'],
  operands: KEYS,
  options: {},
  details: ['They keep their keys, and octavo restore brings them back.'],
  examples: [['octavo trash zhou2018deep', '']],
  load: () => import('../commands/trash.ts'),
};

const restore: CommandSpec = {
  name: 'restore',
  summary: 'take papers out of the trash',
  usage: ['KEY…'],
  operands: KEYS,
  options: {},
  details: [],
  examples: [['octavo restore zhou2018deep', '']],
  load: () => import('../commands/restore.ts'),
};

const undo: CommandSpec = {
  name: 'undo',
  summary: 'take back a step',
  usage: ['[ID]'],
  operands: { name: 'the ID of a step', min: 0, max: 1 },
  options: {},
  details: [
    'Without an ID: the newest step made by the command line and not taken back yet. With one: that\n' +
      'step, also one made in the window. Where a later step changed the same papers it refuses and\n' +
      'names that step.',
  ],
  examples: [
    ['octavo undo', 'the last thing done here'],
    ['octavo undo 42', 'a step of octavo history'],
  ],
  load: () => import('../commands/undo.ts'),
};

export const changeCommands: readonly CommandSpec[] = [set, keys, merge, trash, restore, undo];
