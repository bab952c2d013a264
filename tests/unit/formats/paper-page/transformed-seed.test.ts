/**
 * The same list of papers as different people bring it: with advertisements between, wrapped, as HTML, in
 * other order. Whatever is done to a page around its papers, exactly its papers come out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ItemDraft } from '../../../../src/contract/model/item.ts';
import { paperPage } from '../../../../src/formats/paper-page/index.ts';
import { cleanProse } from '../../../../src/language/prose.ts';
import { folded, pagesFolder } from './measure-pages.ts';

interface Paper {
  title: string;
  abstract: string;
}

/** A page of the make: five lines of chrome, then title, abstract, title, abstract. */
function pageOf(file: string): { head: string[]; papers: Paper[] } | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const body = lines.slice(5);
  const papers = body
    .filter((_, i) => i % 2 === 0)
    .map((title, i) => ({ title, abstract: body[2 * i + 1] ?? '' }));
  return { head: lines.slice(0, 5), papers };
}

const pages = {
  'committed page': pageOf(join(pagesFolder, 'community_long.txt')),
  'committed page with formulas': pageOf(join(pagesFolder, 'community_latex.txt')),
  seed: pageOf(join(import.meta.dirname, '../../../../../shared/seeds/000_d183ad51def9a82e.txt')),
};

const read = (text: string, html = ''): ItemDraft[] => paperPage.read({ text, html }).drafts;

const page = (head: readonly string[], papers: readonly string[], gap = '\n\n'): string =>
  `${[...head, ...papers].join(gap)}\n`;

/** Hard-wrapped as an editor would. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

function asHtml({ head, papers }: { head: string[]; papers: Paper[] }): string {
  const chrome = head.map((line) => `<div>${escaped(line)}</div>`).join('');
  const articles = papers.map(
    ({ title, abstract }, i) =>
      `<article><h3><a href="https://papers.example.org/papers/2401.0${1234 + i}">${escaped(title)}</a></h3><p>${escaped(abstract)}</p></article>`,
  );
  return `<html><body><header>${chrome}</header><main>${articles.join('\n')}</main></body></html>`;
}

/** What is done to a page, and how the papers then have to look. */
interface Transformation {
  name: string;
  text: (head: string[], papers: Paper[]) => string;
  expected?: (papers: Paper[]) => Paper[];
}

const plain = ({ title, abstract }: Paper): string => `${title}\n\n${abstract}`;
const advertisements = [
  'Sponsored',
  'Try our new app\n\nDownload',
  'Subscribe',
  'Load more',
  'Share\n\nSave\n\nCite',
  'Get trending papers in your email inbox!\n\nSubscribe',
];
const people = ['Ada Lindqvist, Bo Chen', 'M. Rossi', 'Jane van der Berg, Li Wei and Omar Haddad'];

