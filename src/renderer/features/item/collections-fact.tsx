import { Plus } from 'lucide-react';
import { Fragment, type ReactElement, useMemo } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { useCommands } from '../../commands/context.ts';
import { collectionPaths } from '../../model/organised.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { CollectionPicker } from '../organise/pickers.tsx';
import { useShares } from '../organise/use-shares.ts';
import { useCanEdit } from './use-can-edit.ts';

/** The collections the paper is in, and the picker that changes them. Names are filters. */
export function CollectionsFact({ item }: { item: Item }): ReactElement {
  const app = useAppContext();
  const commands = useCommands();
  const collections = useApp((state) => state.collections);
  const selection = useMemo(() => ({ ids: [item.id] }), [item]);
  const shares = useShares('collections', selection);
  const canEdit = useCanEdit(item);
  const paths = useMemo(() => collectionPaths(collections), [collections]);
  const own = collections.filter(({ id }) => shares.counts.has(id));
  return (
    <span className="paper-collections">
      {own.length === 0 ? <span className="secondary">{text.none}</span> : null}
      {own.map(({ id, name }, i) => (
        <Fragment key={id}>
          <button
            type="button"
            className="paper-filter"
            title={paths.get(id)}
            onClick={() => app.store.getState().goTo({ kind: 'collection', id })}
          >
            {name}
          </button>
          {i < own.length - 1 ? ', ' : null}
        </Fragment>
      ))}
      {canEdit ? (
        <CollectionPicker
          selection={selection}
          shares={shares}
          trigger={
            <IconButton
              label={text.editCollections}
              keys={commands.spec('item.collect').keys[0]}
              icon={Plus}
              size="small"
            />
          }
        />
      ) : null}
    </span>
  );
}
