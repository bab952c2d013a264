import type { ReactElement } from 'react';
import type { ItemPatch } from '../../../contract/methods/items.ts';
import type { Item } from '../../../contract/model/library.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { dateText, parseDate } from './date-text.ts';
import { Editable, type Read } from './editable.tsx';
import { oneLine } from './one-line.ts';
import { venueLine } from './venue-line.ts';

/** Venue, date and pages as a change; only what differs, so that the rest can't clash. */
function read(values: Readonly<Record<string, string>>, seen: Item): Read {
  const patch: ItemPatch = {};
  const venue = oneLine(values['venue'] ?? '');
  const date = oneLine(values['date'] ?? '');
  const pages = oneLine(values['pages'] ?? '');
  if (venue !== seen.venue) patch.venue = venue;
  if (date !== dateText(seen.issued)) {
    const issued = parseDate(date);
    if (issued === undefined) return { problem: text.dateProblem(date), field: 'date' };
    patch.issued = issued;
  }
  if (pages !== (seen.variables['page'] ?? '')) {
    const { page: _, ...others } = seen.variables;
    patch.variables = pages === '' ? others : { ...others, page: pages };
  }
  return { patch };
}

function show(value: ItemPatch | Item): string {
  const lines = [value.venue, value.issued && dateText(value.issued), value.variables?.['page']];
  return lines.filter(Boolean).join(', ');
}

/** Where and when it appeared, in one line; edited in three fields. */
export function VenueField({ item, stored }: { item: Item; stored(item: Item): void }): ReactElement {
  return (
    <Editable
      label={text.venueLine}
      item={item}
      className="paper-venue"
      fields={[
        { name: 'venue', label: text.venue, value: item.venue, className: 'editor-wide' },
        { name: 'date', label: text.date, value: dateText(item.issued) },
        { name: 'pages', label: text.pages, value: item.variables['page'] ?? '' },
      ]}
      read={read}
      show={show}
      stored={stored}
    >
      <p className="secondary selectable">{venueLine(item) || text.noVenue}</p>
    </Editable>
  );
}
