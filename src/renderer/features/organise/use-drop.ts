import { type DragEvent, useState } from 'react';
import { type Dragged, draggedNow, endDrag, isDragInside, zoneOf } from './drag.ts';
import './drag.css';

/** Where on a line something lands; `refused`: it can't, and dropping it says why. */
export type Zone = ReturnType<typeof zoneOf> | 'refused';

export interface DropTarget {
  /** Where on the line this can be dropped, given the third the pointer is over; null: not here. */
  accepts(dragged: Dragged, zone: Zone): Zone | null;
  drop(dragged: Dragged, zone: Zone): void;
  /** Takes files, or text, that come from outside. */
  dropOutside?(data: DataTransfer): void;
}

interface DropProps {
  'data-drop'?: Zone;
  onDragOver?(event: DragEvent): void;
  onDragLeave?(event: DragEvent): void;
  onDrop?(event: DragEvent): void;
}

const fromOutside = ({ dataTransfer }: DragEvent): boolean =>
  !isDragInside() && (dataTransfer.types.includes('Files') || dataTransfer.types.includes('text/plain'));

/** The props that let a line take what is dragged inside the window and, where it wants them, files from outside. */
export function useDrop(target: DropTarget | undefined): DropProps {
  const [zone, setZone] = useState<Zone | null>(null);
  if (!target) return {};
  const zoneFor = (event: DragEvent): Zone | null => {
    const dragged = draggedNow();
    if (!dragged) return target.dropOutside && fromOutside(event) ? 'into' : null;
    return target.accepts(dragged, zoneOf(event));
  };
  return {
    ...(zone ? { 'data-drop': zone } : {}),
    onDragOver(event) {
      const next = zoneFor(event);
      setZone(next);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      const kind = draggedNow()?.kind;
      event.dataTransfer.dropEffect = kind === undefined || kind === 'papers' ? 'copy' : 'move';
    },
    onDragLeave(event) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setZone(null);
    },
    onDrop(event) {
      const dragged = draggedNow();
      const at = zoneFor(event);
      setZone(null);
      if (!at) return;
      event.preventDefault();
      event.stopPropagation();
      endDrag();
      if (dragged) target.drop(dragged, at);
      else target.dropOutside?.(event.dataTransfer);
    },
  };
}
