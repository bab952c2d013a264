import { ScrollArea } from '@base-ui/react/scroll-area';
import type { ComponentPropsWithRef, ReactElement } from 'react';
import { classes } from './classes.ts';
import './scroller.css';

/** A part that scrolls up and down, with a slim bar lying over it; props and ref are the viewport's. */
export function Scroller({ className, children, ...rest }: ComponentPropsWithRef<'div'>): ReactElement {
  return (
    <ScrollArea.Root className={classes('scroller', className)}>
      <ScrollArea.Viewport className="scroller-viewport" {...rest}>
        {/* Its size is watched, so that the bar follows what is in it. It must not grow sideways. */}
        <ScrollArea.Content style={{ minWidth: 0 }}>{children}</ScrollArea.Content>
      </ScrollArea.Viewport>
      <ScrollArea.Scrollbar className="scroller-bar" orientation="vertical">
        <ScrollArea.Thumb className="scroller-thumb" />
      </ScrollArea.Scrollbar>
    </ScrollArea.Root>
  );
}
