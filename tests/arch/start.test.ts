import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

const sources = new Map(readSources().map((source) => [source.path, source]));

/** The ways from a file to a package, over imports that are there when the program runs. */
function chainsTo(name: string, start: string): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, chain: readonly string[]): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { from, isType } of sources.get(path)?.imports ?? []) {
      if (isType) continue;
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
  expect(chainsTo('zod', 'src/renderer/main.tsx')).toEqual([]);
});

test('the check itself finds a way', () => {
  expect(chainsTo('zod', 'src/main/index.ts').length).toBeGreaterThan(0);
  expect(chainsTo('react-dom/client', 'src/renderer/main.tsx')).toEqual(['src/renderer/main.tsx']);
});
