import { type ReactElement, useEffect, useState } from 'react';
import { useApp } from '../store/context.ts';

const SETTLED_MS = 500;

/** Tells screen readers what has changed, once it has settled for half a second. */
export function LiveRegion(): ReactElement {
  const announcement = useApp((state) => state.announcement);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(announcement), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [announcement]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
