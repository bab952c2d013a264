import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commit, ids, openEngine, tempFolder } from './support.ts';

const fixture = readFileSync(new URL('../../fixtures/bib/reference-managers.bib', import.meta.url), 'utf8');

const all = async (engine: ReturnType<typeof openEngine>) => {
  const view = {
    place: { kind: 'library' as const },
    query: '',
    typing: false,
    sort: [{ column: 'key' as const, descending: false }],
    hideSkipped: false,
  };
  const { handle } = await engine.call('results.open', { view });
  return { handle, except: [] };
};

const exported = async (
  engine: ReturnType<typeof openEngine>,
  format: 'bibtex' | 'biblatex',
  selection?: { ids: never[] },
) => {
  const path = join(tempFolder(), 'out.bib');
  await engine.call('exports.file', { selection: selection ?? (await all(engine)), format, path });
  return readFileSync(path, 'utf8');
};

const imported = async (text: string, engine = openEngine()) => {
  const path = join(tempFolder(), 'refs.bib');
  writeFileSync(path, text);
  const report = await commit(engine, await engine.call('imports.readFiles', { paths: [path] }));
  return { engine, report };
};

const small = `% head
@string{j = {Journal}}

@article{a1,
  title = {Alpha},
  journal = j,
  year = 2001,
}

@article{b2,
  title = {Beta},
  journal = j,
  year = 2002,
  keywords = {One, two},
}

@comment{tail}
`;

it('an imported file comes back byte by byte, and an edit changes its field only', async () => {
  const { engine, report } = await imported(small);
  expect(await exported(engine, 'bibtex')).toBe(small);
  const [id] = report.ids;
  const { revision } = await engine.call('items.get', { id: id! });
  await engine.call('items.update', { id: id!, revision, patch: { title: 'Gamma' } });
  await engine.call('items.setStatus', { selection: ids(...report.ids), status: 'reading' });
  expect(await exported(engine, 'bibtex')).toBe(small.replace('{Alpha}', '{Gamma}'));
  await engine.call('library.undo', {});
  await engine.call('library.undo', {});
  expect(await exported(engine, 'bibtex')).toBe(small);
  await engine.call('library.undo', {});
  expect(await exported(engine, 'bibtex')).toBe('');
  await engine.call('library.redo', {});
  expect(await exported(engine, 'bibtex')).toBe(small);
});

it('what the library calls a tag, and an entry that it had before, change nothing', async () => {
  const engine = openEngine();
  await imported('@misc{x, title={X}, keywords={ONE}}\n', engine);
  const { report } = await imported(small, engine);
  expect(report.imported).toBe(2);
  const again = await imported(small, engine);
  expect(again.report).toMatchObject({ imported: 0, duplicates: 2 });
  expect(await exported(engine, 'bibtex', { ids: report.ids as never[] })).toBe(small);
});

it('keys that clash or are changed replace the key alone; old keys are ids in biblatex', async () => {
  const engine = openEngine();
  const { report: first } = await imported('@misc{a1, title={Other}}\n', engine);
  const { report } = await imported(small, engine);
  const item = await engine.call('items.get', { id: report.ids[0]! });
  expect(item.citationKey).not.toBe('a1');
  expect(await exported(engine, 'bibtex', { ids: report.ids as never[] })).toBe(
    small.replace('{a1,', `{${item.citationKey},`),
  );
  const { id, revision } = await engine.call('items.get', { id: first.ids[0]! });
  await engine.call('items.setCitationKey', { id, revision, key: 'renamed' });
  const [one] = [await exported(engine, 'biblatex', { ids: first.ids as never[] })];
  expect(one).toContain('@misc{renamed,\n');
  expect(one).toContain('  ids = {a1},\n');
});

it('entries of every program come back as they were', async () => {
  const { engine, report } = await imported(fixture);
  const text = await exported(engine, 'bibtex', { ids: report.ids as never[] });
  // One has no key in the file, and has got one.
  expect(text.replace(/@article\{fischer2012\w*,/, '@article{')).toBe(fixture);
});
