import { app, type Session, type WebContents } from 'electron';

/**
 * Denies what no page of ours ever needs, on every web-contents there is or will be: navigating
 * away, redirects, new windows, `<webview>`. `mayReload` lets the development server's own page
 * load itself again.
 */
export function denyNavigation(mayReload: (address: string) => boolean): void {
  app.on('web-contents-created', (_event, contents) => lockDown(contents, mayReload));
}

function lockDown(contents: WebContents, mayReload: (address: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(name as 'will-navigate', (event) => {
      if (!mayReload(event.url)) event.preventDefault();
    });
  }
}

/** Refuses every permission, device and download: none of the window's features asks for one. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}
