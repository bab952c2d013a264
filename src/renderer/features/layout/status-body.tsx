import type { ReactElement } from 'react';
import { text } from '../../../language/strings.ts';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { PlaceRow } from './place-row.tsx';
import type { Walked } from './tree-row.tsx';

const shownStatuses = ['reading', 'read', 'skipped'] as const;

/** The statuses that aren't places of their own at the top. */
export function StatusBody(walked: Walked): ReactElement {
  return (
    <>
      {shownStatuses.map((status) => (
        <PlaceRow
          key={status}
          {...walked}
          level={2}
          label={text.status(status)}
          mark={<StatusGlyph status={status} />}
          place={{ kind: 'status', status }}
        />
      ))}
    </>
  );
}
