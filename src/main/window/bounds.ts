import type { Rectangle } from 'electron';
import { minimumSize } from './options.ts';

/** How much of the title bar must be on a screen for a person to get hold of the window. */
const grip = { width: 120, height: 24 };

/**
 * The remembered outline as it can be used today: no larger than the screen it lies on, no
 * smaller than the minimum. Null when no screen shows enough of its title bar (one was unplugged
 * or changed its resolution).
 */
export function usableBounds(saved: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  const title = { ...saved, height: grip.height };
  const area = workAreas.find((candidate) => {
    const shown = overlap(title, candidate);
    return shown.width >= Math.min(grip.width, saved.width) && shown.height >= grip.height / 2;
  });
  if (!area) return null;
  const width = Math.max(minimumSize.width, Math.min(saved.width, area.width));
  const height = Math.max(minimumSize.height, Math.min(saved.height, area.height));
  return { x: saved.x, y: saved.y, width, height };
}

function overlap(a: Rectangle, b: Rectangle): { width: number; height: number } {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return { width, height };
}
