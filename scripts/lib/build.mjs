import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { note, SetupError } from './messages.mjs';
import { nodeEnv } from './node24.mjs';
import { setupLock } from './packages.mjs';
import { inRoot, root } from './paths.mjs';
import { run, setupStdio } from './processes.mjs';
import { tool } from './tools.mjs';

const stamp = inRoot('out/.stamp');

/** Builds Octavo into out/ unless it was built from what is there now. */
export async function ensureBuilt({ stdio = setupStdio } = {}) {
  if (isFresh(fingerprint())) return;
  await withLock(setupLock, 'setting up this folder', async () => {
    // Taken before the build: a file saved meanwhile makes the next run build again.
    const before = fingerprint();
    if (isFresh(before)) return;
    forgetBuild();
    note('building (the sources have changed since the last build)');
    const [program, args] = tool('electron-vite', 'build', '--logLevel', 'warn');
    const code = await run(program, args, { cwd: root, env: nodeEnv(), stdio, group: true });
    if (code !== 0) throw new SetupError('the build failed; its own message stands above.');
    writeFileSync(stamp, before);
  });
}

/** Called before anything else writes to out/, or may leave it half written. */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

function isFresh(current) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === current;
}

/** Path, size and time of change of all that goes into a build; much faster than contents. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const name of readdirSync(root).sort()) {
    if (/^(package-lock\.json|electron\.vite\.config\.ts|tsconfig.*\.json)$/.test(name)) {
      add(inRoot(name));
    }
  }
  for (const name of ['src', 'resources']) {
    if (existsSync(inRoot(name))) addFolder(inRoot(name), add);
  }
  return hash.digest('hex');
}

function addFolder(folder, add) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(path, add);
    else add(path);
  }
}
