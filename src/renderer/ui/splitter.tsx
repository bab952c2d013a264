import { type ReactElement, useRef } from 'react';
import './splitter.css';

const STEP = 16;

interface Props {
  /** What it changes the width of. */
  label: string;
  /** The pane's width in px, its limits, and what a double click restores. */
  value: number;
  least: number;
  most: number;
  initial: number;
  /** Which side of the splitter the pane is on. */
  pane: 'before' | 'after';
  onChange(value: number): void;
}

/** The line between two panes: dragged, moved by arrows, reset by a double click (ARIA "window splitter"). */
export function Splitter({ label, value, least, most, initial, pane, onChange }: Props): ReactElement {
  const drag = useRef<{ x: number; value: number } | null>(null);
  const clamp = (width: number): number => Math.round(Math.min(most, Math.max(least, width)));
  const sign = pane === 'before' ? 1 : -1;
  const keys: Record<string, number> = {
    ArrowLeft: value - sign * STEP,
    ArrowRight: value + sign * STEP,
    Home: least,
    End: most,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can't be dragged or focused
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, value };
      }}
      onPointerMove={(event) => {
        if (drag.current) onChange(clamp(drag.current.value + sign * (event.clientX - drag.current.x)));
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
      onDoubleClick={() => onChange(initial)}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined) return;
        event.preventDefault();
        onChange(clamp(next));
      }}
    />
  );
}
