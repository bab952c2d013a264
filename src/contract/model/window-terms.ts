import type { WindowSettings } from './window-settings.ts';

/** Widths in px at 100 %; the window's brief gives the limits. */
export const SIDEBAR = { initial: 232, least: 180, most: 360 } as const;
export const PAPER = { initial: 380, least: 320, most: 640 } as const;
/** The filters beside the list, and what the list keeps beside them. */
export const FACETS = { width: 200, listLeast: 380 } as const;
export const ZOOM = { least: 0.5, most: 3 } as const;

/** How a window is that nobody has set up yet: what the schema makes of nothing. */
export const usualSettings: WindowSettings = {
  theme: 'system',
  density: 'compact',
  sidebarWidth: SIDEBAR.initial,
  paperWidth: PAPER.initial,
  sidebarClosed: false,
  paperClosed: false,
  facets: false,
  columns: [],
  zoom: 1,
  singleKeys: true,
  closedHeads: [],
  openRows: [],
  subcollections: true,
  sorts: {},
  place: { kind: 'library' },
  focus: null,
};
