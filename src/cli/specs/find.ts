import { querySyntax } from '../../language/strings-search.ts';
import type { CommandSpec } from '../command.ts';

const syntaxWidth = Math.max(
  ...querySyntax.flatMap(({ lines }) => lines.map(({ example }) => example.length)),
);

/** The language of queries as the help shows it. */
const syntax = querySyntax
  .map(({ title, lines }) =>
    [title, ...lines.map(({ example, meaning }) => `  ${example.padEnd(syntaxWidth + 2)}${meaning}`)].join(
      '\n',
    ),
  )
  .join('\n');

const search: CommandSpec = {
  name: 'search',
  summary: 'find papers by their words',
  usage: ['QUERY [--limit N] [--offset N] [--sort ORDER] [--typing]', '- < QUERIES'],
  operands: { name: 'a QUERY, or - for queries from standard input', min: 1, max: Number.MAX_SAFE_INTEGER },
  options: {
    limit: { type: 'string', value: 'N', help: 'so many at most (20)' },
    offset: { type: 'string', value: 'N', help: 'leave out the first N (0)' },
    sort: { type: 'string', value: 'ORDER', help: 'relevance, added, year or title (relevance)' },
    typing: { type: 'boolean', help: 'the last word may be the beginning of one' },
  },
  details: [
    'Papers that hold all words are counted; the best that hold some of them fill up to the limit.\n' +
      'A query that begins with a minus follows --. search - reads one query a line and answers each\n' +
      'with one line of JSON.',
    syntax,
  ],
  examples: [
    ['octavo search graph neural networks', 'all three words'],
    ['octavo search \'"mixture of experts" -survey\'', 'a phrase, and a word that must not occur'],
    ['octavo search mixup --sort year --limit 5', 'the five newest'],
  ],
  load: () => import('../commands/search.ts'),
};

const list: CommandSpec = {
  name: 'list',
  summary: 'list papers, or what they came from',
  usage: [
    '[--status STATUS] [--collection PATH] [--tag NAME] [--query QUERY] [--limit N] [--offset N]',
    '--sources',
  ],
  operands: { name: 'no more than options', min: 0, max: 0 },
  options: {
    status: {
      type: 'string',
      value: 'STATUS',
      help: 'none, inbox, to-read, reading, read or skipped; several with commas',
    },
    collection: {
      type: 'string',
      value: 'PATH',
      signed: true,
      help: 'in a collection, such as "Thesis/Related work"',
    },
    tag: { type: 'string', value: 'NAME', signed: true, help: 'with a tag' },
    query: { type: 'string', value: 'QUERY', signed: true, help: 'found by a search, best first' },
    limit: { type: 'string', value: 'N', help: 'so many at most (all)' },
    offset: { type: 'string', value: 'N', help: 'leave out the first N (0)' },
    sources: { type: 'boolean', help: 'list the imports instead' },
  },
  details: ['Newest first, skipped papers included, without the trash. Several options narrow together.'],
  examples: [
    ['octavo list --status inbox', 'what waits for a decision'],
    ['octavo list --tag method --status to-read,reading', 'a tag among what is to be read'],
    ['octavo list --sources', 'which import brought how much'],
  ],
  load: () => import('../commands/list.ts'),
};

const show: CommandSpec = {
  name: 'show',
  summary: 'show everything about one paper',
  usage: ['KEY'],
  operands: { name: 'a citation KEY', min: 1, max: 1 },
  options: {},
  details: ['Former keys of a paper work too, and so do papers in the trash.'],
  examples: [['octavo show zhou2018deep', '']],
  load: () => import('../commands/show.ts'),
};

const statistics: CommandSpec = {
  name: 'statistics',
  summary: 'what was read and queued, week by week',
  usage: ['[--weeks N] [--collection PATH]'],
  operands: { name: 'no more than options', min: 0, max: 0 },
  options: {
    weeks: { type: 'string', value: 'N', help: 'the last N weeks (26)' },
    collection: {
      type: 'string',
      value: 'PATH',
      signed: true,
      help: 'of a collection and what lies below it',
    },
  },
  details: [
    'Weeks begin on Monday; the last one is under way. A paper counts as read once, when it was last\n' +
      'marked so. Into the queue come papers to read, out of it go those read or skipped.',
  ],
  examples: [['octavo statistics --weeks 8', 'the last two months']],
  load: () => import('../commands/statistics.ts'),
};

export const findCommands: readonly CommandSpec[] = [search, list, show, statistics];
