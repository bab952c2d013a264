import { join, resolve } from 'node:path';
import { moveReader } from '../engine/moving/reader.ts';
import { followMoves } from '../language/moved.ts';
import { dataFolder, libraryFolder } from './folders.ts';
import type { Io } from './io.ts';

/**
 * The library of a command: the one named, else `OCTAVO_LIBRARY`, else the default one, always where
 * it is now if it has moved. What a script may not expect is said on stderr: that it has moved, and
 * that the window works in another one than the default, which this doesn't follow.
 */
export async function chooseLibrary(named: string | undefined, io: Io): Promise<string> {
  const asked = libraryFolder(named, io);
  const folder = followMoves(asked, moveReader);
  if (folder !== asked) await io.stderr.write(`octavo: the library ${asked} has moved to ${folder}\n`);
  if (named || io.env['OCTAVO_LIBRARY']) return folder;
  const last = windowLibrary(dataFolder(io));
  const window = last === null ? folder : followMoves(resolve(last), moveReader);
  if (window !== folder) {
    await io.stderr.write(`octavo: using ${folder}; the window works in ${window} (--library chooses)\n`);
  }
  return folder;
}

/** The library that the window had open last, or null: then it is the default one. */
function windowLibrary(data: string): string | null {
  try {
    const { settings } = JSON.parse(moveReader.read(join(data, 'settings.json')) ?? '') as {
      settings?: { lastLibrary?: unknown };
    };
    const last = settings?.lastLibrary;
    return typeof last === 'string' && moveReader.exists(join(last, 'library.sqlite')) ? last : null;
  } catch {
    return null;
  }
}
