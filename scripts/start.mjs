// npm start: everything from a fresh clone to an open window.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { electronSwitches, prepareElectron } from './lib/launch.mjs';
import { runMain } from './lib/messages.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { root } from './lib/paths.mjs';
import { guardChildren, run } from './lib/processes.mjs';

guardChildren();

await runMain(async () => {
  await ensurePackages();
  const { path, env, isVirtual } = await prepareElectron();
  await ensureBuilt();
  const args = [...electronSwitches(isVirtual), '.', ...process.argv.slice(2)];
  return run(path, args, { cwd: root, env, stdio: 'inherit' });
});
