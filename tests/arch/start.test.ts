import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

const sources = new Map(readSources().map((source) => [source.path, source]));

/** The ways from a file to a package, over what is loaded before the file itself runs. */
function chainsTo(name: string, start: string): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, chain: readonly string[]): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { from, isType, isLater } of sources.get(path)?.imports ?? []) {
      if (isType || isLater) continue;
      if (from === name) found.push([...chain, path].join(' > '));
      else if (from.startsWith('.')) visit(posix.join(posix.dirname(path), from), [...chain, path]);
    }
  };
  visit(start, []);
  return found;
}

// Making the contract's schemas took the window a tenth of a second at each start, and it needs
// none of them: main checks what it says, and what it hears has been checked. Lists of terms that
// it shows stand in `contract/model/terms.ts`, beside the schemas.
test('the window starts without the schema library', () => {
  for (const start of ['src/renderer/main.ts', 'src/renderer/page.tsx'])
    expect(chainsTo('zod', start)).toEqual([]);
});

// Its first script asks the engine while the one with React in it is still being compiled.
test('what the window asks at its start waits for no drawing', () => {
  expect(chainsTo('react', 'src/renderer/main.ts')).toEqual([]);
});

// Readers and writers of formats are half of the engine's code, and a start reads and writes none.
test('the engine starts without the formats', () => {
  for (const name of ['papaparse', 'saxes', 'iconv-lite'])
    expect(chainsTo(name, 'src/engine/entry.ts')).toEqual([]);
});

test('the check itself finds a way', () => {
  expect(chainsTo('zod', 'src/main/index.ts').length).toBeGreaterThan(0);
  expect(chainsTo('react-dom/client', 'src/renderer/page.tsx')).toEqual(['src/renderer/page.tsx']);
});
