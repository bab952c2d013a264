import type { ItemRow, Selection } from '../../contract/model/library.ts';
import type { App } from '../store/store.ts';

/** More citations than these are an export, and not something to drop into a letter. */
const MOST = 200;
/** A press that is held so long (ms) may become a drag; most are clicks, and what those show comes first. */
const HELD = 120;

interface Citations {
  text: string;
  /** Null: only the text is known yet. */
  html: string | null;
}

// A drag must say what it carries at its first move, when it is too late to ask the engine; the
// press before it is not.
let ready: { key: string; citations: Citations } | null = null;
/** The press that may become a drag, until its citations are asked for. */
let press: { ask(): void; timer: ReturnType<typeof setTimeout> } | null = null;

/** The same papers may be written otherwise after any change: of them, or of the style. */
const keyOf = ({ store }: App, selection: Selection): string =>
  JSON.stringify([store.getState().status?.revision ?? 0, selection]);

/** The mouse was pressed on papers that may be dragged out of the window: gets their citations ready if it stays so. */
export function pressPapers(app: App, selection: Selection, count: number): void {
  releasePapers();
  const key = keyOf(app, selection);
  if (count > MOST || ready?.key === key) return;
  press = {
    ask: () => void prepare(app, selection, key),
    timer: setTimeout(askNow, HELD),
  };
}

/** The mouse was moved over papers: while it is pressed on them, a drag begins within a few pixels. */
export function movePapers(event: { buttons: number; movementX: number; movementY: number }): void {
  if (press && event.buttons === 1 && (event.movementX !== 0 || event.movementY !== 0)) askNow();
}

/** The mouse was let go: it was a click. */
export function releasePapers(): void {
  clearTimeout(press?.timer);
  press = null;
}

function askNow(): void {
  const asked = press;
  releasePapers();
  asked?.ask();
}

async function prepare({ client }: App, selection: Selection, key: string): Promise<void> {
  try {
    const { text, html } = await client.call('citations.format', { selection, as: 'reference' });
    ready = { key, citations: { text, html } };
  } catch {
    // Papers that have gone can't be dragged either; the list is about to say so.
  }
}

/** What a drag of papers carries; until the citations have come, what the one row shows. */
export function carriedBy(
  app: App,
  selection: Selection,
  count: number,
  row: ItemRow | undefined,
): Citations | null {
  if (ready && ready.key === keyOf(app, selection)) return ready.citations;
  if (count !== 1 || !row) return null;
  const year = row.year === null ? '' : `(${row.year})`;
  const parts = [[row.creators, year].filter(Boolean).join(' '), row.title, row.venue];
  return { text: parts.filter(Boolean).join('. '), html: null };
}
