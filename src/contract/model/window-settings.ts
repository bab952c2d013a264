import { z } from '../zod.ts';
import { ItemId } from './ids.ts';
import { Place, Sort } from './library.ts';
import { PAPER, SIDEBAR, ZOOM } from './window-terms.ts';

/** What the machine remembers of the window. Every field falls back by itself when it can't be read. */
export const WindowSettings = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  density: z.enum(['compact', 'comfortable']).catch('compact'),
  sidebarWidth: z.number().min(SIDEBAR.least).max(SIDEBAR.most).catch(SIDEBAR.initial),
  paperWidth: z.number().min(PAPER.least).max(PAPER.most).catch(PAPER.initial),
  sidebarClosed: z.boolean().catch(false),
  paperClosed: z.boolean().catch(false),
  /** Years, creators and the rest of the list's papers stand beside it. */
  facets: z.boolean().catch(false),
  /** Ids of the columns that are shown where they fit, in order; empty: the usual ones. */
  columns: z.array(z.string()).catch([]),
  zoom: z.number().min(ZOOM.least).max(ZOOM.most).catch(1),
  /** Keys without a modifier run commands (WCAG 2.1.4 asks for a way to turn them off). */
  singleKeys: z.boolean().catch(true),
  closedHeads: z.array(z.string()).catch([]),
  /** Lines of the sidebar's trees that show what lies below them. */
  openRows: z.array(z.string()).catch([]),
  /** A collection shows and counts the papers of those below it as well. */
  subcollections: z.boolean().catch(true),
  sorts: z.record(z.string(), z.array(Sort)).catch({}),
  place: Place.catch({ kind: 'library' }),
  /** The paper that had focus. */
  focus: ItemId.nullable().catch(null),
});
export type WindowSettings = z.infer<typeof WindowSettings>;
