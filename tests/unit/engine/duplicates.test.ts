import { describe, expect, it } from 'vitest';
import { pairsOf } from '../../../src/engine/duplicates/blocks.ts';
import { findDuplicates } from '../../../src/engine/duplicates/find.ts';
import { duplicateRecord } from '../../../src/engine/duplicates/record.ts';
import { titleForms } from '../../../src/engine/duplicates/title.ts';
import { TaskRunner } from '../../../src/engine/tasks/runner.ts';
import { type CslRecord, commit, findGroups, openEngine, readReview, record } from './support.ts';

/** What is found among records, each taken as an item of its own: ids of certain groups, and of others with the reason. */
async function found(...records: CslRecord[]) {
  const engine = openEngine();
  const review = await readReview(engine, records);
  await commit(engine, review, { chosen: records.map((_, i) => i) });
  const groups = await findGroups(engine);
  const sorted = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);
  return {
    certain: groups.filter((group) => group.certain).map((group) => sorted(group.ids)),
    possible: groups.filter((group) => !group.certain).map((group) => sorted(group.ids)),
    reasons: groups.map((group) => group.reason),
  };
}

const paper = (more: Partial<CslRecord> = {}): CslRecord => ({
  type: 'article-journal',
  title: 'Deep interest networks for click-through rate prediction: a field study',
  author: [
    { family: 'Müller', given: 'Eva Maria' },
    { family: 'Zhou', given: 'Guorui' },
  ],
  issued: { 'date-parts': [[2018]] },
  'container-title': 'Journal of Advertising',
  volume: '12',
  page: '1059-1068',
  DOI: '10.1145/3219819',
  ...more,
});
const nothing = { certain: [], possible: [], reasons: [] };

describe('certain duplicates', () => {
  it.each<[string, Partial<CslRecord>]>([
    [
      'in capitals, the DOI as an address',
      { title: paper().title.toUpperCase(), DOI: 'https://doi.org/10.1145/3219819' },
    ],
    ['without the subtitle', { title: 'Deep Interest Networks for Click-Through Rate Prediction.' }],
    ['cut off in a word', { title: paper().title.slice(0, 40) }],
    [
      'with markup and another dash',
      { title: 'Deep interest networks for click–through <i>rate</i> prediction: A field study' },
    ],
    [
      'with initials, a spelled umlaut and short pages',
      { author: [{ family: 'Mueller', given: 'EM' }], page: '1059-68' },
    ],
    ['of the year before, in the same place', { issued: { 'date-parts': [[2017]] } }],
    [
      'online first, a year before',
      { issued: { 'date-parts': [[2017]] }, volume: undefined, page: undefined },
    ],
  ])('are the same paper %s', async (_, more) => {
    expect(await found(paper(), paper(more))).toMatchObject({ certain: [[1, 2]], possible: [] });
  });

  it('say why', async () => {
    expect((await found(paper(), paper())).reasons).toEqual(['Same DOI, title, year and first creator']);
    const pmid = { DOI: undefined, PMID: '123', author: undefined };
    expect((await found(paper(pmid), paper(pmid))).reasons).toEqual(['Same PMID, title, year and pages']);
  });

  it.each<[string, Partial<CslRecord>]>([
    ['another DOI', { DOI: '10.1145/9999', PMID: '5' }],
    ['an erratum under the paper’s DOI', { title: `Erratum: ${paper().title}` }],
    ['a retraction', { title: `RETRACTED ARTICLE: ${paper().title}` }],
    ['a reply', { title: `${paper().title}: Authors’ reply` }],
    ['a comment', { title: `Comment on “${paper().title}”` }],
    ['another volume', { volume: '13' }],
    ['another place', { page: '3-9' }],
    ['another year', { issued: { 'date-parts': [[2014]] } }],
    ['another title', { title: 'Supply chains in the Baltic Sea', page: '3' }],
    ['a chapter', { type: 'chapter', page: undefined }],
    ['a thesis', { type: 'thesis' }],
  ])('are not %s', async (_, more) => {
    expect((await found(paper({ PMID: '5' }), paper(more))).certain).toEqual([]);
  });

  it('are not notices or columns, even copies of them', async () => {
    expect((await found(paper({ title: 'Editorial' }), paper({ title: 'Editorial' }))).certain).toEqual([]);
  });

  it('are not parts of a series', async () => {
    const part = (title: string): CslRecord =>
      paper({ title: `Theory of everything in small steps${title}` });
    for (const [a, b] of [
      [', Part I', ', Part II'],
      [': 2019 report', ': 2020 report'],
      [' (part A)', ' (part B)'],
      [': first year', ': second year'],
    ] as const) {
      expect(await found(part(a), part(b))).toEqual(nothing);
    }
    // A database may have cut the number off, as the same place in print says; somebody has to look.
    expect(await found(part(''), part(' II'))).toMatchObject({ certain: [], possible: [[1, 2]] });
    expect(await found(part(''), { ...part(' II'), page: '77' })).toEqual(nothing);
  });

  it('are not chapters that share the DOI or ISBN of their book', async () => {
    const chapter = (title: string, page: string | undefined): CslRecord =>
      paper({ type: 'chapter', title, page, ISBN: '9783161484100', volume: undefined });
    expect(await found(chapter('Introduction', '1-9'), chapter('Introduction', '200-210'))).toEqual(nothing);
    expect(await found(chapter('Soil erosion', '1-9'), chapter('Coral reefs', '10-20'))).toEqual(nothing);
    expect(
      (await found(chapter('Introduction', undefined), chapter('Introduction', undefined))).certain,
    ).toEqual([]);
  });

  it('are not made of a DOI that different papers carry', async () => {
    const shared = { volume: undefined, page: undefined };
    const { certain } = await found(
      paper(shared),
      paper({
        ...shared,
        title: 'Something else altogether about wheat',
        author: [{ family: 'Li', given: 'Wei' }],
      }),
      paper(shared),
    );
    expect(certain).toEqual([]);
  });
});

