import { FACETS, PAPER, SIDEBAR } from '../../contract/model/window-terms.ts';

/** How the window's width folds it: three panes, rail and two panes, or one pane. */
export type Fold = 'three' | 'two' | 'one';

export const THREE_FROM = 1100;
export const TWO_FROM = 760;
const LIST_LEAST = 380;
const RAIL = 48;

export function foldOf(width: number): Fold {
  if (width >= THREE_FROM) return 'three';
  return width >= TWO_FROM ? 'two' : 'one';
}

export interface PaneWidths {
  /** 0 when it is closed, 48 for the rail. */
  sidebar: number;
  /** 0 when it is closed. */
  paper: number;
}

interface Wanted {
  sidebarWidth: number;
  paperWidth: number;
  sidebarClosed: boolean;
  paperClosed: boolean;
}

/**
 * Widths of the outer panes, in px at 100 %. The list keeps its least width: the paper gives way
 * first, then the sidebar, and what the user set comes back with the room.
 */
export function paneWidths(
  width: number,
  wanted: Wanted,
  least: { sidebar: number; paper: number },
): PaneWidths {
  const fold = foldOf(width);
  if (fold === 'one') return { sidebar: 0, paper: 0 };
  const paper = wanted.paperClosed ? 0 : wanted.paperWidth;
  if (fold === 'two') {
    const room = width - RAIL - LIST_LEAST;
    return { sidebar: RAIL, paper: paper === 0 ? 0 : Math.min(paper, Math.max(least.paper, room)) };
  }
  const sidebar = wanted.sidebarClosed ? 0 : wanted.sidebarWidth;
  const forPaper = width - sidebar - LIST_LEAST;
  const shownPaper = paper === 0 ? 0 : Math.min(paper, Math.max(least.paper, forPaper));
  const forSidebar = width - shownPaper - LIST_LEAST;
  return {
    sidebar: sidebar === 0 ? 0 : Math.min(sidebar, Math.max(least.sidebar, forSidebar)),
    paper: shownPaper,
  };
}

/** Whether the list can give the filters their width; else they lie over it. */
export function hasRoomForFacets(width: number, wanted: Wanted): boolean {
  if (foldOf(width) === 'one') return width >= FACETS.width + FACETS.listLeast;
  const list = listWidth(width, wanted, { sidebar: SIDEBAR.least, paper: PAPER.least });
  return list >= FACETS.width + FACETS.listLeast;
}

/** What is left for the list, in px at 100 %. */
export function listWidth(width: number, wanted: Wanted, least: { sidebar: number; paper: number }): number {
  const { sidebar, paper } = paneWidths(width, wanted, least);
  return width - sidebar - paper;
}
