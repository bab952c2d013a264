/** Formatted citations as the window draws them and the clipboard takes them: text in pieces, never markup. */

/** How a piece is set: italic, bold, underlined, raised, lowered, small capitals. */
export type CitedStyle = 'i' | 'b' | 'u' | 'sup' | 'sub' | 'sc';

/** A stretch of a formatted citation that is set in one way. A line feed in it begins a new line. */
export interface CitedRun {
  text: string;
  styles: readonly CitedStyle[];
  /** An http(s) address that it links to, or null. */
  href: string | null;
}

/** One reference of a bibliography, or one citation. */
export interface CitedEntry {
  /** What stands in the margin before it, such as `[1]`; empty where the style has none. */
  label: CitedRun[];
  runs: CitedRun[];
}

/** References that belong together, and how the style lays them out. */
export interface CitedList {
  entries: CitedEntry[];
  /** All lines of a reference but the first are indented. */
  hanging: boolean;
}

/** What is made of the papers: each one's reference; one citation as it stands in a text; a sorted, numbered list. */
export type CitedAs = 'reference' | 'in-text' | 'bibliography';