describe('a title', () => {
  it.each([
    ['Deep learning (vol 521, pg 436, 2015)', 'correction'],
    ['Publisher Correction: Deep learning', 'correction'],
    ['Correction of refractive errors in children', ''],
    ['RETRACTED: Deep learning', 'retraction'],
    ['Deep learning – Authors’ reply', 'reply'],
    ['A reply to Smith et al.', 'reply'],
    ['Response of wheat to drought', ''],
    ['Deep learning: a comment', 'comment'],
    ['A note on deep learning', ''],
    ['Letter to the Editor', 'comment'],
    ['Review of methods for deep learning', ''],
    ['Data from: Deep learning', 'data'],
    ['Guest Editorial: Deep learning', 'column'],
    ['Introduction', 'column'],
    ['Introduction to deep learning', ''],
    ['Statement of Retraction: Deep learning', 'retraction'],
    ['Author response for "Deep learning"', 'reply'],
    ['Closure to “Deep learning”', 'reply'],
    ['Reader response: Deep learning', 'comment'],
    ['Kommentar zu: Deep learning', 'comment'],
    ['Decision letter for "Deep learning"', 'review'],
    ['Berichtigung zu: Deep learning', 'correction'],
    ['Executive Summary', 'column'],
    ['Summary statistics of deep learning', ''],
    ['Highlights of deep learning', ''],
  ])('%j is a notice: %j', (title, notice) => {
    expect(titleForms(title).notice).toBe(notice);
  });
});

describe('possible duplicates', () => {
  const bare = { DOI: undefined };
  it.each<[string, Partial<CslRecord>]>([
    ['without DOI', {}],
    [
      'with typing errors',
      { title: 'Deep intrest networks for click-through rate predicton: a field study' },
    ],
    ['cut off', { title: 'Deep interest networks for click-thr' }],
    ['without creators', { author: undefined }],
    ['without a year', { issued: undefined }],
    [
      'with names swapped',
      {
        author: [
          { family: 'Eva', given: 'Müller' },
          { family: 'Guorui', given: 'Zhou' },
        ],
      },
    ],
    ['of the same place, but for words', { title: 'Deep interest networks for rate prediction' }],
  ])('are the same paper %s', async (_, more) => {
    expect(await found(paper(), paper({ ...bare, ...more }))).toMatchObject({
      certain: [],
      possible: [[1, 2]],
    });
  });

  it.each<[string, Partial<CslRecord>]>([
    [
      'another subject',
      { title: 'Deep interest networks for sales prediction: a field study', page: '3', volume: '2' },
    ],
    [
      'the opposite',
      {
        title: 'Deep disinterest networks for click-through rate prediction: a field study',
        page: undefined,
      },
    ],
    ['another place and volume', { page: '3-9', volume: '2' }],
    ['other people', { author: [{ family: 'Kumar', given: 'A.' }], page: undefined }],
  ])('are not papers of %s', async (_, more) => {
    expect(await found(paper(), paper({ ...bare, ...more }))).toEqual(nothing);
  });

  it('are a preprint and its published version, with that reason', async () => {
    const preprint = paper({
      type: 'article',
      DOI: '10.48550/arXiv.1706.06978',
      'container-title': 'arXiv',
      volume: undefined,
      page: undefined,
      issued: { 'date-parts': [[2016]] },
    });
    expect(await found(preprint, paper())).toEqual({
      certain: [],
      possible: [[1, 2]],
      reasons: ['Preprint and published version'],
    });
  });

  it('hold the certain ones of the same work too', async () => {
    expect(await found(paper(), paper(), paper(bare))).toMatchObject({
      certain: [[1, 2]],
      possible: [[1, 2, 3]],
    });
  });

  it('are told in any script', async () => {
    const title = '基于深度学习的推荐系统研究综述';
    expect(
      (await found(record(1, { title, DOI: undefined }), record(1, { title: `${title}。` }))).possible,
    ).toEqual([[1, 2]]);
  });
});

describe('the search for duplicates', () => {
  it('compares no more than neighbours among thousands of the same title', () => {
    const row = { revision: 1, type: 'article-journal', title: 'Editorial', year: 2020, venue: 'Journal' };
    const none = { page: null, volume: null, edition: null, creators: [], identifiers: [] };
    const records = Array.from({ length: 3000 }, (_, id) => duplicateRecord({ id, ...row, ...none }));
    const block = records.map((_, index) => index);
    const pairs = [...pairsOf(records, block)].length;
    expect(pairs).toBeGreaterThan(records.length - 2);
    expect(pairs).toBeLessThan(records.length * 10);
  });

  it('runs in slices as a task, which can be cancelled', async () => {
    const engine = openEngine();
    const records = Array.from({ length: 800 }, (_, n) => record(n % 400));
    const review = await readReview(engine, records);
    await commit(engine, review, { chosen: records.map((_, i) => i) });
    const tasks = new TaskRunner(() => {});
    const running = tasks.run('Looking', 1, findDuplicates(engine.context.library.reader));
    tasks.cancel(1);
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(await findGroups(engine)).toHaveLength(400);
  });

  it('leaves out the trash', async () => {
    const engine = openEngine();
    const review = await readReview(engine, [paper(), paper()]);
    await commit(engine, review, { chosen: [0, 1] });
    await engine.call('items.trash', { selection: { ids: [2 as never] } });
    expect(await findGroups(engine)).toEqual([]);
  });
});
