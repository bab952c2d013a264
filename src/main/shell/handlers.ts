import { dirname, join } from 'node:path';
import type { FileFilter } from 'electron';
import { type ErrorValue, OctavoError, type Reply } from '../../contract/errors.ts';
import type { Result } from '../../contract/methods/index.ts';
import type { Review } from '../../contract/model/review.ts';
import { WindowSettings } from '../../contract/model/window-settings.ts';
import { sendText } from '../../language/send-text.ts';
import { keyText } from '../../language/strings-keys.ts';
import { liveText } from '../../language/strings-live.ts';
import { shellText } from '../../language/strings-shell.ts';
import type { ShellHandlers } from '../ipc/dispatch.ts';
import { lastKey, recentKey } from '../library/recent.ts';
import type { AppMenu } from '../menu/menu.ts';
import { externalAddress } from '../security/external.ts';
import type { MachineSettings } from '../settings.ts';
import type { Theme } from '../window/appearance.ts';
import type { ClipboardText } from './clipboard.ts';
import {
  chosenFormat,
  documentFilters,
  exportFilters,
  exportPath,
  importFilters,
  safeName,
  styleFilters,
  suggestedPath,
} from './dialogs.ts';

/** What the handlers need of Electron and the rest of the shell. */
export interface ShellServices {
  about: Result<'shell.about'>;
  settings: MachineSettings;
  menu: Pick<AppMenu, 'update'>;
  clipboard: ClipboardText;
  /** Hands an address, already checked, to the user's browser. */
  openExternal: (address: string) => Promise<void>;
  /** Both answer null when the user cancels. */
  askOpen: (options: { title: string; folder: string; filters: FileFilter[] }) => Promise<string[] | null>;
  askSave: (options: { path: string; filters: FileFilter[] }) => Promise<string | null>;
  documents: string;
  /** Files that were opened with the program and that the window hasn't taken yet. */
  takeOpened: () => string[];
  /** The machine's settings that take effect in the window itself. */
  appearance: Appearance;
  showInFolder: (path: string) => void;
  engine: (
    method:
      | 'exports.file'
      | 'keys.tableFile'
      | 'imports.readText'
      | 'imports.holdText'
      | 'imports.saveDamaged'
      | 'live.create'
      | 'live.list',
    params: unknown,
  ) => Promise<Reply<unknown>>;
}

/** Settings that the shell applies, with their present values. */
export interface Appearance {
  get(): { theme: Theme; zoom: number; fullScreen: boolean };
  /** Throws `invalid_argument` for a value that can't be. */
  set(patch: Record<string, unknown>): void;
}

/** Characters that `imports.readText` takes. */
const MOST_PASTED = 60_000_000;

/** Where the last file was chosen; kept between starts. */
const folderKey = 'lastFolder';
/** What the shell keeps for itself: the window can read it, but not send the user somewhere by it. */
const ownKeys: ReadonlySet<string> = new Set([folderKey, recentKey, lastKey]);

/** The methods that the shell answers itself. */
export function shellHandlers(
  services: ShellServices,
): Omit<
  ShellHandlers,
  | 'shell.openLibrary'
  | 'shell.showLibraryFolder'
  | 'shell.planMove'
  | 'shell.moveLibrary'
  | 'shell.trashOldLibrary'
