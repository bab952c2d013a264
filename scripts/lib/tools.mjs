import { readFileSync } from 'node:fs';
import { SetupError } from './messages.mjs';
import { findNode24 } from './node24.mjs';
import { inRoot } from './paths.mjs';

/**
 * The command for a tool installed with the packages, as [program, arguments]:
 * its own script under our Node, since the links in .bin differ between systems.
 */
export function tool(name, ...args) {
  const packageName = { biome: '@biomejs/biome', playwright: '@playwright/test', tsc: 'typescript' };
  const folder = inRoot('node_modules', packageName[name] ?? name);
  let bin;
  try {
    ({ bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));
  } catch {
    throw new SetupError(`${name} is not among the installed packages. Run npm ci, then this again.`);
  }
  const script = typeof bin === 'string' ? bin : bin[name];
  return [findNode24(), [`${folder}/${script}`, ...args]];
}
