import { join } from 'node:path';
import { OctavoError } from '../../contract/errors.ts';
import type { FolderFacts } from '../../contract/model/library.ts';
import { libraryText as text } from '../../language/strings-sample.ts';
import type { ShellHandlers } from '../ipc/dispatch.ts';
import type { MachineSettings } from '../settings.ts';
import type { Libraries } from './libraries.ts';
import { presentFolder } from './moved.ts';
import { planFor, type Question } from './plan.ts';
import { forgetRecent, lastKey, recentLibraries, rememberRecent } from './recent.ts';

export interface LibraryServices {
  libraries: Pick<Libraries, 'library' | 'open' | 'openSample' | 'openMine' | 'tell' | 'call'>;
  settings: MachineSettings;
  /** Lets the user choose a folder; null when they cancel. */
  askFolder: () => Promise<string | null>;
  /** Asks before a folder is used; false when the user would rather not. */
  confirm: (question: Question) => Promise<boolean>;
  /** Shows a file in the system's file manager. */
  showInFolder: (path: string) => void;
  /** Says which library is open now: for the window's title and the menu. */
  onChange: () => void;
}

type LibraryMethod = 'shell.openLibrary' | 'shell.showLibraryFolder';

/** The methods that change the open library or point at it. */
export function libraryHandlers(services: LibraryServices): Pick<ShellHandlers, LibraryMethod> {
  const { libraries, settings } = services;

  /** Opens a folder of the user's and remembers it for Open Recent and the next start. */
  async function openFolder(folder: string): Promise<void> {
    try {
      await libraries.open(folder);
    } catch (error) {
      forgetRecent(settings, folder);
      libraries.tell();
      services.onChange();
      throw error;
    }
    rememberRecent(settings, folder);
    rememberLast();
    libraries.tell();
  }

  /** Null when there is no engine to look: the library that is open can't be the reason to refuse another. */
  async function inspect(path: string): Promise<FolderFacts | null> {
    const reply = await libraries.call('library.inspectFolder', { path });
    return reply.ok ? (reply.value as FolderFacts) : null;
  }

  function rememberLast(): void {
    const { kind, folder } = libraries.library;
    if (kind !== 'sample') settings.patch({ [lastKey]: kind === 'other' ? folder : null });
  }

  async function openOther(): Promise<boolean> {
    const chosen = await services.askFolder();
    if (chosen === null) return false;
    const { folder, questions } = planFor(chosen, await inspect(chosen));
    for (const question of questions) {
      if (!(await services.confirm(question))) return false;
    }
    await openFolder(presentFolder(folder));
    return true;
  }

  async function openRecent(folder: string): Promise<void> {
    if (!recentLibraries(settings).includes(folder)) {
      throw new OctavoError('invalid_argument', text.notRecent, { folder });
    }
    await openFolder(presentFolder(folder));
  }

  return {
    'shell.openLibrary': async (wanted) => {
      let opened = true;
      if (wanted.kind === 'recent') await openRecent(wanted.folder);
      else if (wanted.kind === 'other') opened = await openOther();
      else if (wanted.kind === 'sample') await libraries.openSample();
      else {
        await libraries.openMine();
        rememberLast();
      }
      services.onChange();
      return { opened };
    },
    'shell.showLibraryFolder': () => {
      services.showInFolder(join(libraries.library.folder, 'library.sqlite'));
      return null;
    },
  };
}
