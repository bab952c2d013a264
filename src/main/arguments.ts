import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the program was told on its command line and in its environment. */
export interface StartArguments {
  /** Absolute path of the library to open, or null for the default one. */
  library: string | null;
  /** Absolute paths of existing files to import. */
  files: string[];
}

/**
 * Reads the program's own arguments. `hasAppPath` is true where Electron itself was started with
 * the program's folder as an argument (from the sources); switches before it are Electron's.
 * Switches that aren't ours are Chromium's and left alone.
 */
export function readArguments(argv: readonly string[], hasAppPath: boolean, folder: string): StartArguments {
  const args = ownArguments(argv, hasAppPath);
  const found: StartArguments = { library: null, files: [] };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--library') {
      const value = args[++i];
      if (value) found.library = resolve(folder, value);
    } else if (arg.startsWith('--library=')) {
      found.library = resolve(folder, arg.slice('--library='.length));
    } else if (!arg.startsWith('-')) {
      const path = resolve(folder, arg);
      if (isFile(path)) found.files.push(path);
    }
  }
  return found;
}

function ownArguments(argv: readonly string[], hasAppPath: boolean): readonly string[] {
  if (!hasAppPath) return argv.slice(1);
  for (let i = 1; i < argv.length; i++) {
    if (argv[i] === '-r' || argv[i] === '--require') i++;
    else if (!argv[i]?.startsWith('-')) return argv.slice(i + 1);
  }
  return [];
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The folder of the library: `--library`, else OCTAVO_LIBRARY, else beside the application's data. */
export function libraryFolder(
  named: string | null,
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
  dataFolder: string,
): string {
  if (named) return named;
  return env['OCTAVO_LIBRARY'] ? resolve(folder, env['OCTAVO_LIBRARY']) : join(dataFolder, 'library');
}

/**
 * The library to begin with where none was named: the one that was open last, if it is still
 * there, else the user's own.
 */
export function firstLibrary(own: string, last: unknown): string {
  return typeof last === 'string' && isFile(join(last, 'library.sqlite')) ? last : own;
}
