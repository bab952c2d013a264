import { join } from 'node:path';
import type { Events } from '../../contract/events.ts';

/** The window's title: the library is named unless it is the one everybody has. */
export function windowTitle({ folder, name }: Events['shell.library'], dataFolder: string): string {
  return folder === join(dataFolder, 'library') ? 'Octavo' : `${name} – Octavo`;
}