const transformations: Transformation[] = [
  { name: 'as it is', text: (head, papers) => page(head, papers.map(plain)) },
  {
    name: 'advertisements between the papers',
    text: (head, papers) =>
      page(
        head,
        papers.map((paper, i) =>
          i % 3 === 2 ? `${advertisements[i % advertisements.length]}\n\n${plain(paper)}` : plain(paper),
        ),
      ),
  },
  {
    name: 'no blank lines',
    text: (head, papers) =>
      page(
        head,
        papers.map(({ title, abstract }) => `${title}\n${abstract}`),
        '\n',
      ),
  },
  {
    name: 'three blank lines everywhere',
    text: (head, papers) =>
      page(
        head,
        papers.flatMap(({ title, abstract }) => [title, abstract]),
        '\n\n\n\n',
      ),
  },
  {
    name: 'abstracts wrapped at 80 columns',
    text: (head, papers) =>
      page(
        head,
        papers.map(({ title, abstract }) => `${title}\n\n${wrap(abstract, 80)}`),
      ),
  },
  {
    name: 'everything wrapped at 80 columns',
    text: (head, papers) =>
      page(
        head,
        papers.map(({ title, abstract }) => `${wrap(title, 80)}\n\n${wrap(abstract, 80)}`),
      ),
  },
  {
    name: 'votes and a count of authors with each',
    text: (head, papers) =>
      page(
        head,
        papers.map(
          (paper, i) => `Upvote\n\n${(i * 37) % 211}\n\n${plain(paper)}\n\n·\n\n${(i % 9) + 2} authors`,
        ),
      ),
  },
  {
    name: 'a date under each title',
    text: (head, papers) =>
      page(
        head,
        papers.map(({ title, abstract }, i) => `${title}\n\nPublished on Mar ${(i % 28) + 1}\n\n${abstract}`),
      ),
  },
  {
    name: 'authors under each title',
    text: (head, papers) =>
      page(
        head,
        papers.map(({ title, abstract }, i) => `${title}\n\n${people[i % people.length]}\n\n${abstract}`),
      ),
  },
  {
    name: 'titles in lower case',
    text: (head, papers) =>
      page(
        head,
        papers.map((paper) => plain({ ...paper, title: paper.title.toLowerCase() })),
      ),
  },
  {
    name: 'titles in capitals',
    text: (head, papers) =>
      page(
        head,
        papers.map((paper) =>
          plain({ ...paper, title: paper.title.includes('\\') ? paper.title : paper.title.toUpperCase() }),
        ),
      ),
  },
  { name: 'CRLF', text: (head, papers) => page(head, papers.map(plain)).replace(/\n/gu, '\r\n') },
  {
    name: 'tabs before and behind lines',
    text: (head, papers) =>
      page(head, papers.map(plain))
        .replace(/^(?=.)/gmu, '\t')
        .replace(/(?<=.)$/gmu, '\t'),
  },
  {
    name: 'numbered',
    text: (head, papers) =>
      page(
        head,
        papers.map((paper, i) => `${i + 1}. ${plain(paper)}`),
      ),
  },
  { name: 'reversed', text: (head, papers) => page(head, [...papers].reverse().map(plain)) },
  { name: 'chrome at the end', text: (head, papers) => page(papers.map(plain), head) },
  { name: 'no chrome', text: (_, papers) => page([], papers.map(plain)) },
  {
    name: 'twice over',
    text: (head, papers) => page(head, [...papers, ...papers].map(plain)),
    expected: (papers) => [...papers, ...papers],
  },
  {
    name: 'only its first paper',
    text: (head, papers) => page(head, papers.slice(0, 1).map(plain)),
    expected: (papers) => papers.slice(0, 1),
  },
  {
    name: 'only two papers',
    text: (head, papers) => page(head, papers.slice(0, 2).map(plain)),
    expected: (papers) => papers.slice(0, 2),
  },
  {
    name: 'only the last two papers, without chrome',
    text: (_, papers) => page([], papers.slice(-2).map(plain)),
    expected: (papers) => papers.slice(-2),
  },
];

for (const [name, source] of Object.entries(pages))
  describe.skipIf(source === null)(`${name}`, () => {
    const { head, papers } = source ?? { head: [], papers: [] };
    const titles = (all: readonly { title: string }[]): string[] =>
      all.map(({ title }) => folded(cleanProse(title).text)).sort();
    const untouched = read(page(head, papers.map(plain)));
    const clean = new Map(
      untouched.map((draft) => [folded(draft.title), folded(draft.abstract).replace(/- /gu, '-')]),
    );

    // Of a hyphen at the end of a wrapped line nobody can tell whether a space stood behind it.
    const tight = (text: string): string => folded(text).replace(/- /gu, '-');
    const sameAbstracts = (drafts: readonly ItemDraft[]): void => {
      for (const draft of drafts) expect(tight(draft.abstract)).toBe(clean.get(folded(draft.title)));
    };

    test.each(transformations)('$name', ({ text, expected }) => {
      const drafts = read(text(head, papers));
      const there = (expected ?? ((all: Paper[]) => all))(papers);
      expect(titles(drafts)).toEqual(titles(there));
      sameAbstracts(drafts);
    });

    test('as HTML, alone and beside its text', () => {
      const html = asHtml({ head, papers });
      for (const drafts of [read('', html), read(page(head, papers.map(plain)), html), read(html)]) {
        expect(titles(drafts)).toEqual(titles(papers));
        sameAbstracts(drafts);
      }
    });

    test('titles only', () => {
      const drafts = read(
        page(
          head,
          papers.map(({ title }) => title),
        ),
      );
      // Nothing but bare titles: no word of the page says that they are papers; none is made up.
      for (const draft of drafts) expect(titles(papers)).toContain(titles([draft])[0]);
    });
  });
