import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paperPage } from '../../../../src/formats/paper-page/index.ts';
import { type ExpectedPaper, folded, pagesFolder } from './measure-pages.ts';

/** The same thirteen papers on pages of many makes. */
const papers = ['community_latex', 'alternating_no_blanks'].flatMap((name) => {
  const page = JSON.parse(readFileSync(join(pagesFolder, `${name}.expected.json`), 'utf8')) as {
    papers: ExpectedPaper[];
  };
  return page.papers.map(({ title, abstract }) => ({ title, abstract: abstract ?? '' }));
});
const people = [
  'Jane Doe, Max Mustermann',
  'Li Wei',
  'A. Smith, B. Jones, C. van Dyke',
  'Ana García',
  'Wei Zhang and Tom Lee',
];
const noise = [
  'Sponsored by our partners',
  'Entdecken Sie mehr Inhalte',
  'Lire aussi nos autres articles',
  '关注我们的公众号',
  '4 min read',
];

function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length > indent.length && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += (line.length > indent.length ? ' ' : '') + word;
  }
  return [...lines, line].join('\n');
}

type Shape = (paper: { title: string; abstract: string }, i: number) => string;
const makes: [string, string, Shape][] = [
  ['blank lines between', '\n\n', (p) => `${p.title}\n\n${p.abstract}`],
  ['no blank lines', '\n', (p) => `${p.title}\n${p.abstract}`],
  ['CRLF', '\r\n\r\n', (p) => `${p.title}\r\n\r\n${p.abstract}`],
  ['list numbers', '\n\n', (p, i) => `${i + 1}. ${p.title}\n${p.abstract}`],
  ['bare numbers', '\n\n', (p, i) => `${i + 1} ${p.title}\n${p.abstract}`],
  ['numbers on lines of their own', '\n', (p, i) => `${i + 1}\n${p.title}\n${p.abstract}`],
  ['wrapped at 72 columns', '\n\n', (p) => `${wrapped(p.title, 72)}\n\n${wrapped(p.abstract, 72)}`],
  ['wrapped and indented', '\n\n', (p) => `${wrapped(p.title, 80)}\n${wrapped(p.abstract, 80, '    ')}`],
  [
    'votes before, counts behind',
    '\n',
    (p, i) => `Upvote\n${(i * 37) % 91}\n${p.title}\n${p.abstract}\n${i + 2} comments`,
  ],
  ['dates', '\n\n', (p, i) => `${p.title}\nMar ${i + 1}, 2024\n${p.abstract}`],
  ['lines of names', '\n\n', (p, i) => `${p.title}\n${people[i % 5]}\n${p.abstract}`],
  ['labels', '\n\n', (p, i) => `${p.title}\nAuthors: ${people[i % 5]}\nAbstract: ${p.abstract}`],
  ['German labels', '\n', (p, i) => `${p.title}\nVerfasser: ${people[i % 5]}\nKurzfassung: ${p.abstract}`],
  [
    'labels in a language that isn’t known',
    '\n',
    (p, i) =>
      `${p.title}\nKirjoittajat: ${people[i % 5]}\nTiivistelmä: ${p.abstract}\nAvainsanat: yksi, kaksi`,
  ],
  [
    'chrome between, in many languages',
    '\n\n',
    (p, i) => `${p.title}\n\n${p.abstract}${i % 3 === 0 ? `\n\n${noise[i / 3]}` : ''}`,
  ],
  [
    'chrome between title and abstract',
    '\n\n',
    (p) => `${p.title}\n\nby the research group of the month\n\n${p.abstract}`,
  ],
  [
    'Markdown',
    '\n\n',
    (p, i) => `### [${p.title}](https://arxiv.org/abs/2403.0${1000 + i})\n\n${p.abstract}`,
  ],
  ['bold titles in a list', '\n', (p) => `- **${p.title}**: ${p.abstract}`],
];

test.each(makes)('%s', (_, between, shape) => {
  const text = `Skip to content\nReading list of the department\nPapers\n\n${papers.map(shape).join(between)}\n\nAbout us\nPrivacy`;
  const { drafts } = paperPage.read({ text, html: '' });
  expect(drafts.map((draft) => [folded(draft.title), folded(draft.abstract)])).toEqual(
    papers.map((paper) => [folded(paper.title), folded(paper.abstract)]),
  );
});

test('a paper without abstract among others keeps its row', () => {
  const text = papers.map((p, i) => (i % 5 === 3 ? p.title : `${p.title}\n\n${p.abstract}`)).join('\n\n');
  const { drafts } = paperPage.read({ text, html: '' });
  expect(drafts.map((draft) => folded(draft.title))).toEqual(papers.map((paper) => folded(paper.title)));
  expect(drafts.map((draft) => draft.abstract === '')).toEqual(papers.map((_, i) => i % 5 === 3));
});

test('one paper listed twice gives two rows', () => {
  const [first, ...rest] = papers;
  const text = [first!, ...rest, first!].map((p) => `${p.title}\n\n${p.abstract}`).join('\n\n');
  expect(paperPage.read({ text, html: '' }).drafts).toHaveLength(papers.length + 1);
});
