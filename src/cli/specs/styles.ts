import type { CommandSpec, OptionSpec } from '../command.ts';

/** Options of every command that formats citations. */
export const styleOptions: Readonly<Record<'style' | 'locale', OptionSpec>> = {
  style: {
    type: 'string',
    value: 'STYLE',
    help: 'a citation style such as apa, or a .csl FILE (octavo styles lists them)',
  },
  locale: { type: 'string', value: 'TAG', help: 'its language, such as de-DE' },
};

/** How a bibliography is written. */
export const asOption: OptionSpec = {
  type: 'string',
  value: 'FORM',
  help: 'a bibliography as text, html or markdown (else as the file is called)',
};

export const cite: CommandSpec = {
  name: 'cite',
  summary: 'cite papers in a citation style, or as LaTeX, Pandoc or Typst have it',
  usage: ['KEY… [--as FORM] [--style STYLE] [--locale TAG]'],
  operands: { name: 'one or more citation KEYs', min: 1, max: Number.MAX_SAFE_INTEGER },
  options: {
    as: {
      type: 'string',
      value: 'FORM',
      help: 'in-text, reference, bibliography, key, latex, pandoc, typst or markdown (in-text)',
    },
    ...styleOptions,
  },
  details: [
    'Without a style it is the library’s own, which the window’s settings or octavo styles --use choose.\n' +
      'A citation key that was written once is fixed: later edits of the paper no longer change it.',
  ],
  examples: [
    ['octavo cite zhou2018deep he2016deep', '(He et al., 2016; Zhou et al., 2018)'],
    ['octavo cite zhou2018deep --as reference --style ieee', 'the reference of one paper'],
    ['octavo cite zhou2018deep he2016deep --as pandoc', '[@zhou2018deep; @he2016deep]'],
  ],
  load: () => import('../commands/cite.ts'),
};

export const styles: CommandSpec = {
  name: 'styles',
  summary: 'list citation styles, choose one, add or remove some',
  usage: ['', '--use STYLE [--locale TAG]', '--add FILE', '--remove STYLE'],
  operands: { name: 'no more than options', min: 0, max: 0 },
  options: {
    use: { type: 'string', value: 'STYLE', help: 'cite in this style from now on' },
    locale: { type: 'string', value: 'TAG', help: 'and in this language; "" leaves it to the style' },
    add: {
      type: 'string',
      value: 'FILE',
      help: 'add a .csl file to the library; may be given several times',
    },
    remove: { type: 'string', value: 'STYLE', help: 'remove a style that was added' },
  },
  details: [
    'A style that takes its rules from another one needs that one here too; both may be added at once.',
  ],
  examples: [
    ['octavo styles --use ieee --locale en-GB', 'for copying, citing and exporting'],
    ['octavo styles --add my-journal.csl', 'a style of your own'],
  ],
  load: () => import('../commands/styles.ts'),
};
