import { describe, expect, test } from 'vitest';
import { roomOf, rooms, violations } from './rooms.ts';
import { parseSource, readSources } from './sources.ts';

const sources = readSources();

test('every file stands in one of the rooms', () => {
  expect(sources.filter(({ path }) => !Object.hasOwn(rooms, roomOf(path))).map(({ path }) => path)).toEqual(
    [],
  );
});

test.each(Object.keys(rooms))('%s imports only what it may', (room) => {
  const files = sources.filter(({ path }) => roomOf(path) === room);
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(violations)).toEqual([]);
});

test('the contract’s types reach the preload script without its schemas', () => {
  const zod = sources.filter(({ path }) =>
    ['src/contract/events.ts', 'src/contract/transport.ts'].includes(path),
  );
  expect(zod).toHaveLength(2);
  expect(zod.flatMap(({ imports }) => imports.filter(({ isType }) => !isType))).toEqual([]);
});

describe('the check itself', () => {
  const problems = (path: string, text: string): string[] => violations(parseSource(path, text));

  test.each([
    ['a static import', `import { a } from '../main/a.ts';`],
    ['a type', `import type { A } from '../main/a.ts';`],
    ['an import for its effects', `import '../main/a.ts';`],
    ['a re-export', `export { a } from '../main/a.ts';`],
    ['a re-export of everything', `export * from '../main/a.ts';`],
    ['a dynamic import', `const a = await import('../main/a.ts');`],
    ['a require', `const a = require('../main/a.ts');`],
    ['a type in place', `let a: import('../main/a.ts').A;`],
    ['a worker by URL', `new Worker(new URL('../main/a.ts', import.meta.url));`],
    ['a file with a query', `import a from '../main/a.ts?url';`],
    ['a name that is worked out', `await import('../main/' + name);`],
    ['Node in a pure room', `import { join } from 'node:path';`],
    ['Node by its short name', `import { join } from 'path';`],
    ['a package that isn’t ours to use', `import x from 'electron';`],
    ['a package that begins alike', `import x from 'zod-extra';`],
    ['what lies outside of src', `import x from '../../package.json';`],
  ])('sees %s', (_what, text) => {
    expect(problems('src/language/x.ts', text)).toHaveLength(1);
  });

  test('lets pass what is allowed', () => {
    expect(
      problems('src/contract/x.ts', `import { z } from 'zod'; import { z as y } from 'zod/mini';`),
    ).toEqual([]);
    expect(problems('src/cli/x.ts', `import '../engine/a.ts'; import 'node:fs'; import './b.ts';`)).toEqual(
      [],
    );
    expect(problems('src/renderer/a/x.tsx', `import '../ui/b.css'; import 'react-dom/client';`)).toEqual([]);
  });
});
