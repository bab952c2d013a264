/** The container of a work and its short forms: T2, JF, JO, JA, J1, J2, BT, T3 and C3. */
import type { ItemDraft } from '../../contract/model/item.ts';
import { venueLabel } from '../../language/item-fields.ts';
import { keepField, oneLine, putVariable } from '../shared/put.ts';

/** Takes a tag's first value; further ones stay for the fields. */
export type Take = (tag: string) => string;

const isShort = (text: string): boolean => /\.(?:\s|$)/.test(text) || text.length < 12;

/** A book's own title may be its BT (RIS 2001); T2 of what stands in nothing is the series it belongs to. */
export function readVenue(draft: ItemDraft, take: Take): void {
  const [full, secondary, book, plain] = ['JF', 'T2', 'BT', 'JO'].map((tag) => oneLine(take(tag)));
  const short = ['JA', 'J2', 'J1'].map((tag) => oneLine(take(tag)));
  const third = oneLine(take('T3'));
  const proceedings = draft.type === 'paper-conference' ? oneLine(take('C3')) : '';
  if (book && !draft.title) draft.title = book;
  const bookTitle = book && book !== draft.title ? book : '';
  const names = [proceedings, bookTitle, full, secondary, plain].filter((name) => name) as string[];
  if (venueLabel(draft.type) === null) {
    const [series, ...rest] = [...new Set(draft.type === 'speech' ? names : [...names, third])].filter(
      Boolean,
    );
    if (series)
      putVariable(draft, draft.type === 'speech' ? 'event-title' : 'collection-title', series, 'T2');
    if (draft.type === 'speech' && third) putVariable(draft, 'collection-title', third, 'T3');
    for (const name of rest) keepField(draft, 'T2', name);
    for (const name of short) if (name && name !== series) keepField(draft, 'J2', name);
    return;
  }
  // Where two names stand, JO and T2 may be the short one (Scopus: J2; EBSCO: JO and JF).
  const longest = names.find((name) => !isShort(name)) ?? names[0] ?? '';
  draft.venue = proceedings || longest || short.find(Boolean) || '';
  for (const name of [...short, ...names.filter(isShort)]) {
    if (name && name !== draft.venue) putVariable(draft, 'container-title-short', name, 'J2');
  }
  for (const name of names) {
    if (name === draft.venue || draft.variables['container-title-short'] === name) continue;
    putVariable(draft, draft.type === 'paper-conference' ? 'event-title' : 'collection-title', name, 'T2');
  }
  if (third && third !== draft.venue) putVariable(draft, 'collection-title', third, 'T3');
}
