import type { DragEvent } from 'react';
import type { CollectionId, SavedSearchId, TagId } from '../../../contract/model/ids.ts';
import type { Selection } from '../../../contract/model/library.ts';

/** What is being dragged inside the window. */
export type Dragged =
  | { kind: 'papers'; selection: Selection; count: number }
  | { kind: 'collection'; id: CollectionId }
  | { kind: 'tag'; id: TagId; name: string }
  | { kind: 'search'; id: SavedSearchId };

/** What programs outside the window get when something is dropped on them. */
export interface Carried {
  text: string;
  html: string | null;
}

const TYPE = 'application/x-octavo';

// A page may read what is dragged only when it is dropped, but must say before that whether it takes it.
let dragged: Dragged | null = null;

/** What is dragged comes from this window: its text is no text to be imported. */
let inside = false;

export const draggedNow = (): Dragged | null => dragged;
export const isDragInside = (): boolean => inside;

/**
 * Starts a drag with a label under the pointer; call it from `onDragStart`.
 * @param what null: there is nothing to drop it on inside the window
 */
export function startDrag(
  event: DragEvent,
  what: Dragged | null,
  label: string,
  carried: Carried | null = null,
): void {
  dragged = what;
  inside = true;
  const { dataTransfer } = event;
  dataTransfer.effectAllowed = 'copyMove';
  dataTransfer.setData(TYPE, what?.kind ?? '');
  if (carried) {
    dataTransfer.setData('text/plain', carried.text);
    if (carried.html !== null) dataTransfer.setData('text/html', carried.html);
  }
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
  inside = false;
}

/** Which third of a line the pointer is over: the edges lie between lines. */
export function zoneOf(event: DragEvent): 'before' | 'into' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const at = (event.clientY - top) / height;
  if (at < 0.28) return 'before';
  return at > 0.72 ? 'after' : 'into';
}
