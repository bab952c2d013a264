/**
 * The Electron shell: reads how it was started, opens the window on `app://octavo/`, and stands
 * between the window and the engine. Everything with a decision in it lives in the modules
 * beside; this file only puts them together.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import electron, {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  Menu,
  nativeTheme,
  session,
  shell,
  utilityProcess,
} from 'electron';
import type { EventName, Events } from '../contract/events.ts';
import { EVENT_CHANNEL } from '../contract/transport.ts';
import { moveText } from '../language/strings-moving.ts';
import { libraryText } from '../language/strings-sample.ts';
import { firstLibrary, libraryFolder, readArguments, type StartArguments } from './arguments.ts';
import { type EngineChild, engineRuntime, forkNode, packagedNode, wrapUtility } from './engine/child.ts';
import { EngineHost } from './engine/host.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { serveCalls } from './ipc/serve.ts';
import { libraryHandlers } from './library/handlers.ts';
import { Libraries } from './library/libraries.ts';
import { presentFolder } from './library/moved.ts';
import { moveHandlers } from './library/moving.ts';
import type { Question } from './library/plan.ts';
import { lastKey, recentLibraries } from './library/recent.ts';
import { windowTitle } from './library/title.ts';
import { installMenu } from './menu/menu.ts';
import { openedFiles } from './opened-files.ts';
import { firstPage } from './protocol/first-page.ts';
import { APP_ORIGIN, developmentServer } from './protocol/policy.ts';
import { confineRequests, registerScheme, serveAssets } from './protocol/serve.ts';
import { denyNavigation, denyPermissions } from './security/lockdown.ts';
import { MachineSettings } from './settings.ts';
import { clipboardText } from './shell/clipboard.ts';
import { shellHandlers } from './shell/handlers.ts';
import { releaseNotice } from './shell/release.ts';
import { createAppearance, rememberedTheme } from './window/appearance.ts';
import { bringToFront, dressWindow, openMainWindow } from './window/main-window.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const startFolder = process.env['INIT_CWD'] || process.cwd();
const devServer = import.meta.env.DEV ? developmentServer(process.env['ELECTRON_RENDERER_URL']) : null;

app.setName('Octavo');
const dataFolder = process.env['OCTAVO_DATA']
  ? resolve(startFolder, process.env['OCTAVO_DATA'])
  : app.getPath('userData');
mkdirSync(dataFolder, { recursive: true });
app.setPath('userData', dataFolder);

registerScheme();
// As root on Linux Chromium can only run without it; asking for both leaves no process running.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
denyNavigation((address) => devServer !== null && new URL(address).origin === devServer.origin);

const started = readArguments(process.argv, process.defaultApp === true, startFolder);
if (app.requestSingleInstanceLock({ files: started.files })) run(started);
else {
  console.error('Octavo is open already; its window has been brought to the front.');
  app.exit(0);
}

function run({ library, files }: StartArguments): void {
  const settings = new MachineSettings(join(dataFolder, 'settings.json'));
  let window: BrowserWindow | null = null;
  // Electron tells it only as long as no theme has been chosen.
  let systemDark = false;

  const emit = <E extends EventName>(name: E, payload: Events[E]): void => {
    if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, payload);
  };
  const own = libraryFolder(library, process.env, startFolder, dataFolder);
  const wasTold = library !== null || Boolean(process.env['OCTAVO_LIBRARY']);
  const libraries = new Libraries({
    first: presentFolder(wasTold ? own : firstLibrary(own, settings.get(lastKey))),
    own: () => presentFolder(own),
    sample: join(dataFolder, 'sample-library'),
    sampleFile: join(root, 'resources/sample-library.json'),
    makeHost: (folder, tell) =>
      new EngineHost({ launch: launchEngine, library: folder, appVersion: app.getVersion(), emit: tell }),
    emit,
    recent: () => recentLibraries(settings),
  });
  const opened = openedFiles(() => emit('shell.command', { id: 'import.files' }));
  opened.add(files);

  const openWindow = (): void => {
    window = openMainWindow({
      settings,
      address: devServer ? devServer.href : `${APP_ORIGIN}/index.html`,
      icon: join(root, 'out/renderer/icon.png'),
      preload: join(root, 'out/preload/index.cjs'),
      devTools: !app.isPackaged,
      systemDark,
      onLoading: () => opened.setReady(false),
      onLoaded: () => {
        emit('shell.library', libraries.library);
        window?.setTitle(windowTitle(libraries.library, dataFolder));
        emit('engine.state', libraries.state);
        emit('shell.theme', { dark: nativeTheme.shouldUseDarkColors });
      },
    });
    window.once('closed', () => {
      window = null;
      opened.setReady(false);
    });
  };

  libraries.start();
  // What can be done while Chromium starts. Electron would make a menu of its own; and what
  // answers the page's requests is loaded by its first use.
  Menu.setApplicationMenu(null);
  const page = firstPage(join(root, 'out/renderer'));
  new Response().body?.cancel();
  process.once('exit', () => libraries.kill());

  app.on('second-instance', (_event, _argv, _folder, data) => {
    if (window) bringToFront(window);
    else if (app.isReady()) openWindow();
    opened.add(filesOf(data));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.add([path]);
  });
  app.on('activate', () => window ?? openWindow());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  let isClosed = false;
  app.on('will-quit', (event) => {
    settings.flush();
    if (isClosed) return;
    event.preventDefault();
    void libraries.close().then(() => {
      isClosed = true;
      app.quit();
    });
  });

  void app.whenReady().then(() => {
    systemDark = nativeTheme.shouldUseDarkColors;
    nativeTheme.themeSource = rememberedTheme(settings);
    nativeTheme.on('updated', () => {
      if (nativeTheme.themeSource === 'system') systemDark = nativeTheme.shouldUseDarkColors;
      if (window) dressWindow(window, systemDark);
      emit('shell.theme', { dark: nativeTheme.shouldUseDarkColors });
    });
    denyPermissions(session.defaultSession);
    confineRequests(session.defaultSession, devServer);
    serveAssets(session.defaultSession, join(root, 'out/renderer'), page);
    openWindow();

    const { recent } = libraries.library;
    const menu = installMenu({ theme: rememberedTheme(settings), recent }, (id) => {
      if (id === 'app.quit') app.quit();
      else emit('shell.command', { id });
    });
    const about = {
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions['chrome'] ?? '',
      node: process.versions.node,
      notice: releaseNotice(process.versions.electron ?? ''),
      dataFolder,
    };
    const handlers = shellHandlers({
      about,
      settings,
      menu: {
        update(change) {
          menu.update(change);
          if (change.disabled) opened.setReady(!change.disabled.has('import.files'));
        },
      },
      clipboard: clipboardText(clipboard, electron.ClipboardItem),
      openExternal: (address) => shell.openExternal(address),
      askOpen: async ({ title, folder, filters }) => {
        const properties = ['openFile', 'multiSelections'] as const;
        const { canceled, filePaths } = await ask((parent) =>
          dialog.showOpenDialog(parent, {
            title,
            defaultPath: folder,
            filters,
            properties: [...properties],
          }),
        );
        return canceled ? null : filePaths;
      },
      askSave: async ({ path, filters }) => {
        const { canceled, filePath } = await ask((parent) =>
          dialog.showSaveDialog(parent, { title: 'Export', defaultPath: path, filters }),
        );
        return canceled ? null : filePath;
      },
      documents: app.getPath('documents'),
      takeOpened: () => opened.take(),
      appearance: createAppearance(settings, {
        window: () => window,
        setTheme: (theme) => {
          nativeTheme.themeSource = theme;
          menu.update({ theme });
        },
      }),
      showInFolder: (path) => shell.showItemInFolder(path),
      engine: (method, params) => libraries.call(method, params),
    });
    const showLibrary = (): void => {
      const { recent } = libraries.library;
      menu.update({ recent });
      window?.setTitle(windowTitle(libraries.library, dataFolder));
    };
    serveCalls(
      createDispatch({
        origins: devServer ? [APP_ORIGIN, devServer.origin] : [APP_ORIGIN],
        shell: {
          ...handlers,
          ...moveHandlers({
            libraries,
            settings,
            defaultFolder: own,
            askFolder: () => askFolder(moveText.choose, moveText.chooseButton),
            trash: (path) => shell.trashItem(path),
            onChange: showLibrary,
          }),
          ...libraryHandlers({
            libraries,
            settings,
            askFolder: () => askFolder(libraryText.chooseFolder, libraryText.chooseFolderButton),
            confirm,
            showInFolder: (path) => shell.showItemInFolder(path),
            onChange: showLibrary,
          }),
        },
        engine: (method, params) => libraries.call(method, params),
      }),
    );
  });

  async function confirm({ message, detail, goOn }: Question): Promise<boolean> {
    const { response } = await ask((parent) =>
      dialog.showMessageBox(parent, {
        type: 'warning',
        message,
        detail,
        buttons: [goOn, libraryText.cancel],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      }),
    );
    return response === 0;
  }

  async function askFolder(title: string, buttonLabel: string): Promise<string | null> {
    const { canceled, filePaths } = await ask((parent) =>
      dialog.showOpenDialog(parent, {
        title,
        buttonLabel,
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      }),
    );
    return canceled ? null : (filePaths[0] ?? null);
  }

  function ask<T>(show: (parent: BrowserWindow) => Promise<T>): Promise<T> {
    if (!window) throw new Error('there is no window to ask in');
    return show(window);
  }
}

function launchEngine(): EngineChild {
  const entry = join(here, 'engine.js');
  // What was compiled once need not be at the next start.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(dataFolder, 'compile-cache') };
  if (engineRuntime(process.versions['napi']) === 'utility') {
    return wrapUtility(utilityProcess.fork(entry, [], { serviceName: 'Octavo engine', env }));
  }
  return forkNode(entry, packagedNode(root, process.platform, process.arch), env);
}

function filesOf(data: unknown): string[] {
  const files = (data as { files?: unknown } | null)?.files;
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}
