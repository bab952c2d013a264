import { describe, expect, it } from 'vitest';
import type { BulkEdit } from '../../../src/contract/methods/edits.ts';
import type { ItemId } from '../../../src/contract/model/ids.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { ids, importRecords, openEngine, record, snapshot, view } from './support.ts';

const item = (engine: Engine, id: number) => engine.call('items.get', { id: id as ItemId });

async function update(engine: Engine, id: number, patch: object) {
  const { revision } = await item(engine, id);
  return engine.call('items.update', { id: id as ItemId, revision, patch });
}

async function withPapers(count: number): Promise<Engine> {
  const engine = openEngine();
  await importRecords(
    engine,
    Array.from({ length: count }, (_, i) => record(i + 1)),
  );
  return engine;
}

const preview = (engine: Engine, edit: BulkEdit, count = 100) =>
  engine.call('edits.preview', { selection: ids(1, 2, 3), edit, start: 0, count, samples: 10 });
const apply = (engine: Engine, edit: BulkEdit, numbers = [1, 2, 3]) =>
  engine.call('edits.apply', { selection: ids(...numbers), edit });

const replace = (field: BulkEdit['field'], find: string, to: string, more: object = {}): BulkEdit => ({
  do: 'replace',
  field,
  find,
  with: to,
  expression: false,
  whole: false,
  matchCase: false,
  ...more,
});

describe('one paper', () => {
  it('gets single entries beside the others, each remembered as edited by hand', async () => {
    const engine = await withPapers(1);
    await update(engine, 1, { variables: { volume: '1', issue: '2' } });
    await update(engine, 1, { setVariables: { volume: '', page: '3-9' }, setFields: { 'my field': 'x' } });
    const now = await item(engine, 1);
    expect(now).toMatchObject({ variables: { issue: '2', page: '3-9' }, fields: { 'my field': 'x' } });
    expect(now.edited).toEqual(['fields.my field', 'variables.issue', 'variables.page', 'variables.volume']);
    await engine.call('library.undo', {});
    expect(await item(engine, 1)).toMatchObject({ variables: { volume: '1', issue: '2' }, fields: {} });
  });

  it('fills what a person left alone, and not what a person emptied, when it is imported again', async () => {
    const engine = openEngine();
    const full = record(1, { volume: '7', publisher: 'ACM' });
    await importRecords(engine, [{ ...full, publisher: undefined }]);
    await update(engine, 1, { setVariables: { volume: '' } });
    const review = await engine.call('imports.readText', {
      text: JSON.stringify([full]),
      html: '',
      name: 'again',
    });
    await engine.call('imports.commit', {
      review: review.id,
      chosen: [],
      restore: [],
      status: 'inbox',
      tags: [],
    });
    expect((await item(engine, 1)).variables).toEqual({ publisher: 'ACM' });
  });

  it.each([
    [{ setIdentifiers: { isbn: '978-0-262-03384-1' } }, 'identifier_invalid'],
    [{ setIdentifiers: { doi: 'hello' } }, 'identifier_invalid'],
    [{ identifiers: { issn: '1234-5678' } }, 'identifier_invalid'],
    [{ url: 'javascript:alert(1)' }, 'not_http'],
    [{ links: [{ url: 'file:///etc/passwd', kind: 'other' }] }, 'not_http'],
    [{ setVariables: { __proto__: 'x', 'Not CSL': 'x' } }, 'invalid_argument'],
  ])('refuses %j', async (patch, code) => {
    const engine = await withPapers(1);
    await expect(update(engine, 1, patch)).rejects.toMatchObject({ code });
    expect((await item(engine, 1)).edited).toEqual([]);
  });

  it('keeps identifiers in their usual spelling, and tells which other paper has one', async () => {
    const engine = await withPapers(2);
    await update(engine, 1, { setIdentifiers: { doi: 'https://doi.org/10.1234/TEST.2', pmcid: '123456' } });
    expect((await item(engine, 1)).identifiers).toEqual({ doi: '10.1234/TEST.2', pmcid: 'PMC123456' });
    const holders = await engine.call('items.withIdentifier', {
      scheme: 'doi',
      value: '10.1234/TEST.2',
      except: 1 as ItemId,
    });
    expect(holders).toEqual([
      { id: 2, title: 'A study of subject number 2', citationKey: 'family22002study', trashed: false },
    ]);
  });

  it('names the paper that has a key already, and makes keys anew', async () => {
    const engine = await withPapers(2);
    const { revision } = await item(engine, 1);
    const set = engine.call('items.setCitationKey', { id: 1 as ItemId, revision, key: 'Family22002Study' });
    await expect(set).rejects.toMatchObject({
      code: 'key_taken',
      message: '“family22002study” is already the key of “A study of subject number 2”.',
      details: { item: 2 },
    });
    await engine.call('items.setCitationKey', { id: 1 as ItemId, revision, key: 'mine' });
    expect(await engine.call('keys.regenerate', { selection: ids(1, 2), pinned: true })).toMatchObject({
      changed: 1,
    });
    expect(await item(engine, 1)).toMatchObject({
      citationKey: 'family12001study',
      keyPinned: false,
      aliases: ['mine'],
    });
  });

  it('takes a long title, many creators, other scripts and emoji', async () => {
    const engine = await withPapers(1);
    const title = 'كلمة 😀 '.repeat(1250);
    const creators = Array.from({ length: 3000 }, (_, i) => ({
      role: 'author' as const,
      family: `Family${i}`,
      given: 'Ada',
      particle: '',
      suffix: '',
      literal: '',
    }));
    const now = await update(engine, 1, { title: title.trim(), creators });
    expect([now.title.length, now.creators.length]).toEqual([9999, 3000]);
    await expect(update(engine, 1, { title: 'x'.repeat(20_001) })).rejects.toMatchObject({
      code: 'invalid_argument',
    });
  });
});

