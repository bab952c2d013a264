import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commit, openEngine, tempFolder } from '../support.ts';

const bib = (more = ''): string => String.raw`@article{ada,
  title = {On engines},
  author = {Lovelace, Ada},
  year = 1843,
  file = {Full text:papers/ada_1.pdf:PDF;:papers\\gone.pdf:PDF},
  groups = {Sketches},
  ranking = {rank5},
}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Thesis\;0\;1\;\;\;\;;
2 StaticGroup:Sketches\;0\;1\;\;\;\;;
1 StaticGroup:Empty\;0\;1\;\;\;\;;
}
${more}`;

/** A folder with a .bib, and one of the two files that it names. */
function library(text = bib()): { folder: string; path: string } {
  const folder = tempFolder();
  mkdirSync(join(folder, 'papers'));
  writeFileSync(join(folder, 'papers', 'ada_1.pdf'), '%PDF-1.4\n');
  writeFileSync(join(folder, 'refs.bib'), text);
  return { folder, path: join(folder, 'refs.bib') };
}

it('files that a .bib names are linked, from its own folder; missing ones are told', async () => {
  const { folder, path } = library();
  const engine = openEngine();
  const review = await engine.call('imports.readFiles', { paths: [path] });
  const preview = await engine.call('imports.preview', { review: review.id, index: 0 });
  expect(preview.attachments).toEqual([
    { path: join(folder, 'papers/ada_1.pdf'), title: 'Full text', isMissing: false },
    { path: join(folder, 'papers\\gone.pdf'), title: '', isMissing: true },
  ]);
  const report = await commit(engine, review);
  expect(report).toMatchObject({ imported: 1, linked: 2, missing: 1 });
  const item = await engine.call('items.get', { id: report.ids[0]! });
  expect(item.attachments).toMatchObject([
    { path: join(folder, 'papers/ada_1.pdf'), title: 'Full text', mime: 'application/pdf' },
    { path: join(folder, 'papers\\gone.pdf'), mime: 'application/pdf' },
  ]);
  expect(item).toMatchObject({ collections: ['Thesis/Sketches'], rating: 5, fields: {} });
});

it('groups without papers are collections too, and one undo takes all of it back', async () => {
  const { path } = library();
  const engine = openEngine();
  const names = async () => (await engine.call('collections.list', {})).map(({ name }) => name);
  await commit(engine, await engine.call('imports.readFiles', { paths: [path] }));
  expect(await names()).toEqual(['Thesis', 'Sketches', 'Empty']);
  await engine.call('library.undo', {});
  expect(await names()).toEqual([]);
  const db = engine.context.library.reader;
  expect(db.value('SELECT count(*) FROM attachments')).toBe(0);
  await engine.call('library.redo', {});
  expect(db.value('SELECT count(*) FROM attachments')).toBe(2);
});

it('a known paper without files gets those of a later import, once', async () => {
  const engine = openEngine();
  const bare = library(bib().replace(/ {2}file.*\n/, ''));
  await commit(engine, await engine.call('imports.readFiles', { paths: [bare.path] }));
  const again = library();
  const second = await commit(engine, await engine.call('imports.readFiles', { paths: [again.path] }));
  expect(second).toMatchObject({ imported: 0, duplicates: 1, updated: 1, linked: 2 });
  const third = await commit(engine, await engine.call('imports.readFiles', { paths: [again.path] }));
  expect(third).toMatchObject({ duplicates: 1, updated: 0, linked: 0 });
});

it('finds files in the folder that JabRef was told of, and where Mendeley left out the slash', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'pdfs'));
  writeFileSync(join(folder, 'pdfs', 'a.pdf'), '%PDF-1.4\n');
  writeFileSync(join(folder, 'pdfs', 'b.pdf'), '%PDF-1.4\n');
  const absolute = join(folder, 'pdfs', 'b.pdf').slice(1);
  const text = `@misc{a, title={A}, file={:a.pdf:PDF}}\n@misc{b, title={B}, file={:${absolute}:pdf}}
@Comment{jabref-meta: fileDirectory:pdfs;}\n`;
  const path = join(folder, 'refs.bib');
  writeFileSync(path, text);
  const engine = openEngine();
  const report = await commit(engine, await engine.call('imports.readFiles', { paths: [path] }));
  expect(report).toMatchObject({ linked: 2, missing: 0 });
  const db = engine.context.library.reader;
  expect(db.values('SELECT path FROM attachments ORDER BY id')).toEqual([
    join(folder, 'pdfs/a.pdf'),
    join(folder, 'pdfs/b.pdf'),
  ]);
});

it('a large file is read in a worker, with its linked files and groups', async () => {
  const filler = Array.from(
    { length: 800 },
    (_, i) => `@misc{m${i}, title={Filler ${i}}, note={${'x'.repeat(300)}}}`,
  ).join('\n');
  const { folder, path } = library(bib(filler));
  const engine = openEngine();
  const review = await engine.call('imports.readFiles', { paths: [path] });
  expect(review.found).toBe(801);
  const preview = await engine.call('imports.preview', { review: review.id, index: 0 });
  expect(preview.attachments[0]).toMatchObject({ path: join(folder, 'papers/ada_1.pdf'), isMissing: false });
});
