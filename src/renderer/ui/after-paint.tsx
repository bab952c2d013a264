import { type ReactNode, useSyncExternalStore } from 'react';
import { hasPainted, onFirstPaint } from '../store/first-paint.ts';

/** What the first look at the window doesn't need: drawn right after it. */
export function AfterPaint({ children }: { children: ReactNode }): ReactNode {
  return useSyncExternalStore(onFirstPaint, hasPainted) ? children : null;
}
