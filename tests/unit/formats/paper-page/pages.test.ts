import { describe, expect, test } from 'vitest';
import {
  folded,
  ownFolder,
  type Page,
  pagesFolder,
  readPages,
  type Score,
  scorePage,
  total,
  unseenFolder,
} from './measure-pages.ts';

const pages = readPages(pagesFolder);
const unseen = readPages(unseenFolder);
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const sum = (of: readonly Page[], held: boolean | null): Score =>
  total(of.filter((page) => held === null || page.heldOut === held).map(scorePage));

/** One line a page and the sums, for whoever runs the tests. */
function table(of: readonly Page[]): string {
  const head = `${'page'.padEnd(28)} ${'there found    prec  recall   abstr   names    year     ids   links'}`;
  return [
    '',
    head,
    ...of.map((page) => row(page.name + (page.heldOut ? ' *' : ''), scorePage(page))),
    '',
    row('all', sum(of, null)),
    row('developed against', sum(of, false)),
    row('held out (*)', sum(of, true)),
  ].join('\n');
}

function row(name: string, s: Score): string {
  const percent = (part: number, whole: number): string =>
    (whole === 0 ? '–' : (100 * share(part, whole)).toFixed(1)).padStart(7);
  return [
    name.padEnd(28),
    String(s.expected).padStart(5),
    String(s.found).padStart(5),
    percent(s.right, s.found),
    percent(s.right, s.expected),
    ...(['abstracts', 'authors', 'years', 'identifiers', 'links'] as const).map((key) =>
      percent(s[key], s.right),
    ),
  ].join(' ');
}

describe('listing pages, written independently of the importer', () => {
  test('precision, recall and the fields of what was found', () => {
    console.info(table(pages));
    const all = sum(pages, null);
    expect(share(all.right, all.found), 'precision').toBeGreaterThanOrEqual(0.97);
    expect(share(all.right, all.expected), 'recall').toBeGreaterThanOrEqual(0.97);
    expect(share(all.abstracts, all.right), 'abstracts').toBeGreaterThanOrEqual(0.95);
    expect(share(all.authors, all.right), 'authors').toBeGreaterThanOrEqual(0.95);
    expect(share(all.years, all.right), 'years').toBeGreaterThanOrEqual(0.95);
    expect(share(all.identifiers, all.right), 'identifiers').toBeGreaterThanOrEqual(0.95);
  });

  test.each(pages.filter((page) => page.papers.length === 0))('$name holds no paper', (page) => {
    expect(page.result.drafts.map((draft) => draft.title)).toEqual([]);
  });

  test.each(pages)('$name: chrome is reported', (page) => {
    const lines = new Set(page.result.ignored.map((line) => folded(line.text)));
    const used = page.result.drafts.flatMap((draft) => draft.source.raw.split('\n').map(folded));
    // A line may also be read for what it says (a date); then it is part of the record's source.
    const lost = page.ignored.filter((text) => !lines.has(folded(text)) && !used.includes(folded(text)));
    expect(lost).toEqual([]);
  });
});

describe('listing pages of further makes, written without a look at the importer', () => {
  test('precision, recall and the fields of what was found', () => {
    console.info(table(unseen));
    const made = sum(unseen, false);
    const held = sum(unseen, true);
    // What the importer reaches; three held-out makes it doesn't read at all yet.
    expect(share(made.right, made.found), 'precision').toBeGreaterThanOrEqual(0.98);
    expect(share(made.right, made.expected), 'recall').toBeGreaterThanOrEqual(0.89);
    expect(share(held.right, held.found), 'held out: precision').toBeGreaterThanOrEqual(0.95);
    expect(share(held.right, held.expected), 'held out: recall').toBeGreaterThanOrEqual(0.66);
    const all = sum(unseen, null);
    expect(share(all.abstracts, all.right), 'abstracts').toBeGreaterThanOrEqual(0.95);
    expect(share(all.authors, all.right), 'authors').toBeGreaterThanOrEqual(0.98);
    expect(share(all.years, all.right), 'years').toBeGreaterThanOrEqual(0.9);
    expect(share(all.identifiers, all.right), 'identifiers').toBeGreaterThanOrEqual(0.99);
  });
});

describe('pages that the importer was made with', () => {
  test.each(readPages(ownFolder))('$name', (page) => {
    const score = scorePage(page);
    const n = page.papers.length;
    expect(page.result.drafts.map((draft) => draft.title).sort()).toEqual(
      page.papers.map((paper) => paper.title).sort(),
    );
    expect(score).toEqual({
      expected: n,
      found: n,
      right: n,
      abstracts: n,
      authors: n,
      years: n,
      identifiers: n,
      links: n,
    });
  });
});
