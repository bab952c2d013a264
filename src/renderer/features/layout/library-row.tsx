import type { ReactElement } from 'react';
import { text } from '../../../language/strings.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Icon } from '../../ui/icon.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { PlaceRow } from './place-row.tsx';
import type { PlaceEntry } from './places.ts';
import type { Walked } from './tree-row.tsx';

const KEY = 'library';
/** Inbox and To Read have places of their own above. */
const statuses = ['reading', 'read', 'skipped'] as const;

/** The library and, below it where it is opened, its papers by status. */
export function LibraryRow({ entry, ...walked }: Walked & { entry: PlaceEntry }): ReactElement {
  const app = useGetApp();
  const opened = useApp((state) => state.settings.openRows.includes(KEY));
  // The line that is shown is never folded away.
  const within = useApp((state) => state.place.kind === 'status');
  const open = opened || within;
  return (
    <>
      <PlaceRow
        {...walked}
        place={entry.place}
        label={entry.label}
        mark={<Icon of={entry.icon} />}
        expanded={open}
        onExpand={(next) => {
          if (!next && within) app().goTo(entry.place);
          app().setRowOpen(KEY, next);
        }}
      />
      {open
        ? statuses.map((status) => (
            <PlaceRow
              key={status}
              {...walked}
              level={2}
              depth={1}
              label={text.status(status)}
              mark={<StatusGlyph status={status} />}
              place={{ kind: 'status', status }}
            />
          ))
        : null}
    </>
  );
}
