import { Tooltip as Base } from '@base-ui/react/tooltip';
import { type ReactElement, type ReactNode, useState } from 'react';
import { classes } from './classes.ts';
import { TooltipBody } from './tooltip.tsx';

interface Props {
  /** The whole text, for the tooltip. */
  text: string;
  className?: string;
  /** What is shown instead of the bare text: with marks, for example. */
  children?: ReactNode;
}

/** A line that may be cut: then, and only then, hovering shows the whole of it. */
export function Ellipsis({ text, className, children }: Props): ReactElement {
  const [near, setNear] = useState(false);
  const line = <span className={classes('ellipsis', className)}>{children ?? text}</span>;
  if (!near) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: hovering only fetches the tooltip
      <span
        className={classes('ellipsis', className)}
        onMouseEnter={(event) => setNear(isCut(event.currentTarget))}
      >
        {children ?? text}
      </span>
    );
  }
  return (
    <Base.Root onOpenChangeComplete={(open) => !open && setNear(false)}>
      <Base.Trigger render={line} />
      <TooltipBody text={text} side="bottom" />
    </Base.Root>
  );
}

const isCut = (element: HTMLElement): boolean => element.scrollWidth > element.clientWidth;
