import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OctavoError } from '../../contract/errors.ts';
import type { MovePlan } from '../../contract/methods/moving.ts';
import { MOVED_FILE } from '../../contract/model/moved.ts';
import { moveText as text } from '../../language/strings-moving.ts';
import type { ShellHandlers } from '../ipc/dispatch.ts';
import type { MachineSettings } from '../settings.ts';
import type { Libraries } from './libraries.ts';
import { forgetRecent, lastKey, rememberRecent } from './recent.ts';

export interface MoveServices {
  libraries: Pick<Libraries, 'library' | 'open' | 'tell' | 'call'>;
  settings: MachineSettings;
  /** The folder that is opened where nothing else is said: word of the move must stay in it. */
  defaultFolder: string;
  askFolder: () => Promise<string | null>;
  trash: (path: string) => Promise<void>;
  onChange: () => void;
}

type MoveMethod = 'shell.planMove' | 'shell.moveLibrary' | 'shell.trashOldLibrary';

/**
 * Moving the open library. The window names no folder: what it may move to is what the user has just
 * chosen, and what it may throw away is what it has just moved from.
 */
export function moveHandlers(services: MoveServices): Pick<ShellHandlers, MoveMethod> {
  const { libraries, settings } = services;
  let planned: MovePlan | null = null;
  let left: string | null = null;

  async function ask<T>(method: 'library.planMove' | 'library.moveTo', folder: string): Promise<T> {
    const reply = await libraries.call(method, { folder });
    if (reply.ok) return reply.value as T;
    throw new OctavoError(reply.code, reply.message, reply.details);
  }

  function remember(from: string, to: string): void {
    forgetRecent(settings, from);
    rememberRecent(settings, to);
    // The user's own library is found by the word it left; another is opened by its name.
    settings.patch({ [lastKey]: libraries.library.kind === 'other' ? to : null });
    settings.flush();
  }

  return {
    'shell.planMove': async () => {
      const chosen = await services.askFolder();
      if (chosen === null) return null;
      planned = await ask<MovePlan>('library.planMove', chosen);
      return planned;
    },
    'shell.moveLibrary': async () => {
      const plan = planned;
      planned = null;
      if (!plan || plan.problem || plan.from !== libraries.library.folder) {
        throw new OctavoError('invalid_argument', 'Choose a folder first.');
      }
      await ask('library.moveTo', plan.to);
      left = plan.from;
      await libraries.open(plan.to);
      remember(plan.from, plan.to);
      libraries.tell();
      services.onChange();
      return { from: plan.from, to: plan.to };
    },
    'shell.trashOldLibrary': async () => {
      if (left === null) throw new OctavoError('invalid_argument', 'No library has moved.');
      const folder = left;
      const aside = await mkdtemp(join(tmpdir(), 'octavo-moved-'));
      try {
        await copyFile(join(folder, MOVED_FILE), join(aside, MOVED_FILE));
        await services.trash(folder);
        if (folder === services.defaultFolder) {
          await mkdir(folder, { recursive: true });
          await copyFile(join(aside, MOVED_FILE), join(folder, MOVED_FILE));
        }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new OctavoError('file_unwritable', text.notTrashed(folder, reason), { folder });
      } finally {
        await rm(aside, { recursive: true, force: true });
      }
      left = null;
      return null;
    },
  };
}
