import type { ItemRow, Selection } from '../../contract/model/library.ts';
import { type CslItem, citationHtml, citationText } from '../model/citation.ts';
import type { App } from '../store/store.ts';

/** More citations than these are an export, and not something to drop into a letter. */
const MOST = 200;

interface Citations {
  text: string;
  html: string;
}

// A drag must say what it carries at its first move, when it is too late to ask the engine; the
// press before it is not.
let ready: { key: string; citations: Citations } | null = null;

const keyOf = (selection: Selection): string => JSON.stringify(selection);

const cited = (items: readonly CslItem[]): Citations => ({
  text: items.map(citationText).join('\n'),
  html: items.map((item) => `<p>${citationHtml(item)}</p>`).join(''),
});

/** The mouse was pressed on papers that may be dragged out of the window: gets their citations ready. */
export async function prepareDragOut({ client }: App, selection: Selection, count: number): Promise<void> {
  const key = keyOf(selection);
  if (ready?.key === key || count > MOST) return;
  ready = null;
  try {
    const { text } = await client.call('exports.csl', { selection });
    ready = { key, citations: cited(JSON.parse(text) as CslItem[]) };
  } catch {
    // Papers that have gone can't be dragged either; the list is about to say so.
  }
}

/** What a drag of papers carries; until the citations have come, what the one row shows. */
export function carriedBy(selection: Selection, count: number, row: ItemRow | undefined): Citations | null {
  if (ready && ready.key === keyOf(selection)) return ready.citations;
  if (count !== 1 || !row) return null;
  return cited([
    {
      title: row.title,
      ...(row.creators ? { author: [{ literal: row.creators }] } : {}),
      ...(row.year === null ? {} : { issued: { 'date-parts': [[row.year]] } }),
      ...(row.venue ? { 'container-title': row.venue } : {}),
    },
  ]);
}
