/**
 * A screen for each worker: the clipboard belongs to the screen, and tests that run side by side
 * must not paste each other's text. Answers its DISPLAY, or undefined where only the user's own
 * screen is to be had. It ends with the worker.
 */
export async function ownScreen(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const display = new URL('../../../scripts/lib/display.mjs', import.meta.url).href;
  const { startVirtualDisplay } = (await import(display)) as { startVirtualDisplay: () => Promise<string> };
  return startVirtualDisplay().catch(() => undefined);
}