> {
  const { settings, clipboard, appearance, menu } = services;
  const lastFolder = (): string => {
    const folder = settings.get(folderKey);
    return typeof folder === 'string' ? folder : services.documents;
  };
  const remember = (file: string): void => settings.patch({ [folderKey]: dirname(file) });

  return {
    'shell.openExternal': async ({ url }) => {
      await services.openExternal(externalAddress(url));
      return null;
    },
    'shell.readClipboard': () => clipboard.read(),
    'shell.reviewClipboard': async ({ name }) => {
      const { text, html } = await clipboard.read();
      if (text.trim() === '' && html.trim() === '') return null;
      if (Math.max(text.length, html.length) > MOST_PASTED)
        throw new OctavoError('too_large', shellText.clipboardTooLarge);
      const held = await sendText(
        async (piece) => replyValue(await services.engine('imports.holdText', piece)) as { text: number },
        { text, html },
      );
      return replyValue(await services.engine('imports.readText', { ...held, name })) as Review;
    },
    'shell.writeClipboard': async ({ text, html }) => {
      await clipboard.write(html === undefined ? { text } : { text, html });
      return null;
    },
    'shell.chooseFiles': async () => {
      const opened = services.takeOpened();
      if (opened.length > 0) return opened;
      const chosen =
        (await services.askOpen({
          title: shellText.chooseFiles,
          folder: lastFolder(),
          filters: importFilters,
        })) ?? [];
      if (chosen[0]) remember(chosen[0]);
      return chosen;
    },
    'shell.chooseDocument': async () => {
      const options = { title: shellText.chooseDocument, folder: lastFolder(), filters: documentFilters };
      const [chosen = null] = (await services.askOpen(options)) ?? [];
      if (chosen !== null) remember(chosen);
      return chosen;
    },
    'shell.chooseStyles': async () => {
      const options = { title: shellText.chooseStyles, folder: lastFolder(), filters: styleFilters };
      const chosen = (await services.askOpen(options)) ?? [];
      if (chosen[0]) remember(chosen[0]);
      return chosen;
    },
    'shell.exportTo': async ({ selection, format, choices, style, locale, suggestedName }) => {
      const suggested = suggestedPath(lastFolder(), suggestedName, format);
      const chosen = await services.askSave({ path: suggested, filters: exportFilters(format) });
      if (chosen === null) return null;
      remember(chosen);
      const path = exportPath(chosen, format);
      const params = { selection, format: chosenFormat(path, format), choices, style, locale, path };
      return replyValue(await services.engine('exports.file', params)) as Result<'exports.file'>;
    },
    'shell.saveKeyTable': async ({ selection }) => {
      const filters = [
        { name: 'CSV', extensions: ['csv'] },
        { name: 'TSV', extensions: ['tsv'] },
      ];
      const chosen = await services.askSave({ path: join(lastFolder(), keyText.tableFile), filters });
      if (chosen === null) return null;
      remember(chosen);
      return replyValue(
        await services.engine('keys.tableFile', { selection, path: chosen }),
      ) as Result<'keys.tableFile'>;
    },
    'shell.keepLive': async ({ scope, format, suggestedName }) => {
      const suggested = suggestedPath(lastFolder(), suggestedName, format);
      const chosen = await services.askSave({ path: suggested, filters: exportFilters(format) });
      if (chosen === null) return null;
      remember(chosen);
      const path = exportPath(chosen, format);
      const params = { path, scope, format: chosenFormat(path, format) };
      return replyValue(await services.engine('live.create', params)) as Result<'live.create'>;
    },
    'shell.showLiveFile': async ({ id }) => {
      const files = replyValue(await services.engine('live.list', {})) as Result<'live.list'>;
      const file = files.find((one) => one.id === id);
      if (!file) throw new OctavoError('live_not_found', liveText.notFound, { id });
      services.showInFolder(file.path);
      return null;
    },
    'shell.saveDamaged': async ({ review, suggestedName }) => {
      const path = join(lastFolder(), safeName(suggestedName));
      const chosen = await services.askSave({ path, filters: [{ name: 'All files', extensions: ['*'] }] });
      if (chosen === null) return null;
      remember(chosen);
      return replyValue(
        await services.engine('imports.saveDamaged', { review, path: chosen }),
      ) as Result<'imports.saveDamaged'>;
    },
    'shell.about': () => services.about,
    'shell.getSettings': () => ({
      ...settings.all(),
      ...WindowSettings.parse(settings.all()),
      ...appearance.get(),
    }),
    'shell.setSettings': ({ patch }) => {
      const key = Object.keys(patch).find((name) => ownKeys.has(name));
      if (key) throw new OctavoError('invalid_argument', `“${key}” is set by Octavo itself.`, { key });
      appearance.set(patch);
      settings.patch(patch);
      return null;
    },
    'shell.setMenuState': ({ disabled, checked, undo, redo }) => {
      menu.update({ disabled: new Set(disabled), checked: new Set(checked), undo, redo });
      return null;
    },
  };
}

/** The value of a reply; a refusal is thrown on with its code. */
function replyValue(reply: Reply<unknown>): unknown {
  if (reply.ok) return reply.value;
  const { code, message, details }: ErrorValue = reply;
  throw new OctavoError(code, message, details);
}
