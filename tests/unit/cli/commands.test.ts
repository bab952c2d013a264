import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  CliBackup,
  CliChanged,
  CliCheck,
  CliExport,
  CliFailure,
  CliHistory,
  CliItem,
  CliKeys,
  CliList,
  CliSearch,
  CliSources,
  CliStatistics,
  CliUndo,
} from '../../../src/contract/cli.ts';
import { inProcess, twoPapers, workplace } from './support.ts';

let place: ReturnType<typeof workplace>;
beforeEach(async () => {
  place = workplace();
  await place.octavo(['import', '-'], twoPapers);
});
const keys = (items: readonly CliItem[]): string[] => items.map((item) => item.id);

describe('octavo list and show', () => {
  it('lists everything but the trash, narrowed by options', async () => {
    await place.octavo([
      'set',
      'zhou2018deep',
      '--status',
      'reading',
      '--tag',
      '+ml',
      '--collection',
      '+Thesis/Related work',
    ]);
    const list = async (...options: string[]): Promise<CliList> =>
      CliList.parse((await place.json(['list', ...options])).document);
    expect(keys((await list()).items)).toEqual(['zhou2018deep', 'Knuth:97']);
    expect(keys((await list('--status', 'reading,skipped')).items)).toEqual(['zhou2018deep']);
    expect(keys((await list('--tag', 'ML')).items)).toEqual(['zhou2018deep']);
    expect(keys((await list('--collection', 'Thesis/Related work')).items)).toEqual(['zhou2018deep']);
    expect(keys((await list('--query', 'programming')).items)).toEqual(['Knuth:97']);
    expect(await list('--limit', '1', '--offset', '1')).toMatchObject({
      total: 2,
      items: [{ id: 'Knuth:97' }],
    });
  });

  it('fails for a collection that there is not', async () => {
    const { code, document } = await place.json(['list', '--collection', 'Nowhere']);
    expect([code, CliFailure.parse(document).error.details]).toEqual([1, { collection: 'Nowhere' }]);
  });

  it('tells what was read and queued, of a collection too', async () => {
    await place.octavo(['set', 'zhou2018deep', '--status', 'read', '--collection', '+Thesis']);
    await place.octavo(['set', 'Knuth:97', '--status', 'to-read']);
    const statistics = async (...options: string[]): Promise<CliStatistics> =>
      CliStatistics.parse((await place.json(['statistics', ...options])).document);
    const all = await statistics('--weeks', '2');
    expect(all.weeks).toHaveLength(2);
    expect(all.weeks[1]).toMatchObject({ read: 1, queued: 1, left: 0, mean: null });
    expect(all.collections).toEqual([{ path: 'Thesis', read: 1, queue: 0 }]);
    expect((await statistics('--collection', 'Thesis')).weeks.at(-1)).toMatchObject({ read: 1, queued: 0 });
    expect((await place.json(['statistics', '--collection', 'Nowhere'])).code).toBe(1);
  });

  it('lists the imports', async () => {
    const { document } = await place.json(['list', '--sources']);
    expect(CliSources.parse(document).sources).toMatchObject([
      { name: 'standard input', found: 2, remaining: 2 },
    ]);
  });

  it('shows an item by its key in any case, also out of the trash', async () => {
    await place.octavo(['trash', 'Knuth:97']);
    const { document } = await place.json(['show', 'KNUTH:97']);
    expect(CliItem.parse(document)).toMatchObject({ id: 'Knuth:97', custom: { octavo: { trashed: true } } });
    expect((await place.json(['list'])).document).toMatchObject({ total: 1 });
  });

  it('says which key is unknown', async () => {
    const { code, document } = await place.json(['show', 'nobody']);
    expect([code, document]).toMatchObject([
      1,
      { error: { code: 'item_not_found', details: { keys: ['nobody'] } } },
    ]);
  });
});

