import { readableFormats } from '../../language/format-names.ts';
import type { CommandSpec } from '../command.ts';
import { choiceOptions } from './export-options.ts';
import { asOption, cite, styleOptions, styles } from './styles.ts';

const imports: CommandSpec = {
  name: 'import',
  summary: 'take papers in from files or from pasted pages',
  usage: ['FILE… [--from NAME] [--columns LIST] [--keep-duplicates]', '- < FILE'],
  operands: { name: 'a FILE, or - for standard input', min: 1, max: Number.MAX_SAFE_INTEGER },
  options: {
    from: {
      type: 'string',
      value: 'NAME',
      help: `the format (else told by content): ${readableFormats}`,
    },
    columns: {
      type: 'string',
      value: 'LIST',
      help: 'of a table, which column holds what: "2=title,Verfasser=author,Nr=skip" (else told by the header)',
    },
    'keep-duplicates': { type: 'boolean', help: 'take every record, also those that the library has' },
  },
  details: [
    'All good entries go in, bad ones are reported with file and line. What the library has already\n' +
      'counts as a duplicate; it only fills fields that are empty there. Each file is one step that\n' +
      'octavo undo takes back. Papers of a page arrive in the inbox; those of a bibliography keep\n' +
      'their dates and have no status.',
  ],
  examples: [
    ['octavo import refs.bib page.txt', 'two files, whatever they are'],
    ['pbpaste | octavo import -', 'what was copied from a web page'],
    ['octavo import export.json --json', 'a report that a script can read'],
  ],
  load: () => import('../commands/import.ts'),
};

const exports: CommandSpec = {
  name: 'export',
  summary: 'write papers in a format',
  usage: [
    '--to NAME [--query QUERY] [--collection PATH] [--keys A,B] [--output FILE] [--ascii] [--preset NAME]',
    '--to NAME [--omit LIST] [--links WHICH] [--venues HOW] [--order BY] [--save-preset NAME] …',
    '--to NAME --cited paper.tex …',
    '--to bibliography [--style STYLE] [--locale TAG] [--as FORM] …',
  ],
  operands: { name: 'no FILE (use --output)', min: 0, max: 0 },
  options: {
    to: {
      type: 'string',
      value: 'NAME',
      help: 'the format: bibtex, biblatex, ris, csl-json, csv, markdown or bibliography',
    },
    query: { type: 'string', value: 'QUERY', signed: true, help: 'only what a search finds, best first' },
    collection: {
      type: 'string',
      value: 'PATH',
      signed: true,
      help: 'only a collection, such as "Thesis/Related work"',
    },
    keys: { type: 'string', value: 'A,B', help: 'only these citation keys, in this order' },
    cited: {
      type: 'string',
      value: 'FILE',
      help: 'only what a LaTeX document cites: its .tex or .aux file, with those that it reads',
    },
    output: {
      type: 'string',
      value: 'FILE',
      help: 'write to a file, as a whole or not at all (else stdout)',
    },
    ...choiceOptions,
    ...styleOptions,
    as: asOption,
  },
  details: [
    'Without a choice it writes everything but the trash. A citation key that was written once is\n' +
      'fixed: later edits of the paper no longer change it.',
  ],
  examples: [
    ['octavo export --to bibtex --output refs.bib', 'the whole library'],
    ['octavo export --to bibtex --keys zhou2018deep,he2016deep', 'two papers'],
    ['octavo export --to csl-json --collection Thesis', 'a collection, for pandoc'],
    ['octavo export --to bibliography --style apa --output refs.html', 'a formatted bibliography'],
    ['octavo export --to bibtex --cited paper.aux --output refs.bib', 'what a document cites, with parents'],
  ],
  load: () => import('../commands/export.ts'),
};

const convert: CommandSpec = {
  name: 'convert',
  summary: 'turn one format into another, without a library',
  usage: [
    'FILE --to NAME [--from NAME] [--columns LIST] [--ascii]',
    'FILE --to bibliography [--style STYLE] [--locale TAG] [--as FORM]',
    '- --to NAME < FILE',
  ],
  operands: { name: 'one FILE, or - for standard input', min: 1, max: 1 },
  options: {
    to: {
      type: 'string',
      value: 'NAME',
      help: 'the format to write: bibtex, biblatex, ris, csl-json, csv, markdown or bibliography',
    },
    from: {
      type: 'string',
      value: 'NAME',
      help: `the format to read (else told by content): ${readableFormats}`,
    },
    columns: {
      type: 'string',
      value: 'LIST',
      help: 'of a table, which column holds what: "2=title,Verfasser=author,Nr=skip" (else told by the header)',
    },
    ascii: { type: 'boolean', help: 'write ASCII only, as far as the format can spell a letter in it' },
    ...styleOptions,
    as: asOption,
  },
  details: ['The text goes to stdout; what could not be read is reported on stderr.'],
  examples: [
    ['octavo convert refs.bib --to csl-json > refs.json', 'BibTeX to CSL-JSON'],
    ['octavo convert - --to bibtex < page.txt', 'a pasted page to BibTeX'],
    ['octavo convert refs.bib --to bibliography --style ieee', 'a formatted bibliography'],
  ],
  load: () => import('../commands/convert.ts'),
};

const live: CommandSpec = {
  name: 'live',
  summary: 'keep a .bib file up to date with the library',
  usage: [
    '',
    '--add FILE [--collection PATH | --search NAME] [--to NAME] [--ascii]',
    '--remove FILE',
    '--write',
  ],
  operands: { name: 'no more than options', min: 0, max: 0 },
  options: {
    add: { type: 'string', value: 'FILE', help: 'a file that is not there yet: written now and from now on' },
    collection: { type: 'string', value: 'PATH', signed: true, help: 'only a collection and those below it' },
    search: { type: 'string', value: 'NAME', signed: true, help: 'only what a saved search finds' },
    to: { type: 'string', value: 'NAME', help: 'the format (bibtex)' },
    ascii: { type: 'boolean', help: 'write ASCII only, as far as the format can spell a letter in it' },
    remove: { type: 'string', value: 'FILE', help: 'write it no longer; the file stays' },
    write: { type: 'boolean', help: 'bring all of them up to date now' },
  },
  details: [
    'Without options it lists them. While a window is open on the library they follow each change\n' +
      'within a second; else they are brought up to date by --write, or when a window opens again.\n' +
      'A file that Octavo did not write is never written over, nor is one that another program has\n' +
      'changed since: open the window to take its changes in.',
  ],
  examples: [
    ['octavo live --add refs.bib --collection Thesis', 'for a document'],
    ['octavo live --write', 'in a makefile, before latex'],
  ],
  load: () => import('../commands/live.ts'),
};

export const transferCommands: readonly CommandSpec[] = [imports, exports, live, convert, cite, styles];
