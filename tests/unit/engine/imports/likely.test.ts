import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/engine/engine.ts';
import { type CslRecord, commit, importRecords, openEngine, readReview, record } from '../support.ts';

const stored: CslRecord = {
  type: 'article-journal',
  title: 'Deep interest networks for click-through rate prediction: a field study',
  author: [
    { family: 'Zhou', given: 'Guorui' },
    { family: 'Müller', given: 'Eva' },
  ],
  issued: { 'date-parts': [[2018]] },
  'container-title': 'Journal of Advertising',
  volume: '12',
  page: '1059-1068',
  DOI: '10.1145/3219819',
};
const bare = { DOI: undefined };

/** A library of some papers, one of which is known as `stored`; large, where few records are looked up by its indexes. */
async function libraryOf(others: number): Promise<Engine> {
  const engine = openEngine();
  await importRecords(engine, [stored, ...Array.from({ length: others }, (_, n) => record(n))]);
  while (!engine.context.derived.catchUp(1000));
  return engine;
}

async function likeOf(engine: Engine, more: Partial<CslRecord>): Promise<[string, string] | null> {
  const { records } = await readReview(engine, [{ ...stored, ...more }]);
  const [first] = records;
  expect(first?.state).toBe('new');
  return first?.like ? [first.like.title, first.like.reason] : null;
}

describe.each([
  ['searched through', 3],
  ['looked up', 60],
])('a record that comes into a library (%s)', (_, size) => {
  it('says which paper it may be, and why', async () => {
    const engine = await libraryOf(size);
    const typo = {
      ...bare,
      title: 'Deep intrest networks for click-through rate prediction: a field study',
    };
    expect(await likeOf(engine, typo)).toEqual([
      stored.title,
      'Nearly the same title; same first creator, year and pages',
    ]);
    expect(
      await likeOf(engine, { ...bare, title: 'The deep interest networks for rate prediction' }),
    ).toEqual([stored.title, expect.stringContaining('same first creator, year and pages')]);
    const cut = { ...bare, title: 'Deep interest networks for click-through r…' };
    expect(await likeOf(engine, cut)).toEqual([
      stored.title,
      expect.stringContaining('One title is cut short'),
    ]);
    const preprint = { DOI: '10.48550/arXiv.1706.06978', 'container-title': 'arXiv', volume: undefined };
    expect(
      await likeOf(engine, { ...preprint, page: undefined, issued: { 'date-parts': [[2017]] } }),
    ).toEqual([stored.title, 'Preprint and published version']);
  });

  it('says nothing of errata, parts and other papers', async () => {
    const engine = await libraryOf(size);
    const of = (title: string) => likeOf(engine, { ...bare, title, page: '7', volume: '3' });
    expect(await of(`Erratum: ${stored.title}`)).toBeNull();
    expect(await of(`${stored.title}, part II`)).toBeNull();
    expect(await of('Supply chains in the Baltic Sea')).toBeNull();
  });
});

describe('an import', () => {
  it('tells how many of what it took may be here twice, in the library or in the input itself', async () => {
    const engine = await libraryOf(3);
    const review = await readReview(engine, [
      { ...stored, ...bare, title: stored.title.slice(0, 50) },
      record(70, bare),
      record(70, { ...bare, title: 'A study of subjekt number 70', page: '1' }),
      record(80),
    ]);
    expect(review.records.map(({ state }) => state)).toEqual(['new', 'new', 'new', 'new']);
    expect(await commit(engine, review)).toMatchObject({ imported: 4, likely: 2 });
  });
});
