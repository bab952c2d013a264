/** Reads the fixture pages and says how much of what stands in them the importer finds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemDraft } from '../../../../src/contract/model/item.ts';
import type { ReadResult } from '../../../../src/formats/format.ts';
import { paperPage } from '../../../../src/formats/paper-page/index.ts';

export const pagesFolder = join(import.meta.dirname, '../../../fixtures/pages');

/** Pages of further makes, for measuring. */
export const unseenFolder = join(import.meta.dirname, '../../../fixtures/pages-2');

interface Name {
  family?: string;
  given?: string;
  particle?: string;
  literal?: string;
}

export interface ExpectedPaper {
  title: string;
  abstract?: string;
  /** A search engine's cut of the abstract: a reader may keep or drop it. */
  snippet?: string;
  authors?: Name[];
  year?: number;
  month?: number;
  identifiers?: Record<string, string>;
  links?: { url: string; kind: string }[];
}

export interface Page {
  name: string;
  heldOut: boolean;
  papers: ExpectedPaper[];
  ignored: string[];
  result: ReadResult;
}

export interface Score {
  expected: number;
  found: number;
  /** Found records whose title is that of an expected one. */
  right: number;
  abstracts: number;
  authors: number;
  years: number;
  identifiers: number;
  links: number;
}

/** Pages that the importer was made with; they say that it does still what it did. */
export const ownFolder = join(import.meta.dirname, 'pages');

const read = (folder: string, name: string): string =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';

/** White space, case and the shape of quotation marks don't count in comparisons. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** All pages of a folder, read. */
export function readPages(folder: string): Page[] {
  const heldOut = new Set<string>(JSON.parse(read(folder, 'held-out.json') || '[]') as string[]);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.expected.json'))
    .sort()
    .map((file) => {
      const name = file.replace('.expected.json', '');
      const expected = JSON.parse(read(folder, file)) as { papers: ExpectedPaper[]; ignored?: string[] };
      const result = paperPage.read({
        text: read(folder, `${name}.txt`),
        html: read(folder, `${name}.html`),
      });
      return {
        name,
        heldOut: heldOut.has(name),
        papers: expected.papers,
        ignored: expected.ignored ?? [],
        result,
      };
    });
}

const nameOf = (name: Name): string =>
  folded(name.literal || [name.given, name.particle, name.family].filter(Boolean).join(' '));

function agrees(paper: ExpectedPaper, draft: ItemDraft): Omit<Score, 'expected' | 'found' | 'right'> {
  const date = draft.issued?.parts[0];
  const sorted = (ids: Partial<Record<string, string>>): string =>
    JSON.stringify(Object.entries(ids).sort()).toLowerCase();
  const links = (all: readonly { url: string; kind: string }[]): string =>
    all
      .map((link) => `${link.kind} ${link.url}`)
      .sort()
      .join('\n');
  const anyAbstract = paper.abstract === undefined && paper.snippet !== undefined;
  return {
    abstracts: Number(anyAbstract || folded(draft.abstract) === folded(paper.abstract ?? '')),
    authors: Number(draft.creators.map(nameOf).join(';') === (paper.authors ?? []).map(nameOf).join(';')),
    years: Number(date?.[0] === paper.year && (paper.month === undefined || date?.[1] === paper.month)),
    identifiers: Number(sorted(draft.identifiers) === sorted(paper.identifiers ?? {})),
    links: Number(links(draft.links) === links(paper.links ?? [])),
  };
}

/** How one page was read. Each expected paper is matched once, so a record given twice counts against precision. */
export function scorePage(page: Page): Score {
  const score: Score = {
    expected: page.papers.length,
    found: page.result.drafts.length,
    right: 0,
    abstracts: 0,
    authors: 0,
    years: 0,
    identifiers: 0,
    links: 0,
  };
  const left = [...page.result.drafts];
  for (const paper of page.papers) {
    const at = left.findIndex((draft) => folded(draft.title) === folded(paper.title));
    const [draft] = at === -1 ? [] : left.splice(at, 1);
    if (!draft) continue;
    score.right += 1;
    const same = agrees(paper, draft);
    for (const key of ['abstracts', 'authors', 'years', 'identifiers', 'links'] as const)
      score[key] += same[key];
  }
  return score;
}

/** The sum of scores. */
export function total(scores: readonly Score[]): Score {
  const sum: Score = {
    expected: 0,
    found: 0,
    right: 0,
    abstracts: 0,
    authors: 0,
    years: 0,
    identifiers: 0,
    links: 0,
  };
  for (const score of scores) for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += score[key];
  return sum;
}