describe('many papers', () => {
  it('are set, only where empty if so asked, as one action that is undone', async () => {
    const engine = await withPapers(3);
    const before = await snapshot(engine);
    await update(engine, 2, { venue: '' });
    const edit: BulkEdit = { do: 'set', field: 'venue', value: ' KDD ', onlyEmpty: true };
    expect(await preview(engine, edit)).toMatchObject({
      seen: 3,
      total: 3,
      changes: 1,
      problems: 0,
      changed: [{ id: 2, before: '', after: 'KDD' }],
    });
    const done = await apply(engine, edit);
    expect(done).toMatchObject({ changed: 1, refused: 0, action: { name: 'Edit Venue of 1 Paper' } });
    expect(await item(engine, 2)).toMatchObject({ venue: 'KDD', edited: ['venue'] });
    await engine.call('library.undo', {});
    await engine.call('library.undo', {});
    expect(await snapshot(engine)).toEqual(before);
  });

  it('get and lose tags, creators and links', async () => {
    const engine = await withPapers(3);
    await apply(engine, { do: 'add', field: 'tags', value: 'CTR, to read', kind: 'other' });
    expect((await item(engine, 3)).tags).toEqual(['CTR', 'to read']);
    const again = await preview(engine, { do: 'add', field: 'tags', value: 'ctr', kind: 'other' });
    expect(again.changes).toBe(0);
    await apply(engine, { do: 'remove', field: 'tags', value: 'ctr' });
    expect((await item(engine, 1)).tags).toEqual(['to read']);
    await apply(engine, { do: 'add', field: 'creators', value: 'Zhou, Guorui; {OLMo Team}', kind: 'other' });
    await apply(engine, { do: 'remove', field: 'creators', value: 'Ada Family1' });
    expect((await item(engine, 1)).creators.map((c) => c.family || c.literal)).toEqual(['Zhou', 'OLMo Team']);
    await apply(engine, { do: 'add', field: 'links', value: 'github.com/a/b', kind: 'code' });
    expect((await item(engine, 2)).links).toEqual([{ url: 'https://github.com/a/b', kind: 'code' }]);
    await apply(engine, { do: 'remove', field: 'links', value: '' });
    expect((await item(engine, 2)).links).toEqual([]);
    await apply(engine, { do: 'remove', field: 'identifiers.doi', value: '' });
    expect((await item(engine, 2)).identifiers).toEqual({});
  });

  it.each<[BulkEdit, string, unknown]>([
    [replace('title', 'A STUDY', 'The study'), 'title', 'The study of subject number 1'],
    [replace('title', 'A STUDY', 'The study', { matchCase: true }), 'title', 'A study of subject number 1'],
    [replace('title', 'number', 'n', { whole: true }), 'title', 'A study of subject number 1'],
    [
      replace('title', '(\\w+) (\\w+)', '$2 $1', { expression: true, whole: false }),
      'title',
      'study A subject of 1 number',
    ],
    [replace('title', 'study', '$1 (x)'), 'title', 'A $1 (x) of subject number 1'],
    [replace('venue', '^.*$', '$&, B', { expression: true }), 'venue', 'Journal of Tests, B'],
    [replace('issued', '2001', '2011'), 'year', 2011],
  ])('find and replace: %j', async (edit, field, expected) => {
    const engine = await withPapers(1);
    await apply(engine, edit, [1]);
    const now = await item(engine, 1);
    expect(field === 'year' ? now.issued?.parts[0]?.[0] : now[field as 'title']).toBe(expected);
  });

  it('are replaced in tags, names and addresses', async () => {
    const engine = await withPapers(2);
    await apply(engine, { do: 'add', field: 'tags', value: 'to-read, to-cite', kind: 'other' }, [1]);
    await apply(engine, replace('tags', '^to-', '', { expression: true }), [1]);
    expect((await item(engine, 1)).tags.toSorted()).toEqual(['cite', 'read']);
    await apply(engine, replace('creators', 'Ada', 'A.', { whole: true, matchCase: true }), [1]);
    expect((await item(engine, 1)).creators).toMatchObject([{ family: 'Family1', given: 'A.' }]);
    await apply(engine, replace('identifiers.doi', '10.1234/', ''), [2]);
    expect(await preview(engine, replace('identifiers.doi', '10.1234/', ''))).toMatchObject({
      changes: 0,
      problems: 2,
      refused: [{ problem: expect.stringContaining('is no DOI') }, {}],
    });
  });

  it('say in words what is wrong with an expression, and stop one that never ends', async () => {
    const engine = await withPapers(1);
    await expect(preview(engine, replace('title', '(a', '', { expression: true }))).rejects.toMatchObject({
      code: 'expression_invalid',
      message: 'This expression can’t be read: a bracket “(” is not closed.',
    });
    await update(engine, 1, { abstract: `${'a'.repeat(60)}!` });
    const before = performance.now();
    await expect(
      apply(engine, replace('abstract', '^(a+)+$', '', { expression: true }), [1]),
    ).rejects.toMatchObject({
      code: 'expression_slow',
      message: expect.stringContaining('A study of subject number 1'),
    });
    expect(performance.now() - before).toBeLessThan(5000);
    expect((await item(engine, 1)).abstract).toHaveLength(61);
  });

  it('refuse text that would grow beyond what a field takes', async () => {
    const engine = await withPapers(1);
    await update(engine, 1, { abstract: 'a'.repeat(2000) });
    expect(await preview(engine, replace('abstract', 'a', 'x'.repeat(10_000)))).toMatchObject({
      changes: 0,
      problems: 1,
    });
  });

  it('are all left as they were when the task is cancelled', async () => {
    const engine = await withPapers(400);
    const before = await snapshot(engine);
    const { handle } = await engine.call('results.open', { view: view() });
    const { tasks } = engine.context;
    const done = engine.call('edits.apply', {
      selection: { handle, except: [] },
      edit: { do: 'set', field: 'venue', value: 'X', onlyEmpty: false },
    });
    const cancel = setInterval(() => {
      for (const id of [1, 2, 3, 4]) {
        try {
          tasks.cancel(id);
        } catch {
          // Not begun yet, or ended.
        }
      }
    });
    await expect(done).rejects.toMatchObject({ code: 'cancelled' });
    clearInterval(cancel);
    expect(await snapshot(engine)).toEqual(before);
  });
});

