// npm run bench -- [NAME] [--json]: measurements. stdout belongs to the benches.
import './lib/node-version.mjs';
import { existsSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { prepareElectron } from './lib/launch.mjs';
import { runMain, SetupError } from './lib/messages.mjs';
import { findNode24, nodeEnv } from './lib/node24.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { guardChildren, run } from './lib/processes.mjs';

guardChildren();

await runMain(async () => {
  const args = process.argv.slice(2);
  const harness = inRoot('tests/bench/run.ts');
  if (!existsSync(harness)) throw new SetupError(`there is no ${harness} yet`);
  await ensurePackages();
  await ensureBuilt();
  const env = needsWindow(args) ? (await prepareElectron()).env : nodeEnv();
  return run(findNode24(), [harness, ...args], { cwd: root, env, stdio: 'inherit' });
});

/** Benches that open a window are those in tests/bench/window/; without a name all run. */
function needsWindow(args) {
  const names = args.filter((arg) => !arg.startsWith('-'));
  if (names.length === 0) return existsSync(inRoot('tests/bench/window'));
  return names.some((name) => existsSync(inRoot(`tests/bench/window/${name}.ts`)));
}