describe('octavo search', () => {
  it('counts what holds all words and fills up with the best of the rest', async () => {
    const { code, document } = await place.json(['search', 'deep', 'art']);
    const answer = CliSearch.parse(document);
    expect([code, answer.query, answer.total, answer.items]).toEqual([0, 'deep art', 0, []]);
    expect(keys(answer.more).sort()).toEqual(['Knuth:97', 'zhou2018deep']);
  });

  it('shows where the words stand', async () => {
    const { document } = await place.json(['search', '"click through" advertising']);
    const [item] = CliSearch.parse(document).items;
    expect(item?.custom.octavo.score).toBeGreaterThan(0);
    expect(item?.custom.octavo.hits).toEqual([
      { field: 'title', text: 'Deep Interest Network for Click-Through Rate Prediction' },
      { field: 'abstract', text: expect.stringContaining('Click-through rate prediction') },
    ]);
  });

  it('takes the last word as finished, unless --typing', async () => {
    expect((await place.json(['search', 'progr'])).document).toMatchObject({ total: 0 });
    expect((await place.json(['search', 'progr', '--typing'])).document).toMatchObject({ total: 1 });
  });

  it('answers a query a line with a document a line', async () => {
    const { code, stdout } = await place.octavo(
      ['search', '-', '--limit', '1'],
      'deep\n\nart computer\r\nnowhere',
    );
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => CliSearch.parse(JSON.parse(line)));
    expect(code).toBe(0);
    expect(answers.map(({ query, total }) => [query, total])).toEqual([
      ['deep', 1],
      ['', 0],
      ['art computer', 1],
      ['nowhere', 0],
    ]);
  });

  it('corrects a slip where nothing holds the word, and says so', async () => {
    const { document } = await place.json(['search', 'Advertsiing deep']);
    expect(CliSearch.parse(document)).toMatchObject({
      query: 'Advertsiing deep',
      total: 1,
      suggestion: { word: 'Advertsiing', with: 'advertising', query: 'advertising deep' },
      items: [{ id: 'zhou2018deep' }],
    });
    for (const query of ['zzzzzzzz', 'bert', 'deep art']) {
      expect((await place.json(['search', query])).document).toMatchObject({ total: 0, suggestion: null });
    }
  });

  it('sorts, and finds what must not hold a word', async () => {
    const { document } = await place.json(['search', '--sort', 'year', '--', '-nothing']);
    expect(keys(CliSearch.parse(document).items)).toEqual(['zhou2018deep', 'Knuth:97']);
  });
});

describe('octavo set, trash, restore, undo', () => {
  it('changes all named items in one step and answers those that differ', async () => {
    const options = [
      '--status',
      'read',
      '--priority',
      '2',
      '--rating',
      '5',
      '--tag',
      '+a,+b',
      '--collection',
      '+C',
    ];
    const { code, document } = await place.json(['set', 'zhou2018deep', 'knuth:97', ...options]);
    const report = CliChanged.parse(document);
    expect([code, report.changed]).toEqual([0, ['zhou2018deep', 'Knuth:97']]);
    expect(report.items[1]?.custom.octavo).toMatchObject({
      status: 'read',
      priority: 2,
      rating: 5,
      tags: ['a', 'b'],
      collections: ['C'],
    });
    expect((await place.json(['set', 'zhou2018deep', '--rating', '5'])).document).toMatchObject({
      changed: [],
    });
    const undone = CliUndo.parse((await place.json(['undo'])).document);
    expect(undone.undone.name).toBe('Change 2 Papers');
    expect((await place.json(['show', 'knuth:97'])).document).toMatchObject({
      custom: { octavo: { status: 'none', rating: 0, tags: [], collections: [] } },
    });
  });

  it('sets fields by their CSL names, and refuses values that can’t be right', async () => {
    const { document } = await place.json([
      'set',
      'zhou2018deep',
      '--field',
      'container-title=KDD = 18',
      '--field',
      'DOI=https://doi.org/10.1145/3219819.3219823',
      '--field',
      'accessed=3 Mar 2020',
      '--field',
      'fields.my note=x',
    ]);
    expect(CliChanged.parse(document).items[0]).toMatchObject({
      'container-title': 'KDD = 18',
      DOI: '10.1145/3219819.3219823',
      accessed: { 'date-parts': [[2020, 3, 3]] },
      custom: { octavo: { fields: { 'my note': 'x' } } },
    });
    const refused = await place.json(['set', 'zhou2018deep', '--field', 'title=Y', '--field', 'ISBN=123']);
    expect([refused.code, CliFailure.parse(refused.document).error.code]).toEqual([1, 'invalid_argument']);
    for (const wrong of ['volume', 'volumen=1']) {
      expect((await place.json(['set', 'zhou2018deep', '--field', wrong])).code).toBe(2);
    }
    expect((await place.json(['undo'])).document).toMatchObject({ undone: { name: 'Change 1 Paper' } });
  });

  it('changes nothing when a key is unknown, and names it', async () => {
    const { code, document } = await place.json(['set', 'zhou2018deep', 'x', 'y', '--rating', '3']);
    expect([code, document]).toMatchObject([
      1,
      { error: { code: 'item_not_found', details: { keys: ['x', 'y'] } } },
    ]);
    expect((await place.json(['show', 'zhou2018deep'])).document).toMatchObject({
      custom: { octavo: { rating: 0 } },
    });
  });

  it('moves to the trash and back', async () => {
    expect((await place.json(['trash', 'Knuth:97'])).document).toMatchObject({ changed: ['Knuth:97'] });
    expect((await place.json(['list'])).document).toMatchObject({ total: 1 });
    expect((await place.json(['restore', 'Knuth:97'])).document).toMatchObject({ changed: ['Knuth:97'] });
    expect((await place.json(['list'])).document).toMatchObject({ total: 2 });
  });

  it('undoes a step by its number, and says when there is none left', async () => {
    const { actions } = CliHistory.parse((await place.json(['history'])).document);
    expect(actions).toMatchObject([{ name: 'Import 2 Papers', origin: 'cli', items: 2, undone: false }]);
    expect((await place.json(['undo', String(actions[0]?.id)])).code).toBe(0);
    expect((await place.json(['list'])).document).toMatchObject({ total: 0 });
    expect((await place.json(['undo'])).document).toMatchObject({ error: { code: 'nothing_to_undo' } });
  });
});

