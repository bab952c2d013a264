import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

export const minimumSize = { width: 640, height: 480 };
export const defaultSize = { width: 1280, height: 800 };

/** The page's `bg` token (oklch .995 .002 250 and .21 .01 255) as sRGB: no white flash in the dark. */
const backgrounds = { light: '#fcfdff', dark: '#15191d' };

export function backgroundColor(dark: boolean): string {
  return dark ? backgrounds.dark : backgrounds.light;
}

/**
 * Whether the system draws a menu bar that goes with the page. Linux draws it in the desktop's
 * colours whatever theme was chosen here, Windows always in light ones; where that would leave a
 * white bar over a dark page (or the reverse), the bar stays away until Alt is pressed.
 */
export function menuBarFits(platform: string, dark: boolean, systemDark: boolean): boolean {
  if (platform === 'win32') return !dark;
  return platform === 'darwin' || dark === systemDark;
}

export interface WindowLook {
  /** The frame's outline as it was left, position included; null on the first start. */
  bounds: Rectangle | null;
  dark: boolean;
  /** Whether the menu bar always shows, see `menuBarFits`. */
  menuBar: boolean;
  icon: string;
  preload: string;
  /** Whether the developer tools can be opened at all: never in a packaged program. */
  devTools: boolean;
}

/**
 * How the window is made. The preferences follow Electron's security tutorial, items 2 to 10;
 * those that repeat a default do so in order that a test can hold them.
 */
export function windowOptions({
  bounds,
  dark,
  menuBar,
  icon,
  preload,
  devTools,
}: WindowLook): BrowserWindowConstructorOptions {
  return {
    // A size nobody chose is the page's own; a remembered one is the frame's.
    ...(bounds ?? { ...defaultSize, useContentSize: true }),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Octavo',
    icon,
    show: false,
    backgroundColor: backgroundColor(dark),
    autoHideMenuBar: !menuBar,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      // The checker would fetch its dictionaries over the network.
      spellcheck: false,
      devTools,
    },
  };
}
