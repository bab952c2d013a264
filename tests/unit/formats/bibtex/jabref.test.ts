import { describe, expect, it } from 'vitest';
import { bibtex, bibtexExporter } from '../../../../src/formats/bibtex/index.ts';
import { exportItem } from './items.ts';

const read = (text: string) => bibtex.read({ text, html: '' });
const collections = (text: string) =>
  Object.fromEntries(read(text).drafts.map((draft) => [draft.citationKey, draft.collections]));

describe("JabRef's groups", () => {
  it('are collections, with those that hold nothing', () => {
    const text = String.raw`@Misc{a, title = {A}, groups = {Related work, C/C++}, keywords = {deep learning}}
@Misc{b, title = {B}, groups = {Elsewhere}, keywords = {deep}}
@Misc{c, title = {C}, groups = {Smith, John}}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Thesis\;0\;1\;0x8a8a8aff\;\;\;;
2 StaticGroup:Related work\;0\;0\;\;\;\;;
2 StaticGroup:C/C++\;0\;0\;\;\;\;;
1 SearchGroup:Recent\;0\;year > 2020\;0\;0\;1\;\;\;\;;
2 StaticGroup:Smith, John\;0\;0\;\;\;\;;
1 KeywordGroup:Depth\;0\;keywords\;deep learning\;0\;0\;1\;\;\;\;;
1 KeywordGroup:With A\;0\;title\;a\;0\;0\;1\;\;\;\;;
1 StaticGroup:Semi\\\;colon\;0\;0\;\;\;\;;
}`;
    expect(collections(text)).toEqual({
      a: ['Thesis/Related work', 'Thesis/C∕C++', 'Depth', 'With A'],
      b: ['Elsewhere'],
      c: ['Recent/Smith, John'],
    });
    expect(read(text).collections).toEqual([
      'Thesis',
      'Thesis/Related work',
      'Thesis/C∕C++',
      'Recent/Smith, John',
      'Depth',
      'With A',
      'Semi;colon',
    ]);
  });

  it('of old versions list the keys of their entries', () => {
    const text = String.raw`@Misc{a, title = {A}}
@Misc{b, title = {B}}
@comment{jabref-meta: groupsversion:3;}
@comment{jabref-meta: groupstree:
0 AllEntriesGroup:;
1 ExplicitGroup:First\;0\;a\;b\;;
2 ExplicitGroup:Sec
ond\;2\;b\;;
}`;
    expect(collections(text)).toEqual({ a: ['First'], b: ['First', 'First/Second'] });
  });
});

describe("JabRef's special fields", () => {
  it('are reading state, rating, priority and date of adding', () => {
    const [a, b] = read(`@Misc{a, title={A}, readstatus={read}, ranking={rank4}, priority={prio1},
      creationdate={2021-02-03T04:05:06}, timestamp={2015-01-01}}
@Misc{b, title={B}, readstatus={skimmed}, ranking={high}}`).drafts;
    expect(a).toMatchObject({ status: 'read', rating: 4, priority: 3 });
    expect(a?.added).toBe(Date.parse('2021-02-03T04:05:06'));
    expect(a?.fields).toEqual({ creationdate: '2021-02-03T04:05:06', timestamp: '2015-01-01' });
    expect(b).toMatchObject({
      status: 'read',
      rating: 0,
      fields: { readstatus: 'skimmed', ranking: 'high' },
    });
  });

  it('are written again where the file has them, and for nobody else', () => {
    const item = exportItem({ type: 'document', title: 'T', status: 'read', rating: 5, priority: 1 });
    expect(bibtexExporter.item(item, { ascii: false })).not.toMatch(/read|prio|rank/);
    const raw = '@misc{key,\n  title = {T},\n  ranking = {rank1},\n}';
    const { file = null } = read(raw);
    const source = { format: 'bibtex' as const, raw, place: 0, file };
    expect(bibtexExporter.item({ ...item, source }, { ascii: false })).toBe(
      '@misc{key,\n  title = {T},\n  ranking = {rank5},\n  readstatus = {read},\n  priority = {prio3},\n}',
    );
  });
});

describe('keywords', () => {
  const tags = (text: string) => read(text).drafts.map((draft) => draft.tags);

  it('are parted by commas and semicolons, but within braces', () => {
    expect(tags(String.raw`@misc{a, title={A}, keywords={x, {y, z}; w\,v}}`)).toEqual([
      ['x', 'y, z', 'w\u2009v'],
    ]);
    expect(tags('@misc{a, title={A}, keywords={{machine learning; vision}}}')).toEqual([
      ['machine learning', 'vision'],
    ]);
  });

  it('are parted by semicolons alone in a file that has them throughout', () => {
    const text = ['Neoplasms, Experimental; Mice', 'Rats; Mice', 'A, B; C', 'Humans']
      .map((keywords, i) => `@misc{k${i}, title={T}, keywords={${keywords}}}`)
      .join('\n');
    expect(tags(text)).toEqual([
      ['Neoplasms, Experimental', 'Mice'],
      ['Rats', 'Mice'],
      ['A, B', 'C'],
      ['Humans'],
    ]);
  });

  it("are parted as the file's metadata say", () => {
    const text = '@misc{k, title={T}, keywords={a, b; c}}\n@comment{jabref-meta: keywordSeparator:\\;;}';
    expect(tags(text)).toEqual([['a, b', 'c']]);
  });

  it.each([[['a, b']], [['a', 'b; c', 'd']], [['x & y, z', 'plain']]])('%j come back', (list) => {
    const item = exportItem({ type: 'document', title: 'T', tags: list });
    expect(tags(bibtexExporter.item(item, { ascii: true }))).toEqual([list]);
  });
});

it('linked files are written again', () => {
  const attachments = [{ id: 1, path: '/x/Übung_1.pdf', title: 'Full text', mime: 'application/pdf' }];
  const text = bibtexExporter.item(exportItem({ type: 'document', title: 'T', attachments }), {
    ascii: true,
  });
  expect(text).toContain('  file = {Full text:/x/Übung_1.pdf:application/pdf},\n');
  expect(read(text).drafts[0]?.attachments).toMatchObject([{ path: '/x/Übung_1.pdf', title: 'Full text' }]);
});
