import { type DragEvent, useState } from 'react';
import { type Dragged, draggedNow, endDrag, zoneOf } from './drag.ts';
import './drag.css';

export type Zone = ReturnType<typeof zoneOf>;

export interface DropTarget {
  /** Where on the line this can be dropped, given the third the pointer is over; null: not here. */
  accepts(dragged: Dragged, zone: Zone): Zone | null;
  drop(dragged: Dragged, zone: Zone): void;
}

interface DropProps {
  'data-drop'?: Zone;
  onDragOver?(event: DragEvent): void;
  onDragLeave?(event: DragEvent): void;
  onDrop?(event: DragEvent): void;
}

/** The props that let a line take what is dragged inside the window. Files from outside pass it by. */
export function useDrop(target: DropTarget | undefined): DropProps {
  const [zone, setZone] = useState<Zone | null>(null);
  if (!target) return {};
  const zoneFor = (event: DragEvent): Zone | null => {
    const dragged = draggedNow();
    return dragged && target.accepts(dragged, zoneOf(event));
  };
  return {
    ...(zone ? { 'data-drop': zone } : {}),
    onDragOver(event) {
      const next = zoneFor(event);
      setZone(next);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = draggedNow()?.kind === 'papers' ? 'copy' : 'move';
    },
    onDragLeave(event) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setZone(null);
    },
    onDrop(event) {
      const dragged = draggedNow();
      const at = zoneFor(event);
      setZone(null);
      if (!dragged || !at) return;
      event.preventDefault();
      event.stopPropagation();
      endDrag();
      target.drop(dragged, at);
    },
  };
}