describe('octavo export', () => {
  it('writes text to stdout and pins the keys', async () => {
    const { stdout } = await place.octavo(['export', '--to', 'bibtex', '--keys', 'knuth:97']);
    expect(stdout).toMatch(/^@book\{Knuth:97,/);
    expect(stdout).not.toContain('zhou');
  });

  it('writes a file, and says where', async () => {
    const { document } = await place.json([
      'export',
      '--to',
      'csl-json',
      '--output',
      'out.json',
      '--query',
      'deep',
    ]);
    const path = join(place.folder, 'out.json');
    expect(CliExport.parse(document)).toEqual({ format: 'csl-json', count: 1, path, rejected: [] });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject([{ id: 'zhou2018deep' }]);
  });

  it('reports unknown and trashed keys, and fails when none is left', async () => {
    await place.octavo(['trash', 'Knuth:97']);
    const some = await place.json(['export', '--to', 'bibtex', '--keys', 'nobody,zhou2018deep,knuth:97']);
    expect([some.code, CliExport.parse(some.document)]).toMatchObject([
      0,
      {
        count: 1,
        rejected: [
          { code: 'item_not_found', text: 'nobody' },
          { code: 'item_trashed', text: 'Knuth:97' },
        ],
      },
    ]);
    const none = await place.json(['export', '--to', 'bibtex', '--keys', 'nobody']);
    expect([none.code, CliExport.parse(none.document).error?.code]).toEqual([1, 'item_not_found']);
  });

  it('asks for a format', async () => {
    expect(await place.json(['export'])).toMatchObject({ code: 2, document: { error: { code: 'usage' } } });
    expect((await place.json(['export', '--to', 'word'])).code).toBe(2);
  });

  it('tells of a place that it can’t write to', async () => {
    const { code, document } = await place.json([
      'export',
      '--to',
      'bibtex',
      '--output',
      'no/such/folder.bib',
    ]);
    expect([code, document]).toMatchObject([1, { error: { code: 'file_unwritable' } }]);
  });
});

describe('octavo backup and check', () => {
  it('writes a copy and finds nothing wrong', async () => {
    const backup = CliBackup.parse((await place.json(['backup'])).document);
    expect(backup.items).toBe(2);
    expect(existsSync(backup.path)).toBe(true);
    expect(CliCheck.parse((await place.json(['check', '--strict'])).document)).toEqual({ problems: [] });
  });

  it('finds a paper without a title, which is a failure with --strict only', async () => {
    await place.octavo(['import', '-'], '[{"type":"book","DOI":"10.1000/x","id":"bare"}]');
    const loose = await place.json(['check', '--severity', 'error']);
    expect([loose.code, CliCheck.parse(loose.document).problems]).toMatchObject([
      0,
      [
        { code: 'title_missing', key: 'bare' },
        { code: 'field_missing', message: 'Book without author or editor.' },
        { code: 'field_missing', field: 'issued' },
      ],
    ]);
    expect((await place.json(['check', '--strict'])).code).toBe(1);
    expect(await place.octavo(['check', '--only', 'nonsense'])).toMatchObject({ code: 2 });
  });

  it('mends what needs no question, in one step that is undone', async () => {
    const paper = {
      type: 'book',
      id: 'loud',
      author: [{ family: 'SMITH', given: 'Ann' }],
      publisher: 'Ã‰ditions',
    };
    const whole = { ...paper, title: 'Reading.', issued: { 'date-parts': [[2020]] } };
    await place.octavo(['import', '-'], JSON.stringify([whole]));
    const codes = async (...argv: string[]): Promise<string[]> =>
      CliCheck.parse((await place.json(['check', ...argv])).document).problems.map(({ code }) => code);
    const all = ['mojibake', 'name_shouting', 'title_period'];
    expect(await codes('loud')).toEqual(all);
    expect(await codes('--only', 'title_period', '--mend')).toEqual([]);
    expect(await codes('--mend')).toEqual([]);
    expect(JSON.parse((await place.octavo(['show', 'loud', '--json'])).stdout)).toMatchObject({
      title: 'Reading',
      author: [{ family: 'Smith' }],
      publisher: 'Éditions',
    });
    await place.octavo(['undo']);
    await place.octavo(['undo']);
    expect(await codes()).toEqual(all);
  });
});

describe('for people', () => {
  it('prints aligned lines without colours where there is no terminal', async () => {
    const { stdout } = await place.octavo(['list']);
    expect(stdout).toBe(
      'zhou2018deep  2018  Zhou & Zhu  Deep Interest Network for Click-Through Rate Prediction\n' +
        'Knuth:97      1997  Knuth       The Art of Computer Programming\n',
    );
  });

  it('fits lines into a terminal, in colour unless NO_COLOR is set', async () => {
    const argv = ['--library', place.library, 'list'];
    const coloured = await inProcess(argv, place.folder, '', { isTerminal: true });
    expect(coloured.stdout).toContain('\u001b[1mzhou2018deep\u001b[22m');
    const plain = await inProcess(argv, place.folder, '', { isTerminal: true, env: { NO_COLOR: '1' } });
    expect(plain.stdout.split('\n')[0]).toBe(
      'zhou2018deep  2018  Zhou & Zhu  Deep Interest Network for Click-Through Rate Pr…',
    );
  });

  it('says errors on stderr and nothing on stdout', async () => {
    expect(await place.octavo(['show', 'nobody'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'octavo: No paper in the library has the key “nobody”.\n',
    });
  });
});

describe('octavo keys', () => {
  it('lists keys, tries and sets a formula, makes keys anew and writes the table of old ones', async () => {
    const asked = async (...argv: string[]): Promise<CliKeys> =>
      CliKeys.parse((await place.json(['keys', ...argv])).document);
    const paper = { title: 'Deep trees', author: [{ family: 'Li' }], issued: { 'date-parts': [[2020]] } };
    await place.octavo(['import', '-'], JSON.stringify([{ type: 'book', id: '', ...paper }]));
    expect((await asked()).keys).toMatchObject([
      { key: 'zhou2018deep', pinned: true, former: [] },
      { key: 'Knuth:97', pinned: true },
      { key: 'li2020deep', pinned: false },
    ]);
    const tried = await asked('--formula', 'author + year', '--dry-run');
    expect(tried.changed).toEqual([{ old: 'li2020deep', new: 'Li2020', pinned: false }]);
    const wrong = await place.json(['keys', '--formula', 'author + yaer']);
    expect([wrong.code, CliFailure.parse(wrong.document).error]).toMatchObject([
      1,
      { code: 'formula_invalid', details: { at: 9, length: 4 } },
    ]);
    await asked('--formula', 'author + year');
    expect((await asked('--regenerate')).changed).toHaveLength(1);
    expect((await asked('li2020deep')).keys).toMatchObject([{ key: 'Li2020', former: ['li2020deep'] }]);
    await asked('--table', 'old.tsv');
    expect(readFileSync(join(place.folder, 'old.tsv'), 'utf8')).toContain('li2020deep\tLi2020\t');
    expect(await place.octavo(['keys', '--pinned'])).toMatchObject({ code: 2 });
  });
});
