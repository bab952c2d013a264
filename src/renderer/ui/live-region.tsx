import { type ReactElement, useEffect, useState } from 'react';
import { useApp } from '../store/context.ts';
import type { SaidAbout } from '../store/state.ts';

const SETTLED_MS = 500;

/**
 * Tells screen readers what was done and what has been found, each once it has settled for half a second. Apart,
 * because an action often changes the list: its count must not take the place of what was done.
 */
export function LiveRegions(): ReactElement {
  return (
    <>
      <LiveRegion about="done" />
      <LiveRegion about="found" />
    </>
  );
}

function LiveRegion({ about }: { about: SaidAbout }): ReactElement {
  const announcement = useApp((state) => state.said[about]);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (announcement.count === 0) return;
    const timer = setTimeout(() => setSaid(spoken(announcement)), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [announcement]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-about={about}>
      {said}
    </div>
  );
}

/** Only a text that differs is read; a space that makes no sound tells two that follow each other apart. */
const spoken = ({ text, count }: { text: string; count: number }): string =>
  count % 2 === 0 ? text : `${text}\u00a0`;
