let isPainted = false;
const listeners = new Set<() => void>();

/** Resolves once the window's first picture, with the list in it, is on the screen. */
export const firstPaint: Promise<void> = new Promise((resolve) => {
  listeners.add(resolve);
});

export const hasPainted = (): boolean => isPainted;

/** Listens to the first picture; answers a function that stops listening. */
export function onFirstPaint(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Called when the first picture has been drawn into the page; it is on the screen a frame later. */
export function drawnFirst(): void {
  // A task that a frame's own callback asks for runs when that frame is out. A window that nobody
  // sees has no frames.
  const painted = (): void => {
    if (isPainted) return;
    isPainted = true;
    for (const listener of [...listeners]) listener();
  };
  requestAnimationFrame(() => setTimeout(painted));
  setTimeout(painted, 500);
}
