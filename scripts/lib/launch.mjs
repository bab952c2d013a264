import { ensureElectronCanRun } from './debian.mjs';
import { needsVirtualDisplay, startVirtualDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { nodeEnv } from './node24.mjs';

/**
 * All that a window needs: an Electron whose libraries are there, and a screen.
 * The environment returned tells the program which Electron and screen to use.
 */
export async function prepareElectron() {
  const { path, spare } = await findElectron();
  const isVirtual = needsVirtualDisplay();
  await ensureElectronCanRun(path, { needsXvfb: isVirtual });
  const env = nodeEnv({ OCTAVO_ELECTRON: path });
  if (spare) env.OCTAVO_SPARE_ELECTRON = '1';
  if (isVirtual) env.DISPLAY = await startVirtualDisplay();
  return { path, env, isVirtual };
}

/** Chromium refuses to start as root unless told to do without its sandbox. */
const isRoot = process.platform === 'linux' && process.getuid() === 0;

/** Switches for Electron itself; without a real screen there is no GPU to complain about. */
export function electronSwitches(isVirtual) {
  return [...(isRoot ? ['--no-sandbox'] : []), ...(isVirtual ? ['--disable-gpu', '--log-level=3'] : [])];
}
