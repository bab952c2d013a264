import type { Octavo } from './app.ts';

/** Drops files on the window as the system would, with their real paths; somewhere in the list unless told. */
export async function drop(
  { page }: Octavo,
  files: readonly string[],
  at: { x: number; y: number } = { x: 500, y: 300 },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
  }
}
