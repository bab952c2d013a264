import { Tooltip as Base } from '@base-ui/react/tooltip';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { TooltipBody } from './tooltip.tsx';

interface Props {
  /** The whole text, for the tooltip. */
  text: string;
  className?: string;
  /** What is shown instead of the bare text: with marks, for example. */
  children?: ReactNode;
}

/** Lines that scroll past the pointer are not measured; one it rests on is. */
const REST_MS = 500;

/** A line that may be cut: then, and only then, resting on it shows the whole of it. */
export function Ellipsis({ text, className, children }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const line = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function rest(element: HTMLElement): void {
    timer.current = setTimeout(() => setOpen(element.scrollWidth > element.clientWidth), REST_MS);
  }
  function leave(): void {
    clearTimeout(timer.current);
    setOpen(false);
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the text is all there for screen readers */}
      <span
        ref={line}
        className={classes('ellipsis', className)}
        onMouseEnter={({ currentTarget }) => rest(currentTarget)}
        onMouseLeave={leave}
        onMouseDown={leave}
      >
        {children ?? text}
      </span>
      {open ? (
        <Base.Root open>
          <TooltipBody text={text} anchor={line} />
        </Base.Root>
      ) : null}
    </>
  );
}
