import type { BrowserWindow } from 'electron';
import { OctavoError } from '../../contract/errors.ts';
import { ZOOM } from '../../contract/model/window-terms.ts';
import { z } from '../../contract/zod.ts';
import type { MachineSettings } from '../settings.ts';
import type { Appearance } from '../shell/handlers.ts';

const themes = ['system', 'light', 'dark'] as const;
const Theme = z.enum(themes);
export type Theme = z.infer<typeof Theme>;
const Zoom = z.number().min(ZOOM.least).max(ZOOM.most);

const Patch = z.object({
  theme: Theme.nullish(),
  zoom: Zoom.nullish(),
  fullScreen: z.boolean().nullish(),
});

/**
 * The remembered theme and zoom; what can't be counts as not set. The theme is wanted before there is
 * a window, when a first use of the schema library would cost more than everything else.
 */
export function rememberedTheme(settings: MachineSettings): Theme {
  return themes.find((theme) => theme === settings.get('theme')) ?? 'system';
}
export function rememberedZoom(settings: MachineSettings): number {
  return Zoom.catch(1).parse(settings.get('zoom'));
}

/** What is used of the window and of Electron's theme. */
export interface AppearanceTargets {
  window: () =>
    | (Pick<BrowserWindow, 'isFullScreen' | 'setFullScreen'> & {
        webContents: Pick<BrowserWindow['webContents'], 'setZoomFactor'>;
      })
    | null;
  setTheme: (theme: Theme) => void;
}

/** Applies the settings that the shell itself acts on: theme, zoom, full screen. */
export function createAppearance(
  settings: MachineSettings,
  { window, setTheme }: AppearanceTargets,
): Appearance {
  return {
    get: () => ({
      theme: rememberedTheme(settings),
      zoom: rememberedZoom(settings),
      fullScreen: window()?.isFullScreen() ?? false,
    }),
    set(patch) {
      const { data, error } = Patch.safeParse(patch);
      if (error) {
        const { path, message } = error.issues[0] ?? { path: [], message: '' };
        throw new OctavoError('invalid_argument', `${path.join('.')}: ${message}`, {
          setting: path.join('.'),
        });
      }
      // null forgets a setting: the default takes its place.
      if (data.theme !== undefined) setTheme(data.theme ?? 'system');
      if (data.zoom !== undefined) window()?.webContents.setZoomFactor(data.zoom ?? 1);
      if (data.fullScreen !== undefined) window()?.setFullScreen(data.fullScreen ?? false);
    },
  };
}
