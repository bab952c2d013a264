import type { ReactElement } from 'react';
import type { ItemPatch } from '../../../contract/methods/items.ts';
import type { Item } from '../../../contract/model/library.ts';
import { dateNote, dateText, parseDateKeeping } from '../../../language/date-input.ts';
import { variableLabel, venueLabel } from '../../../language/item-fields.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { type Edit, entryOf } from './edit-conflict.ts';
import { Editable } from './editable.tsx';
import type { EditorField } from './field-input.tsx';
import { oneLine } from './one-line.ts';
import type { Read } from './use-editing.ts';
import { venueLine } from './venue-line.ts';

/** What holds the paper: its venue, or where its type has none (a book, a thesis) its publisher. */
const hasVenue = (item: Item): boolean => venueLabel(item.type) !== null || item.venue !== '';

/** Venue or publisher, date and pages as a change; only what differs, so that the rest can't clash. */
function read(values: Readonly<Record<string, string>>, seen: Item): Read {
  const patch: ItemPatch = {};
  const setVariables: Record<string, string> = {};
  const set = (name: string, typed: string | undefined): void => {
    const value = oneLine(typed ?? '');
    if (typed !== undefined && value !== (seen.variables[name] ?? '')) setVariables[name] = value;
  };
  const venue = oneLine(values['venue'] ?? seen.venue);
  if (venue !== seen.venue) patch.venue = venue;
  set('publisher', values['publisher']);
  set('page', values['page']);
  const date = oneLine(values['date'] ?? '');
  if (date !== dateText(seen.issued)) patch.issued = parseDateKeeping(date);
  return { patch: Object.keys(setVariables).length > 0 ? { ...patch, setVariables } : patch };
}

function show(value: Edit | Item): string {
  const names = ['publisher', 'page'].map((name) => entryOf(value, 'setVariables', name));
  return [value.venue, value.issued && dateText(value.issued), ...names].filter(Boolean).join(', ');
}

/** Where and when it appeared, in one line; edited in two or three fields. */
export function VenueField({ item, stored }: { item: Item; stored(item: Item): void }): ReactElement {
  const { variables, type } = item;
  const fields: EditorField[] = [
    hasVenue(item)
      ? {
          name: 'venue',
          label: venueLabel(type) ?? text.venue,
          value: item.venue,
          className: 'editor-wide',
        }
      : {
          name: 'publisher',
          label: variableLabel('publisher', type),
          value: variables['publisher'] ?? '',
          className: 'editor-wide',
        },
    { name: 'date', label: text.date, value: dateText(item.issued), note: dateNote },
    { name: 'page', label: text.pages, value: variables['page'] ?? '' },
  ];
  return (
    <Editable
      label={text.venueLine}
      item={item}
      className="paper-venue"
      fields={fields}
      read={read}
      show={show}
      stored={stored}
    >
      <p className="secondary selectable" dir="auto">
        {venueLine(item) || text.noVenue}
      </p>
    </Editable>
  );
}
