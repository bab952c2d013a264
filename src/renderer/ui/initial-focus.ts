import { createContext, type RefObject } from 'react';

/** What gets the focus of the dialog around it, once that is there. Null: its first control. */
export const InitialFocus = createContext<RefObject<HTMLElement | null> | null>(null);
