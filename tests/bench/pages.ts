import { paperPage } from '../../src/formats/paper-page/index.ts';
import { pagesFolder, readPages, scorePage, total } from '../unit/formats/paper-page/measure-pages.ts';
import { corpus } from './corpus.ts';
import { type Bench, type Contest, contest, type Figure } from './measure.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;
const SIZE = 5_000;

/**
 * How much of independently written listing pages is found (all pages, and those that the importer
 * was not developed against), and how long a very large page takes beside the least that reads it.
 */
export const pagesBench: Bench = {
  name: 'pages',
  async run(report) {
    report('pages: listing pages written independently of the importer');
    const pages = readPages(pagesFolder);
    const figures: Figure[] = [];
    for (const heldOut of [null, true]) {
      const sum = total(pages.filter((page) => heldOut === null || page.heldOut).map(scorePage));
      const name = heldOut ? 'held-out pages' : 'all pages';
      // The baseline takes every line for a paper: all are found, nearly none of them right.
      const lines = pages
        .filter((page) => heldOut === null || page.heldOut)
        .reduce((n, page) => n + page.result.ignored.length + page.result.drafts.length * 2, 0);
      for (const [figure, value, baseline] of [
        ['precision', sum.right / sum.found, sum.expected / lines],
        ['recall', sum.right / sum.expected, 1],
        ['abstracts whole', sum.abstracts / sum.right, 0],
        ['creators', sum.authors / sum.right, 0],
      ] as const) {
        const goal = figure === 'precision' || figure === 'recall' ? 0.97 : 0.9;
        figures.push({
          name: 'pages',
          case: `${figure}, ${name}`,
          value: round(value),
          baseline: round(baseline),
          goal,
          ok: value >= goal,
        });
      }
    }
    const text = corpus(SIZE)
      .map((draft) => `${draft.title}\n\n${draft.abstract}\n`)
      .join('\n');
    report(`pages: one page of ${SIZE} papers, ${Math.round(text.length / 2 ** 20)} MB`);
    const large: Contest = {
      name: 'pages',
      case: 'reading one very large page',
      size: SIZE,
      runs: 5,
      goal: 60,
      floorName: 'splitting its text into lines and words',
      floor: async () => {
        const start = performance.now();
        let words = 0;
        for (const line of text.split('\n')) words += line.split(/\s+/u).length;
        return words > 0 ? performance.now() - start : 0;
      },
      ours: async () => {
        const start = performance.now();
        const { drafts } = paperPage.read({ text, html: '' });
        if (drafts.length !== SIZE) throw new Error(`${drafts.length} papers read of ${SIZE}`);
        return performance.now() - start;
      },
    };
    figures.push(await contest(large));
    return figures;
  },
};
