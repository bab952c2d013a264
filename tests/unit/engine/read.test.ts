import { expect, it } from 'vitest';
import { findItem, readItems } from '../../../src/engine/items/read.ts';
import { openEngine, record } from './support.ts';

it('reads many items over several batches, in the order asked for, without those that are gone', async () => {
  const engine = openEngine();
  const records = Array.from({ length: 450 }, (_, n) =>
    record(n, {
      ...(n % 3 === 0 ? { author: undefined, abstract: '' } : {}),
      custom: {
        octavo: {
          tags: [`t${n % 7}`, 'all'],
          collections: ['A/B', `C${n % 2}`],
          links: [{ url: `https://example.org/${n}`, kind: 'code' }],
          fields: { shelf: String(n) },
        },
      },
    }),
  );
  const review = await engine.call('imports.readText', {
    text: JSON.stringify(records),
    html: '',
    name: 'x',
  });
  const { ids } = await engine.call('imports.commit', {
    review: review.id,
    chosen: records.map((_, index) => index),
    restore: [],
    status: 'none',
    tags: [],
  });
  const [first] = ids;
  if (first === undefined) throw new Error('nothing was imported');
  const { reader } = engine.context.library;
  const before = findItem(reader, first);
  await engine.call('items.setCitationKey', { id: first, revision: before?.revision ?? 0, key: 'another' });
  await engine.call('items.trash', { selection: { ids: ids.slice(5, 8) } });
  const order = [...ids].reverse();
  const read = [...readItems(reader, [...order, 999_999])];
  expect(read.map((item) => item.id)).toEqual(order);
  expect(
    read.map(({ title, tags, collections, links, fields, creators, trashed, citationKey }) => ({
      title,
      tags,
      collections,
      link: links[0]?.url,
      shelf: fields['shelf'],
      family: creators[0]?.family ?? '',
      trashed: trashed !== null,
      another: citationKey === 'another',
    })),
  ).toEqual(
    records
      .map((source, n) => ({
        title: source.title,
        tags: [`t${n % 7}`, 'all'],
        collections: ['A/B', `C${n % 2}`],
        link: `https://example.org/${n}`,
        shelf: String(n),
        family: n % 3 === 0 ? '' : `Family${n}`,
        trashed: n >= 5 && n < 8,
        another: n === 0,
      }))
      .reverse(),
  );
});
