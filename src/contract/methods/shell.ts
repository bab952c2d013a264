import { Selection } from '../model/library.ts';
import { LiveScope } from '../model/live.ts';
import { ExportChoices } from '../model/preset.ts';
import type { Review } from '../model/review.ts';
import type { WindowSettings } from '../model/window-settings.ts';
import { z } from '../zod.ts';
import { method } from './define.ts';
import { ExportFormat } from './exports.ts';
import type { MovePlan } from './moving.ts';

const none = z.strictObject({});

/** What the Electron shell does itself; everything else goes to the engine. */
export const shellMethods = {
  /** Opens an http(s) address in the user's browser; anything else is `not_http`. */
  'shell.openExternal': method<null>()(z.strictObject({ url: z.string().max(4000) })),
  'shell.readClipboard': method<{ text: string; html: string }>()(none),
  /**
   * Reads what lies on the clipboard into a review under a name (see `imports.readText`); null when
   * there is no text. It goes to the engine without a way through the window: it may be 50 MB.
   */
  'shell.reviewClipboard': method<Review | null>()(z.strictObject({ name: z.string().max(500) })),
  'shell.writeClipboard': method<null>()(
    z.strictObject({ text: z.string().max(200_000_000), html: z.string().max(50_000_000).optional() }),
  ),
  /** Asks where, then writes the table of old and new citation keys there; null when the user cancels. */
  'shell.saveKeyTable': method<{ path: string; count: number } | null>()(
    z.strictObject({ selection: Selection.nullable() }),
  ),
  /** Lets the user choose files to import; [] when they cancel. */
  'shell.chooseFiles': method<string[]>()(none),
  /** Lets the user choose a LaTeX document, to be read for what it cites; null when they cancel. */
  'shell.chooseDocument': method<string | null>()(none),
  /** Lets the user choose citation styles to add; [] when they cancel. */
  'shell.chooseStyles': method<string[]>()(none),
  /** Asks where, then writes the damaged records of a review there; null when the user cancels. */
  'shell.saveDamaged': method<{ path: string; count: number } | null>()(
    z.strictObject({ review: z.int(), suggestedName: z.string().max(200) }),
  ),
  /** Asks where, then exports there; null when the user cancels. */
  'shell.exportTo': method<{ path: string; count: number } | null>()(
    z.strictObject({
      selection: Selection,
      format: ExportFormat,
      choices: ExportChoices.prefault({}),
      style: z.string().max(500).nullable().default(null),
      locale: z.string().max(35).nullable().default(null),
      suggestedName: z.string().max(200),
    }),
  ),
  /** Asks where, and keeps the file there up to date from now on (`live.create`); null when the user cancels. */
  'shell.keepLive': method<{ id: number } | null>()(
    z.strictObject({ scope: LiveScope, format: ExportFormat, suggestedName: z.string().max(500) }),
  ),
  /** Shows a live file in the system's file manager. */
  'shell.showLiveFile': method<null>()(z.strictObject({ id: z.int().positive() })),
  /**
   * Opens another library in place of this one; the window hears of it by `shell.library`. `mine`
   * leads back from the sample, else to the user's own; `other` asks for a folder, and makes a
   * library there if there is none (false: the user has cancelled); `recent` takes one of those
   * opened lately. Fails with the reason, and the present library stays open, when it can't.
   */
  'shell.openLibrary': method<{ opened: boolean }>()(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['sample', 'mine', 'other']) }),
      z.strictObject({ kind: z.literal('recent'), folder: z.string().max(4096) }),
    ]),
  ),
  /** Asks for a folder that the open library may move to; null when the user cancels. */
  'shell.planMove': method<MovePlan | null>()(none),
  /** Moves the library as it was planned last, and opens it where it is then. Fails, and all is as it was, when it can't. */
  'shell.moveLibrary': method<{ from: string; to: string }>()(none),
  /** Moves the folder that the library has just moved out of to the system's trash. */
  'shell.trashOldLibrary': method<null>()(none),
  /** Shows the open library in the system's file manager. */
  'shell.showLibraryFolder': method<null>()(none),
  'shell.about': method<{
    version: string;
    electron: string;
    chromium: string;
    node: string;
    notice: string;
    dataFolder: string;
  }>()(none),
  /** Settings of the machine: what a window needs, read with care, and whatever else was kept. */
  'shell.getSettings': method<WindowSettings & Record<string, unknown>>()(none),
  'shell.setSettings': method<null>()(z.strictObject({ patch: z.record(z.string().max(100), z.json()) })),
  /** Tells the menu which commands can run now, which are switched on, and how Undo and Redo are called. */
  'shell.setMenuState': method<null>()(
    z.strictObject({
      disabled: z.array(z.string().max(100)).max(500),
      checked: z.array(z.string().max(100)).max(100).default([]),
      undo: z.string().max(300),
      redo: z.string().max(300),
    }),
  ),
};
