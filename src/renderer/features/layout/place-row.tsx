import type { ReactElement, ReactNode } from 'react';
import type { Place } from '../../../contract/model/library.ts';
import { placeCount, placeKey } from '../../model/place.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { placeTarget } from '../organise/drop-targets.ts';
import { TreeRow, type Walked } from './tree-row.tsx';

interface Props extends Walked {
  place: Place;
  label: string;
  mark: ReactNode;
  level?: number;
  depth?: number;
  /** null: nothing lies below it. */
  expanded?: boolean | null;
  onExpand?(open: boolean): void;
}

/** A line that shows a place, with how many papers are there; papers dropped on it go there. */
export function PlaceRow({ place, ...row }: Props): ReactElement {
  const app = useAppContext();
  const key = placeKey(place);
  const selected = useApp((state) => placeKey(state.place) === key);
  const count = useApp((state) =>
    state.status ? placeCount(place, state.status.counts, state.hideSkipped) : null,
  );
  const target = placeTarget(app, place);
  return (
    <TreeRow
      {...row}
      rowKey={key}
      selected={selected}
      count={count}
      {...(target ? { target } : {})}
      onOpen={() => {
        const { goTo, setSidebarOver } = app.store.getState();
        goTo(place);
        setSidebarOver(false);
      }}
    />
  );
}
