import { type DragEvent, useState } from 'react';
import type { ItemId } from '../../../contract/model/ids.ts';
import { movable, moveInQueue } from '../../commands/queue.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { type Dragged, draggedNow, endDrag } from '../organise/drag.ts';

type Side = 'before' | 'after';

interface QueueDrop {
  /** Draws the line where what is dragged would go. */
  'data-drop'?: Side;
  onDragOver?(event: DragEvent): void;
  onDragLeave?(event: DragEvent): void;
  onDrop?(event: DragEvent): void;
}

function sideOf(event: DragEvent): Side {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}

const papersOf = (dragged: Dragged | null): Extract<Dragged, { kind: 'papers' }> | null =>
  dragged?.kind === 'papers' ? dragged : null;

/** The props by which a row of the queue, shown in its own order, takes papers that are dragged before or behind it. */
export function useQueueDrop(id: ItemId | undefined): QueueDrop {
  const app = useAppContext();
  const takes = useApp(movable);
  const [side, setSide] = useState<Side | null>(null);
  if (!takes || id === undefined) return {};
  return {
    ...(side ? { 'data-drop': side } : {}),
    onDragOver(event) {
      if (!papersOf(draggedNow())) return;
      setSide(sideOf(event));
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'move';
    },
    onDragLeave(event) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setSide(null);
    },
    onDrop(event) {
      const papers = papersOf(draggedNow());
      setSide(null);
      if (!papers) return;
      event.preventDefault();
      event.stopPropagation();
      endDrag();
      void moveInQueue(app, papers.selection, sideOf(event) === 'before' ? { before: id } : { after: id });
    },
  };
}
