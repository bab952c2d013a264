import { type ReactNode, useSyncExternalStore } from 'react';

let isPainted = false;
const listeners = new Set<() => void>();

/** Resolves once the window's first picture, with the list in it, is on the screen. */
export const firstPaint: Promise<void> = new Promise((resolve) => {
  listeners.add(resolve);
});

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

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the first look at the window doesn't need: drawn right after it. */
export function AfterPaint({ children }: { children: ReactNode }): ReactNode {
  return useSyncExternalStore(subscribe, () => isPainted) ? children : null;
}
