import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryFolder } from '../../../src/cli/folders.ts';
import { jsonText } from '../../../src/cli/json.ts';
import { snippet } from '../../../src/cli/snippet.ts';
import { bytes } from '../../../src/cli/text/bytes.ts';
import { table } from '../../../src/cli/text/table.ts';
import { cut, oneLine, width, wrap } from '../../../src/cli/text/width.ts';

describe('jsonText', () => {
  const document = {
    count: 1,
    error: undefined,
    none: [],
    items: (function* () {
      yield { text: 'a\nb', list: [1, 2] };
      yield null;
    })(),
    last: { deep: true },
  };
  it('writes what JSON.stringify would, lists made on the way', () => {
    const plain = { count: 1, none: [], items: [{ text: 'a\nb', list: [1, 2] }, null], last: { deep: true } };
    expect([...jsonText(document, 0)].join('')).toBe(`${JSON.stringify(plain)}\n`);
    const indented = [...jsonText(plain, 2)].join('');
    expect(indented).toBe(`${JSON.stringify(plain, null, 2)}\n`);
  });

  it('writes an empty document', () => {
    expect([...jsonText({}, 0)].join('')).toBe('{}\n');
  });
});

describe('snippet', () => {
  const marks = [
    { text: 'graph', prefix: false },
    { text: 'neural', prefix: true },
  ];
  it('gives a short text whole', () => {
    expect(snippet('Graphs and a Graph', marks)).toBe('Graphs and a Graph');
  });

  it('is empty without a hit', () => {
    expect(snippet('paragraph', marks)).toBe('');
  });

  it('shows where most of the words stand together', () => {
    const text = `A graph first. ${'Filler words go on. '.repeat(20)}Here a graph meets neurally made things. ${'More filler follows. '.repeat(20)}`;
    const shown = snippet(text, marks);
    expect(shown).toMatch(/^…\S.*graph meets neurally.*…$/);
    expect(shown.length).toBeLessThanOrEqual(202);
    expect(text).toContain(shown.slice(1, -1));
  });

  it('keeps a hit that is longer than the window', () => {
    const word = `neural${'x'.repeat(400)}`;
    expect(snippet(`${'a '.repeat(200)}${word} end`, marks)).toContain('neuralxxx');
  });
});

describe('text for a terminal', () => {
  it('counts wide letters twice and marks not at all', () => {
    expect(width('深度 a\u0301')).toBe(6);
    expect(cut('深度学习的方法', 6)).toBe('深度…');
    expect(cut('short', 6)).toBe('short');
  });

  it('breaks lines at spaces', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('lets nothing of a paper move the cursor', () => {
    expect(oneLine('a\u001b[2Jb\r\n\tc')).toBe('a [2Jb c');
  });

  it('aligns columns, leaves empty ones out and cuts the last one', () => {
    const rows = [
      ['a', '', 'A long title that does not fit'],
      ['bbb', '', 'Short'],
    ];
    const spec = [0, 1, 2].map((i) => ({ text: (row: string[]) => row[i] ?? '' }));
    expect([...table(rows, spec, 26)]).toEqual(['a    A long title that do…\n', 'bbb  Short\n']);
  });

  it('says sizes', () => {
    expect([bytes(812), bytes(3_400_000), bytes(123_456)]).toEqual(['812 bytes', '3.4 MB', '123 kB']);
  });
});

describe('libraryFolder', () => {
  const io = (env: Record<string, string>) => ({ env, folder: '/here' });
  it('takes the option, then the environment, then the platform’s place', () => {
    expect(libraryFolder('lib', io({ OCTAVO_LIBRARY: '/other' }))).toBe('/here/lib');
    expect(libraryFolder(undefined, io({ OCTAVO_LIBRARY: 'other' }))).toBe('/here/other');
    expect(libraryFolder(undefined, io({ OCTAVO_DATA: 'data' }))).toBe('/here/data/library');
    expect(libraryFolder(undefined, io({ XDG_CONFIG_HOME: '/x' }), 'linux')).toBe('/x/Octavo/library');
    expect(libraryFolder(undefined, io({}), 'linux')).toBe(join(homedir(), '.config/Octavo/library'));
    expect(libraryFolder(undefined, io({}), 'darwin', '/U')).toBe(
      '/U/Library/Application Support/Octavo/library',
    );
    expect(libraryFolder(undefined, io({ APPDATA: '/roam' }), 'win32')).toBe('/roam/Octavo/library');
  });
});
