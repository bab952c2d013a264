import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../../src/engine/engine.ts';
import { ids, importRecords, openEngine, record, tempFolder } from '../support.ts';

const DOE = { family: 'Doe', given: 'Jane' };

async function withPapers(count: number): Promise<Engine> {
  const engine = openEngine();
  await importRecords(
    engine,
    Array.from({ length: count }, (_, n) =>
      record(n + 1, { author: [DOE], issued: { 'date-parts': [[2018]] }, volume: '3', page: '10--19' }),
    ),
  );
  return engine;
}

const rules = `<citation><layout prefix="&lt;" suffix="&gt;"><text variable="title"/></layout></citation>`;
const style = (name: string, inside: string, more = ''): string =>
  `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
  <info><title>Style ${name}</title><id>http://www.zotero.org/styles/${name}</id>${more}<updated>2020-01-01T00:00:00Z</updated></info>${inside}</style>`;
const childOf = (parent: string): string =>
  `<link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/>`;

function files(texts: Record<string, string>): string[] {
  const folder = join(tempFolder(), 'styles');
  mkdirSync(folder);
  return Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, `${name}.csl`), text);
    return join(folder, `${name}.csl`);
  });
}

describe('formatted citations', () => {
  it('come as text and HTML, in the library’s style or a named one, with its marks in italics', async () => {
    const engine = await withPapers(1);
    expect(await engine.call('citations.format', { selection: ids(1), as: 'reference' })).toEqual({
      text: 'Doe, J. (2018). A study of subject number 1. Journal of Tests, 3, 10–19. https://doi.org/10.1234/test.1',
      html: '<p style="margin-left: 2em; text-indent: -2em">Doe, J. (2018). A study of subject number 1. <i>Journal of Tests</i>, <i>3</i>, 10–19. <a href="https://doi.org/10.1234/test.1">https://doi.org/10.1234/test.1</a></p>',
      count: 1,
    });
    await engine.call('citations.choose', { style: 'ieee', locale: 'de-DE' });
    const inText = await engine.call('citations.format', { selection: ids(1), as: 'in-text' });
    expect(inText).toEqual({ text: '[1]', html: '<p>[1]</p>', count: 1 });
    const named = {
      selection: ids(1),
      as: 'in-text',
      style: 'chicago-author-date',
      locale: 'en-US',
    } as const;
    expect((await engine.call('citations.format', named)).text).toBe('(Doe 2018)');
  });

  it('keep the order asked for as references, and are sorted, numbered and told apart as a bibliography', async () => {
    const engine = await withPapers(3);
    const format = async (as: 'reference' | 'bibliography', styleName: string) =>
      (await engine.call('citations.format', { selection: ids(3, 1), as, style: styleName })).text
        .split('\n')
        .map((line) => line.slice(0, 45));
    expect(await format('reference', 'ieee')).toEqual([
      'J. Doe, “A study of subject number 3,” Journa',
      'J. Doe, “A study of subject number 1,” Journa',
    ]);
    expect(await format('bibliography', 'ieee')).toEqual([
      '[1] J. Doe, “A study of subject number 3,” Jo',
      '[2] J. Doe, “A study of subject number 1,” Jo',
    ]);
    expect(await format('bibliography', 'apa')).toEqual([
      'Doe, J. (2018a). A study of subject number 1.',
      'Doe, J. (2018b). A study of subject number 3.',
    ]);
  });

  it('of many are a task that can be cancelled, while others are answered', async () => {
    const engine = await withPapers(400);
    const many = { ids: Array.from({ length: 400 }, (_, n) => n + 1) } as ReturnType<typeof ids>;
    const running = engine.call('citations.format', { selection: many, as: 'bibliography' });
    const outcome = expect(running).rejects.toMatchObject({ code: 'cancelled' });
    const one = await engine.call('citations.format', { selection: ids(1), as: 'in-text' });
    expect(one.text).toBe('(Doe, 2018)');
    const { tasks } = engine.context;
    const task = await vi.waitFor(() => {
      const shown = tasks.list().find(({ name }) => name === 'Formatting 400 references');
      if (!shown) throw new Error('not yet shown');
      return shown;
    });
    tasks.cancel(task.id);
    await outcome;
    const again = await engine.call('citations.format', { selection: many, as: 'bibliography' });
    expect(again.text.split('\n')).toHaveLength(400);
  });

  it('answer a style that isn’t there with those that are like it, and a language likewise', async () => {
    const engine = await withPapers(1);
    const call = (more: { style?: string; locale?: string }) =>
      engine.call('citations.format', { selection: ids(1), as: 'in-text', ...more });
    await expect(call({ style: 'chicago' })).rejects.toMatchObject({
      code: 'style_not_found',
      message: expect.stringContaining('chicago-author-date, chicago-note-bibliography'),
    });
    await expect(call({ locale: 'xx-XX' })).rejects.toMatchObject({ code: 'invalid_argument' });
    expect((await call({ locale: 'de-AT' })).text).toBe('(Doe, 2018)');
  });
});

