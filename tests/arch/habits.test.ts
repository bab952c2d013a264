import { describe, expect, test } from 'vitest';
import { findings, makesMarkupOrCode, runsSql, usesIpcMain } from './habits.ts';
import { roomOf } from './rooms.ts';
import { parseSource, readSources } from './sources.ts';

const sources = readSources();

test('one file touches Electron’s raw channel', () => {
  const files = sources.filter((source) => findings(source, usesIpcMain).length > 0);
  expect(files.map(({ path }) => path)).toEqual(['src/main/ipc/serve.ts']);
});

test('SQL is run from queries, the database’s own folder, derived views and migrations', () => {
  const home = /^src\/engine\/(db|derived)\/|\/queries\.ts$|-queries\.ts$/;
  expect(
    sources.filter(({ path }) => !home.test(path)).flatMap((source) => findings(source, runsSql)),
  ).toEqual([]);
});

test('the window makes no markup and no program out of text', () => {
  const files = sources.filter(({ path }) => ['renderer', 'preload'].includes(roomOf(path)));
  expect(files.flatMap((source) => findings(source, makesMarkupOrCode))).toEqual([]);
});

test('no file is longer than 500 lines, and half of them are at most 100', () => {
  const byLength = sources.toSorted((a, b) => b.lines - a.lines);
  const long = byLength.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${lines} ${path}`);
  if (long.length > 0) console.info(`over 300 lines, each needs a reason:\n${long.join('\n')}`);
  expect(byLength.filter(({ lines }) => lines > 500).map(({ path }) => path)).toEqual([]);
  expect(byLength[Math.floor(byLength.length / 2)]?.lines).toBeLessThanOrEqual(100);
});

test('nothing is left to do later', () => {
  const marks = sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (/\b(TODO|FIXME|XXX|HACK)\b/.test(line) ? [`${path}:${index + 1}`] : [])),
  );
  expect(marks).toEqual([]);
});

describe('the checks themselves', () => {
  const found = (check: Parameters<typeof findings>[1], text: string): number =>
    findings(parseSource('src/x.tsx', text), check).length;

  test.each([
    `import { ipcMain } from 'electron';`,
    `import { ipcMain as channel } from 'electron';`,
    `electron.ipcMain.handle('x');`,
  ])('raw channel: %s', (text) => {
    expect(found(usesIpcMain, text)).toBe(1);
  });

  test.each([
    [`db.prepare('SELECT 1')`, 1],
    [`this.db.prepare(sql)`, 1],
    [`db['prepare'](sql)`, 1],
    [`db.exec('VACUUM')`, 1],
    [`context.db.exec(sql)`, 1],
    [`/x/.exec(text)`, 0],
    [`pattern.exec(text)`, 0],
  ])('SQL: %s', (text, expected) => {
    expect(found(runsSql, text)).toBe(expected);
  });

  test.each([
    [`<p dangerouslySetInnerHTML={{ __html: x }} />`, 1],
    [`const props = { dangerouslySetInnerHTML: { __html: x } }`, 1],
    [`element.innerHTML = x`, 1],
    [`element['outerHTML'] = x`, 1],
    [`element.insertAdjacentHTML('beforeend', x)`, 1],
    [`<iframe srcDoc={x} />`, 1],
    [`eval(x)`, 1],
    [`window.eval(x)`, 1],
    [`new Function('a', x)`, 1],
    [`Function(x)()`, 1],
    [`range.createContextualFragment(x)`, 1],
    [`<p title="innerHTML">{evaluate(x)}</p>`, 0],
  ])('markup and code: %s', (text, expected) => {
    expect(found(makesMarkupOrCode, text)).toBe(expected);
  });
});
