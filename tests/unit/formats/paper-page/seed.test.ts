import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paperPage } from '../../../../src/formats/paper-page/index.ts';
import { pagesFolder } from './measure-pages.ts';

const seed = join(import.meta.dirname, '../../../../../shared/seeds/000_d183ad51def9a82e.txt');
const present = existsSync(seed);
if (!present)
  console.warn(`\n*** SKIPPED: the seed page is not at ${seed}; its 64 papers are not checked. ***\n`);

test.skipIf(!present)('the seed page gives its 64 papers, whole, and none of its chrome', () => {
  const text = readFileSync(seed, 'utf8');
  const { drafts, ignored, rejected } = paperPage.read({ text, html: '' });
  // After five lines of chrome the page is title, blank line, abstract, blank line.
  const content = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(5);
  const titles = content.filter((_, i) => i % 2 === 0).map((line) => line.trim());
  expect(drafts.map((draft) => draft.title)).toEqual(titles);
  expect(drafts).toHaveLength(64);
  expect(ignored.map((line) => line.text)).toEqual([
    'new',
    'Get trending papers in your email inbox!',
    'Subscribe',
    'byAK and the research community',
    'Mar 11',
  ]);
  expect(rejected).toEqual([]);
  for (const [i, draft] of drafts.entries()) {
    const abstract = content[2 * i + 1]!.trim();
    if (draft.cleaned.every((change) => change.field !== 'abstract')) expect(draft.abstract).toBe(abstract);
    else expect(draft.abstract.length).toBeGreaterThan(abstract.length * 0.98);
    expect([draft.creators, draft.issued, draft.venue]).toEqual([[], null, '']);
  }
  expect(titles).toContain('2 OLMo 2 Furious');
  const all = drafts.map((draft) => draft.abstract).join('\n');
  expect(all).toContain('best practices from Tülu 3');
  expect(all).toContain('44% higher memorability');
  expect(all).toContain('Embedding&MLP');
  expect(all).toContain('“Knowledge Distillation');
  expect(all).toContain('target—or exclude—particular');
  expect(all).toContain('-- > corgi-alike');
});

test('addresses in the seed page become links of the right kind', () => {
  if (!present) return;
  const links = paperPage
    .read({ text: readFileSync(seed, 'utf8'), html: '' })
    .drafts.flatMap((draft) => draft.links);
  expect(links).toContainEqual({ url: 'https://github.com/LeonardoBerti00/DeepMarket', kind: 'code' });
  expect(links).toContainEqual({ url: 'https://magicmix.github.io', kind: 'project' });
  expect(links.filter((link) => /[.,;)]$/u.test(link.url))).toEqual([]);
});

test('a committed page of the same make reads alike', () => {
  const { drafts, ignored } = paperPage.read({
    text: readFileSync(join(pagesFolder, 'community_latex.txt'), 'utf8'),
    html: '',
  });
  expect(drafts).toHaveLength(7);
  expect(ignored.map((line) => line.line)).toEqual([1, 3, 5, 7, 9]);
});
