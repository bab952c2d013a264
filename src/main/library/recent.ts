import { basename } from 'node:path';
import type { MachineSettings } from '../settings.ts';

/** Libraries that File > Open Recent offers. */
const most = 5;
/** Kept among the machine's settings; the window can read both and set neither. */
export const recentKey = 'recentLibraries';
export const lastKey = 'lastLibrary';

type Settings = Pick<MachineSettings, 'get' | 'patch'>;

/** The folders opened lately, newest first; what can't be one is left out. */
export function recentLibraries(settings: Pick<Settings, 'get'>): string[] {
  const stored = settings.get(recentKey);
  if (!Array.isArray(stored)) return [];
  return stored.filter((folder): folder is string => typeof folder === 'string').slice(0, most);
}

/** Puts a folder in front of the recent ones. */
export function rememberRecent(settings: Settings, folder: string): void {
  const others = recentLibraries(settings).filter((other) => other !== folder);
  settings.patch({ [recentKey]: [folder, ...others].slice(0, most) });
}

/** Takes a folder out of them: it could not be opened. */
export function forgetRecent(settings: Settings, folder: string): void {
  settings.patch({ [recentKey]: recentLibraries(settings).filter((other) => other !== folder) });
}

/** A library is called as its folder. */
export const libraryName = (folder: string): string => basename(folder) || folder;
