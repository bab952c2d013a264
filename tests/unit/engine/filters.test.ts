import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CollectionId, ItemId } from '../../../src/contract/model/ids.ts';
import type { Item } from '../../../src/contract/model/library.ts';
import { statuses } from '../../../src/contract/model/terms.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { filterSet } from '../../../src/engine/search/filters/index.ts';
import { localDay } from '../../../src/engine/search/filters/local-day.ts';
import type { Filter } from '../../../src/language/query/ast.ts';
import { parse } from '../../../src/language/query/parse.ts';
import { ids, importRecords, openEngine, record } from './support.ts';

const NOW = new Date(2024, 5, 15, 12).getTime();
const tagNames = ['method', 'method/deep', 'methodology', 'Métier', 'to read'];

/** Twelve papers that differ in what filters ask for, all read back. */
async function library(): Promise<{ engine: Engine; items: Item[] }> {
  let now = NOW - 400 * 86_400_000;
  const engine = openEngine(undefined, { now: () => now });
  for (let n = 1; n <= 12; n += 1) {
    now += 30 * 86_400_000;
    await importRecords(engine, [
      record(n, {
        ...(n % 4 === 0 ? { abstract: '' } : {}),
        ...(n % 3 === 0 ? { URL: `https://example.org/${n}`, DOI: undefined } : {}),
        ...(n === 5 ? { issued: undefined } : {}),
      }),
    ]);
  }
  now = NOW;
  for (const [n, name] of tagNames.entries())
    await engine.call('tags.addToItems', { selection: ids(n + 1, n + 4), name });
  for (const [n, status] of statuses.entries())
    await engine.call('items.setStatus', { selection: ids(n + 1), status });
  const make = (parent: CollectionId | null, name: string) =>
    engine.call('collections.create', { parent, name }).then(({ id }) => id);
  const thesis = await make(null, 'Thésis');
  const related = await make(thesis, 'Related work');
  const other = await make(await make(null, 'Other'), 'Related work');
  for (const [id, ...of] of [
    [thesis, 1],
    [related, 2, 3],
    [other, 4],
  ] as [CollectionId, ...number[]][])
    await engine.call('collections.addItems', { id, selection: ids(...of) });
  await engine.call('notes.create', { item: 6 as ItemId, text: 'A note' });
  const items: Item[] = [];
  for (let id = 1; id <= 12; id += 1) items.push(await engine.call('items.get', { id: id as ItemId }));
  return { engine, items };
}

const found = (engine: Engine, filter: Filter): number[] => [
  ...filterSet(engine.context.library.reader, filter, NOW).ids(),
];

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a filter means, said by an item alone. */
function holds(filter: Filter, item: Item): boolean {
  switch (filter.field) {
    case 'tag': {
      const wanted = fold(filter.value);
      return item.tags
        .map(fold)
        .some((tag) =>
          filter.ending === 'whole' ? tag === wanted || tag.startsWith(`${wanted}/`) : tag.startsWith(wanted),
        );
    }
    case 'status':
      return item.status === filter.value;
    case 'year': {
      const year = item.issued?.parts[0]?.[0];
      return year !== undefined && (filter.from ?? 0) <= year && year <= (filter.to ?? 9999);
    }
    case 'added':
      if ('days' in filter) return item.added >= NOW - filter.days * 86_400_000;
      return (
        (filter.from === null || item.added >= new Date(`${filter.from}T00:00`).getTime()) &&
        (filter.to === null || item.added < localDay(filter.to, 1))
      );
    case 'key':
      return [item.citationKey, ...item.aliases].some((key) =>
        key.toLowerCase().startsWith(fold(filter.value)),
      );
    case 'doi':
      return item.identifiers.doi?.toLowerCase().includes(fold(filter.value)) ?? false;
    case 'has':
      if (filter.value === 'abstract') return item.abstract !== '';
      return filter.value === 'link' && (item.url !== '' || item.links.length > 0);
    default:
      return false;
  }
}

const ending = fc.constantFrom('whole' as const, 'typing' as const, 'any' as const);
const year = fc.option(fc.integer({ min: 1998, max: 2016 }));
const date = fc.option(
  fc
    .date({ min: new Date('2023-05-01'), max: new Date('2024-07-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
);
const anyFilter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field: fc.constant('tag' as const),
    value: fc.constantFrom(...tagNames, 'meth', 'METHOD', 'metier', 'deep', 'x', 'read'),
    ending,
  }),
  fc.record({
    field: fc.constant('key' as const),
    value: fc.constantFrom('family', 'Family1', 'family12', 'f', 'x'),
    ending,
  }),
  fc.record({
    field: fc.constant('doi' as const),
    value: fc.constantFrom('10.1234', 'TEST.1', '10.1234/test.10', 'y'),
    ending,
  }),
  fc.record({ field: fc.constant('status' as const), value: fc.constantFrom(...statuses) }),
  fc
    .record({ field: fc.constant('year' as const), from: year, to: year })
    .filter(({ from, to }) => from !== null || to !== null),
  fc.record({ field: fc.constant('added' as const), days: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ field: fc.constant('added' as const), from: date, to: date }),
  fc.record({
    field: fc.constant('has' as const),
    value: fc.constantFrom('abstract' as const, 'link' as const),
  }),
);

it('a filter leaves the papers that it says', async () => {
  const { engine, items } = await library();
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const expected = items.filter((item) => holds(filter, item)).map(({ id }) => id);
      expect(found(engine, filter)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

describe('filters as they are typed', () => {
  const cases: [string, number[]][] = [
    ['in:Thesis', [1, 2, 3]],
    ['in:"thesis/related  work"', [2, 3]],
    ['in:"Related work"', [2, 3, 4]],
    ['in:rel*', [2, 3, 4]],
    ['in:work', []],
    ['in:nowhere', []],
    ['has:note', [6]],
    ['has:pdf', []],
    ['doi:https://doi.org/10.1234/TEST.10', [10]],
    ['tag:method', [1, 2, 4, 5]],
    ['tag:*', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['topic:anything', []],
  ];
  it('find what they mean', async () => {
    const { engine } = await library();
    for (const [text, expected] of cases) {
      const { root } = parse(text, false);
      expect(root?.kind === 'filter' && found(engine, root.filter), text).toEqual(expected);
    }
  });
});

test('a local day begins at midnight of the computer’s zone', () => {
  expect(localDay('2024-02-28', 2)).toBe(new Date(2024, 2, 1).getTime());
  expect(new Date(localDay('0050-01-01', 0)).getFullYear()).toBe(50);
});
