import type { ItemRow, Selection } from '../../contract/model/library.ts';
import type { App } from '../store/store.ts';

/** More citations than these are an export, and not something to drop into a letter. */
const MOST = 200;

interface Citations {
  text: string;
  /** Null: only the text is known yet. */
  html: string | null;
}

// A drag must say what it carries at its first move, when it is too late to ask the engine; the
// press before it is not.
let ready: { key: string; citations: Citations } | null = null;

const keyOf = (selection: Selection): string => JSON.stringify(selection);

/** The mouse was pressed on papers that may be dragged out of the window: gets their citations ready. */
export async function prepareDragOut({ client }: App, selection: Selection, count: number): Promise<void> {
  const key = keyOf(selection);
  if (count > MOST) return;
  if (ready?.key !== key) ready = null;
  try {
    // Asked for again at each press: the style, or a paper, may be another one since.
    const { text, html } = await client.call('citations.format', { selection, as: 'reference' });
    ready = { key, citations: { text, html } };
  } catch {
    // Papers that have gone can't be dragged either; the list is about to say so.
  }
}

/** What a drag of papers carries; until the citations have come, what the one row shows. */
export function carriedBy(selection: Selection, count: number, row: ItemRow | undefined): Citations | null {
  if (ready && ready.key === keyOf(selection)) return ready.citations;
  if (count !== 1 || !row) return null;
  const year = row.year === null ? '' : `(${row.year})`;
  const parts = [[row.creators, year].filter(Boolean).join(' '), row.title, row.venue];
  return { text: parts.filter(Boolean).join('. '), html: null };
}
