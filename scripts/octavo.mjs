// npm run --silent octavo -- ARGS: the command line. It speaks on stdout only, so
// set-up keeps to stderr, and it needs neither Electron nor a screen.
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { runMain } from './lib/messages.mjs';
import { findNode24 } from './lib/node24.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { guardChildren, run } from './lib/processes.mjs';

guardChildren();

await runMain(async () => {
  await ensurePackages();
  await ensureBuilt();
  // npm moves to the checkout before it starts us; INIT_CWD, which it leaves in the
  // environment, is the folder the person was in and which relative paths refer to.
  const args = [inRoot('out/main/cli.js'), ...process.argv.slice(2)];
  return run(findNode24(), args, { stdio: 'inherit' });
});