describe('a person’s own styles', () => {
  it('are added with their parents, used, undone and removed', async () => {
    const engine = await withPapers(1);
    const added = await engine.call('citations.addStyles', {
      paths: files({
        child: style('child', '', childOf('own')),
        own: style('own', rules),
        apa: style('ours', '', childOf('apa')),
      }),
    });
    expect(added.refused).toEqual([]);
    expect(added.added.map(({ name }) => name)).toEqual(['child', 'own', 'ours']);
    const { styles } = await engine.call('citations.styles', {});
    expect(styles.filter(({ isOwn }) => isOwn)).toEqual([
      { name: 'child', title: 'Style child', format: 'other', parent: 'Style own', isOwn: true },
      {
        name: 'ours',
        title: 'Style ours',
        format: 'other',
        parent: 'American Psychological Association 7th edition',
        isOwn: true,
      },
      { name: 'own', title: 'Style own', format: 'other', parent: null, isOwn: true },
    ]);
    const inText = async (name: string) =>
      (await engine.call('citations.format', { selection: ids(1), as: 'in-text', style: name })).text;
    expect(await inText('child')).toBe('<A study of subject number 1>');
    expect(await inText('ours')).toBe('(Doe, 2018)');

    expect(await engine.call('citations.removeStyle', { name: 'own' })).toMatchObject({ title: 'Style own' });
    await expect(inText('child')).rejects.toMatchObject({
      code: 'style_parent_missing',
      details: { parent: 'http://www.zotero.org/styles/own' },
    });
    await engine.call('library.undo', {});
    expect(await inText('child')).toBe('<A study of subject number 1>');
    await expect(engine.call('citations.removeStyle', { name: 'apa' })).rejects.toMatchObject({
      code: 'style_not_found',
    });
  });

  it('are refused with the reason when they are none or can’t be used', async () => {
    const engine = await withPapers(1);
    const bad: Record<string, string> = {
      text: 'no XML at all',
      html: '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
      old: style('old', rules).replace('version="1.0" class', 'version="0.8" class'),
      bomb: `<!DOCTYPE style [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${style('bomb', rules)}`,
      orphan: style('orphan', '', childOf('missing')),
      empty: style('empty', ''),
      loop: style(
        'loop',
        `<macro name="a"><text macro="a"/></macro><citation><layout><text macro="a"/></layout></citation>`,
      ),
    };
    const paths = files(bad);
    const { added, refused, action } = await engine.call('citations.addStyles', {
      paths: [...paths, join(tempFolder(), 'nowhere.csl')],
    });
    expect([added, action]).toEqual([[], null]);
    expect(refused.map(({ file, code }) => [file.replace('.csl', ''), code]).sort()).toEqual(
      [
        ...Object.keys(bad).map((name) => [
          name,
          name === 'orphan' ? 'style_parent_missing' : 'style_invalid',
        ]),
        ['nowhere', 'file_unreadable'],
      ].sort(),
    );
    expect(refused.find(({ file }) => file === 'orphan.csl')?.message).toContain('missing');
    // The worker is whole afterwards.
    expect((await engine.call('citations.format', { selection: ids(1), as: 'in-text' })).text).toBe(
      '(Doe, 2018)',
    );
  });
});

it('every style and locale that comes with the program is listed and says whose it is', async () => {
  const engine = openEngine();
  const { styles, locales, chosen } = await engine.call('citations.styles', {});
  const folder = join(import.meta.dirname, '../../../../resources/csl');
  expect(styles.map(({ name }) => `${name}.csl`).sort()).toEqual(readdirSync(join(folder, 'styles')).sort());
  expect(readdirSync(join(folder, 'locales')).sort()).toEqual(
    locales.map((tag) => `locales-${tag}.xml`).sort(),
  );
  expect(chosen).toEqual({ style: 'apa', locale: '' });
  for (const file of readdirSync(join(folder, 'styles')))
    expect(readFileSync(join(folder, 'styles', file), 'utf8')).toContain('by-sa/3.0');
});

it('a document’s citations come as papers, keys that none has, and the wish for everything', async () => {
  const engine = openEngine();
  await importRecords(engine, [
    record(1, { id: 'one' }),
    record(2, { id: 'two' }),
    record(3, { id: 'three' }),
  ]);
  await engine.call('items.trash', { selection: ids(3) });
  const folder = tempFolder();
  const document = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  expect(
    await engine.call('exports.cited', { path: document('a.tex', '\\cite{two,three,none,ONE}') }),
  ).toEqual({ ids: [2, 1], missing: ['none'], all: false });
  expect((await engine.call('exports.cited', { path: document('b.tex', '\\nocite{*}') })).all).toBe(true);
  await expect(engine.call('exports.cited', { path: join(folder, 'nowhere.tex') })).rejects.toMatchObject({
    code: 'file_unreadable',
  });
});
