import type { DragEvent } from 'react';
import type { CollectionId } from '../../../contract/model/ids.ts';
import type { Selection } from '../../../contract/model/library.ts';

/** What is being dragged inside the window. */
export type Dragged =
  | { kind: 'papers'; selection: Selection; count: number }
  | { kind: 'collection'; id: CollectionId };

const TYPE = 'application/x-octavo';

// A page may read what is dragged only when it is dropped, but must say before that whether it takes it.
let dragged: Dragged | null = null;

export const draggedNow = (): Dragged | null => dragged;

/** Starts a drag with a label under the pointer; call it from `onDragStart`. */
export function startDrag(event: DragEvent, what: Dragged, label: string): void {
  dragged = what;
  const { dataTransfer } = event;
  dataTransfer.effectAllowed = 'copyMove';
  dataTransfer.setData(TYPE, what.kind);
  const badge = document.createElement('div');
  badge.className = 'drag-badge';
  badge.textContent = label;
  badge.ariaHidden = 'true';
  document.body.append(badge);
  dataTransfer.setDragImage(badge, -12, -8);
  // The picture has been taken by then.
  setTimeout(() => badge.remove());
}

export function endDrag(): void {
  dragged = null;
}

/** Which third of a line the pointer is over: the edges lie between lines. */
export function zoneOf(event: DragEvent): 'before' | 'into' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const at = (event.clientY - top) / height;
  if (at < 0.28) return 'before';
  return at > 0.72 ? 'after' : 'into';
}