describe('what is found and replaced', () => {
  it('is meant literally, whatever marks are in it', async () => {
    const engine = await withPapers(1);
    const marks = '.*+?^$()|[]{}\\/-';
    await update(engine, 1, { title: `State-of-the-art ${marks} end` });
    await apply(engine, replace('title', marks, '$& $1'), [1]);
    expect((await item(engine, 1)).title).toBe('State-of-the-art $& $1 end');
    await apply(engine, replace('title', 'state-of-the-art', 'new'), [1]);
    expect((await item(engine, 1)).title).toBe('new $& $1 end');
  });

  it('may give one tag the name that another had', async () => {
    const engine = await withPapers(1);
    for (const name of ['v', 'vv']) await engine.call('tags.addToItems', { selection: ids(1), name });
    await apply(engine, replace('tags', 'v', 'vv'), [1]);
    expect((await item(engine, 1)).tags.toSorted()).toEqual(['vv', 'vvvv']);
  });

  it('may be in a field whose name every object has, and may not grow beyond what a text can be', async () => {
    const engine = await withPapers(1);
    expect(await apply(engine, replace('fields.constructor', 'a', 'b'), [1])).toMatchObject({ changed: 0 });
    await update(engine, 1, { abstract: 'x'.repeat(60_000) });
    const grown = await apply(engine, replace('abstract', 'x', '$`', { expression: true }), [1]);
    expect(grown).toMatchObject({ changed: 0, refused: 1 });
  });
});
