import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Io } from './io.ts';

/** The folder where the platform keeps applications' data, as Electron's `appData` has it. */
function applicationData(env: Io['env'], platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] || join(home, '.config');
}

/**
 * The library's folder: the one named, else `OCTAVO_LIBRARY`, else the one that the window opens, beside
 * the application's data (`OCTAVO_DATA` moves these, there as here).
 */
export function libraryFolder(
  named: string | undefined,
  { env, folder }: Pick<Io, 'env' | 'folder'>,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  const chosen = named || env['OCTAVO_LIBRARY'];
  if (chosen) return resolve(folder, chosen);
  return join(dataFolder({ env, folder }, platform, home), 'library');
}

/** The folder of the application's data: the window's settings, and the library that is opened by default. */
export function dataFolder(
  { env, folder }: Pick<Io, 'env' | 'folder'>,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  const data = env['OCTAVO_DATA'];
  return data ? resolve(folder, data) : join(applicationData(env, platform, home), 'Octavo');
}
