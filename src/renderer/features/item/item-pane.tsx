import type { ReactElement } from 'react';
import { itemText as text } from '../../../language/strings-features.ts';
import { pickedCount } from '../../model/selection.ts';
import { useApp } from '../../store/context.ts';
import { ItemBar } from './item-bar.tsx';
import { ItemView } from './item-view.tsx';
import { SelectionView } from './selection-view.tsx';
import { useItem } from './use-item.ts';
import './item.css';

/** The pane at the right: the selected paper, what several have in common, or one quiet sentence. */
export function ItemPane(): ReactElement {
  const total = useApp((state) => state.result?.total ?? 0);
  const picks = useApp((state) => state.picks);
  const count = pickedCount(picks, total);
  const several = count > 1 || (picks.all && count > 0);
  const [single] = picks.ids;
  const { item, failure, set } = useItem(several || picks.all ? null : (single ?? null));
  return (
    <div className="paper">
      <ItemBar count={count} trashed={item?.trashed !== null && item !== null} />
      {several ? <SelectionView picks={picks} count={count} /> : null}
      {!several && item ? <ItemView key={item.id} item={item} stored={set} /> : null}
      {!several && !item ? (
        <p className="paper-nothing" role={failure ? 'alert' : undefined}>
          {failure ? failure.message || text.failed : count === 0 && total > 0 ? text.nothing : null}
        </p>
      ) : null}
    </div>
  );
}
