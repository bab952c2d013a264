import { beforeEach, describe, expect, it } from 'vitest';
import { CliChanged, CliDuplicates, CliFailure } from '../../../src/contract/cli.ts';
import { workplace } from './support.ts';

const bib = `@article{first, author = {Zhou, Guorui}, title = {Deep Interest Network for Prediction}, year = 2018, doi = {10.1145/1}}
@article{second, author = {Zhou, G.}, title = {DEEP INTEREST NETWORK FOR PREDICTION}, year = 2018, doi = {10.1145/1}, pages = {3--9}}
@article{third, author = {Zhou, G.}, title = {Deep Interest Network for Predicton}, year = 2018}
@book{knuth, author = {Knuth, Donald E.}, title = {The Art of Computer Programming}, year = {1997}}
`;

let place: ReturnType<typeof workplace>;
beforeEach(async () => {
  place = workplace();
  await place.octavo(['import', '-', '--keep-duplicates'], bib);
});
const groups = async (...options: string[]): Promise<unknown[]> =>
  CliDuplicates.parse((await place.json(['duplicates', ...options])).document).groups.map(
    ({ certain, keys }) => [certain, [...keys].sort()],
  );

describe('octavo duplicates', () => {
  it('lists groups with their reason, certain ones first', async () => {
    expect(await groups()).toEqual([
      [true, ['first', 'second']],
      [false, ['first', 'second', 'third']],
    ]);
    expect(await groups('--certain')).toEqual([[true, ['first', 'second']]]);
    const { stdout, stderr } = await place.octavo(['duplicates']);
    expect(stdout).toContain('Certain: Same DOI, title, year and first creator\n');
    expect(stderr).toContain('2 groups, 1 of them certain');
  });

  it('says when there are none', async () => {
    await place.octavo(['merge', 'first', 'second', 'third']);
    expect((await place.octavo(['duplicates'])).stdout).toBe('No duplicates.\n');
  });
});

describe('octavo merge', () => {
  it('merges into the first, keeps the keys, and can be taken back', async () => {
    const { code, document } = await place.json(['merge', 'first', 'second', 'third']);
    const { changed, items } = CliChanged.parse(document);
    expect([code, changed]).toEqual([0, ['first']]);
    expect(items).toMatchObject([
      { id: 'first', page: '3-9', custom: { octavo: { aliases: ['second', 'third'] } } },
    ]);
    expect((await place.json(['show', 'third'])).document).toMatchObject({ id: 'first' });
    await place.octavo(['undo']);
    expect((await place.json(['list'])).document).toMatchObject({ total: 4 });
  });

  it('merges all that is certain, and says which keys had been used', async () => {
    const { stdout, stderr } = await place.octavo(['merge', '--certain']);
    expect(stdout).toContain('Merged 2 papers into 1.\n');
    expect(stderr).toMatch(/Used before, and still valid as other names of what was kept: (first|second)\n/);
    const again = await place.json(['merge', '--certain']);
    expect([again.code, again.document]).toEqual([0, { changed: [], items: [] }]);
  });

  it.each([
    [['merge', 'first'], 2, 'usage'],
    [['merge', 'first', 'FIRST'], 2, 'usage'],
    [['merge', '--certain', 'first'], 2, 'usage'],
    [['merge', 'first', 'nobody'], 1, 'item_not_found'],
  ])('refuses %j', async (argv, code, error) => {
    const ran = await place.json(argv);
    expect([ran.code, CliFailure.parse(ran.document).error.code]).toEqual([code, error]);
    expect((await place.json(['list'])).document).toMatchObject({ total: 4 });
  });
});
