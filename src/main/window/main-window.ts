import { BrowserWindow, Menu, nativeTheme, screen } from 'electron';
import { contextTemplate } from '../menu/context.ts';
import type { MachineSettings } from '../settings.ts';
import { rememberedZoom } from './appearance.ts';
import { usableBounds } from './bounds.ts';
import { backgroundColor, menuBarFits, windowOptions } from './options.ts';

export interface MainWindowOptions {
  settings: MachineSettings;
  /** The page to show. */
  address: string;
  icon: string;
  preload: string;
  devTools: boolean;
  /** What the desktop itself looks like, whatever theme was chosen here. */
  systemDark: boolean;
  /** A page is about to be loaded: whatever the last one said is void. */
  onLoading: () => void;
  /** The page has been loaded (again) and can hear events. */
  onLoaded: () => void;
}

/** How often the page may fail within a minute and be loaded again without asking. */
const reloadLimit = 3;

/** Opens the window where it was left. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const { settings, address, onLoading, onLoaded } = options;
  const left = settings.window;
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow(
    windowOptions({
      ...options,
      bounds: left && usableBounds(left.bounds, areas),
      dark: nativeTheme.shouldUseDarkColors,
      menuBar: hasFittingMenuBar(options.systemDark),
    }),
  );
  window.webContents.on('did-start-loading', onLoading);
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomFactor(rememberedZoom(settings));
    onLoaded();
  });
  // The page's title belongs to the page; the window's says which program this is.
  window.on('page-title-updated', (event) => event.preventDefault());
  rememberPlace(window, settings);
  offerClipboard(window);
  reloadAfterCrash(window);
  void window.loadURL(address);
  // Shown while its page starts, in the page's own ground: to wait for the page and then draw the
  // frame would add one to the other.
  if (left?.maximized) window.maximize();
  window.show();
  return window;
}

/** Keeps the window's ground and menu bar in the theme's colours; called when the theme changes. */
export function dressWindow(window: BrowserWindow, systemDark: boolean): void {
  window.setBackgroundColor(backgroundColor(nativeTheme.shouldUseDarkColors));
  const fits = hasFittingMenuBar(systemDark);
  window.setAutoHideMenuBar(!fits);
  window.setMenuBarVisibility(fits);
}

function hasFittingMenuBar(systemDark: boolean): boolean {
  return menuBarFits(process.platform, nativeTheme.shouldUseDarkColors, systemDark);
}

/** Brings the window to the front, from wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function rememberPlace(window: BrowserWindow, settings: MachineSettings): void {
  const remember = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    settings.window = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  };
  for (const name of ['resize', 'move', 'maximize', 'unmaximize', 'close'] as const) {
    window.on(name as 'resize', remember);
  }
}

function offerClipboard(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, clicked) => {
    const template = contextTemplate(clicked);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

function reloadAfterCrash(window: BrowserWindow): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    crashes.push(now);
    console.error(`the window's page ended (${reason})`);
    if (crashes.filter((at) => now - at < 60_000).length <= reloadLimit) window.webContents.reload();
  });
}
