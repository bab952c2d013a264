import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CliItem } from '../../../../src/contract/cli.ts';
import { creatorRoles, itemTypes, statuses } from '../../../../src/contract/model/terms.ts';
import { cslJson, cslJsonExporter, toCslJson } from '../../../../src/formats/csl-json/index.ts';
import { formatText } from '../../../../src/formats/export.ts';
import type { ExportItem } from '../../../../src/formats/format.ts';
import { completeItems, exportItem, person } from '../bibtex/items.ts';

const item = exportItem({
  type: 'article-journal',
  title: 'On “BERT”',
  citationKey: 'muller2010bert',
  creators: [
    person('Poussin', 'C.', { particle: 'de la', suffix: 'Jr.' }),
    person('', '', { literal: 'ATLAS' }),
    person('E', 'D', { role: 'editor' }),
  ],
  issued: { parts: [[2010, 3]], text: '', circa: false },
  venue: 'Journal',
  url: 'https://x.org',
  identifiers: { doi: '10.1/x', pmid: '5', arxiv: '1706.03762' },
  variables: { volume: '12', accessed: '2020-01-02' },
  links: [{ url: 'https://github.com/x/y', kind: 'code' }],
  tags: ['a'],
  collections: ['Thesis/Related work'],
  status: 'to-read',
  priority: 2,
  rating: 4,
  added: Date.UTC(2020, 0, 2, 3, 4, 5),
  aliases: ['old'],
  fields: { custom: 'x' },
});

describe('toCslJson', () => {
  it('is what the command line promises', () => {
    const json = toCslJson(item);
    expect(CliItem.parse(json)).toEqual(json);
    expect(json).toEqual({
      id: 'muller2010bert',
      'citation-key': 'muller2010bert',
      type: 'article-journal',
      title: 'On “BERT”',
      author: [
        { family: 'Poussin', given: 'C.', 'non-dropping-particle': 'de la', suffix: 'Jr.' },
        { literal: 'ATLAS' },
      ],
      editor: [{ family: 'E', given: 'D' }],
      issued: { 'date-parts': [[2010, 3]] },
      'container-title': 'Journal',
      volume: '12',
      accessed: { 'date-parts': [[2020, 1, 2]] },
      DOI: '10.1/x',
      PMID: '5',
      URL: 'https://x.org',
      custom: {
        octavo: {
          uuid: item.uuid,
          revision: 1,
          added: '2020-01-02T03:04:05.000Z',
          status: 'to-read',
          priority: 2,
          rating: 4,
          tags: ['a'],
          collections: ['Thesis/Related work'],
          links: [{ url: 'https://github.com/x/y', kind: 'code' }],
          identifiers: { doi: '10.1/x', pmid: '5', arxiv: '1706.03762' },
          attachments: [],
          topics: [],
          aliases: ['old'],
          fields: { custom: 'x' },
        },
      },
    });
  });

  it('leaves out what is empty', () => {
    expect(Object.keys(toCslJson(exportItem({ type: 'document' })))).toEqual([
      'id',
      'citation-key',
      'type',
      'custom',
    ]);
  });
});

describe('the exporter', () => {
  it('writes one list, in ASCII where asked', () => {
    const text = formatText(cslJsonExporter, [item, item], { ascii: true });
    expect(text).toMatch(/^[\0-\x7f]*$/);
    expect(JSON.parse(text)).toEqual([toCslJson(item), toCslJson(item)]);
    expect(JSON.parse(formatText(cslJsonExporter, [], { ascii: false }))).toEqual([]);
  });
});

/** What reading makes of an item that was written: all but what belongs to the library it was in. */
function readBack(items: readonly ExportItem[]): ExportItem[] {
  const { drafts, rejected } = cslJson.read({
    text: formatText(cslJsonExporter, items, { ascii: false }),
    html: '',
  });
  expect(rejected).toEqual([]);
  return drafts.map(({ source: _, cleaned: __, notes: ___, ...draft }, i) => ({
    ...draft,
    uuid: items[i]?.uuid ?? '',
    revision: 1,
    status: draft.status ?? 'none',
    added: draft.added ?? 0,
    aliases: items[i]?.aliases ?? [],
    attachments: [],
  }));
}

describe('items written and read', () => {
  it('are the same', () => {
    expect(readBack([item])).toEqual([item]);
    const items = completeItems();
    expect(readBack(items)).toEqual(items);
  });

  it('are the same whatever is in them', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((t) => t === t.trim() && !/[<&]/.test(t));
    const creator = fc.oneof(
      fc.record({
        role: fc.constantFrom(...creatorRoles),
        family: text,
        given: text,
        particle: text,
        suffix: text,
      }),
      fc.record({ role: fc.constantFrom(...creatorRoles), literal: text }),
    );
    const any = fc.record({
      type: fc.constantFrom(...itemTypes),
      title: text,
      citationKey: fc.stringMatching(/^[a-z]{1,5}$/),
      creators: fc.array(creator, { maxLength: 3 }),
      parts: fc.array(fc.tuple(fc.integer({ min: -3000, max: 9999 }), fc.integer({ min: 1, max: 12 })), {
        minLength: 1,
        maxLength: 2,
      }),
      circa: fc.boolean(),
      venue: text,
      abstract: text,
      status: fc.constantFrom(...statuses),
      tags: fc.uniqueArray(text),
      priority: fc.integer({ min: 0, max: 3 }),
      rating: fc.integer({ min: 0, max: 5 }),
      added: fc.integer({ min: 0, max: 4e12 }),
      variables: fc.dictionary(fc.constantFrom('volume', 'page', 'note', 'publisher', 'genre'), text),
      fields: fc.dictionary(fc.stringMatching(/^f[a-z]{1,5}$/), text),
    });
    fc.assert(
      fc.property(any, ({ parts, circa, creators, ...rest }) => {
        // Creators come back role by role, each role's in order.
        const roles = [...new Set(creators.map((c) => c.role))];
        const sorted = roles.flatMap((role) => creators.filter((c) => c.role === role));
        const given = exportItem({
          ...rest,
          creators: sorted.map((c) => person('', '', c)),
          issued: { parts: parts.map((p) => [...p]), text: '', circa },
        });
        expect(readBack([given])).toEqual([given]);
      }),
      { numRuns: 200 },
    );
  });
});
