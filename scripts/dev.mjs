// npm run dev: as npm start, but the window follows the sources as they are saved.
import './lib/node-version.mjs';
import { forgetBuild } from './lib/build.mjs';
import { electronSwitches, prepareElectron } from './lib/launch.mjs';
import { runMain } from './lib/messages.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { root } from './lib/paths.mjs';
import { guardChildren, run } from './lib/processes.mjs';
import { tool } from './lib/tools.mjs';

guardChildren();

await runMain(async () => {
  await ensurePackages();
  const { path, env, isVirtual } = await prepareElectron();
  // It builds into the same folder, but for development.
  forgetBuild();
  const forElectron = [...electronSwitches(isVirtual), ...process.argv.slice(2)];
  const [program, args] = tool('electron-vite', 'dev', '--', ...forElectron);
  return run(program, args, {
    cwd: root,
    env: { ...env, ELECTRON_EXEC_PATH: path },
    stdio: 'inherit',
  });
});
