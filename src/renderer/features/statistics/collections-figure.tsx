import type { ReactElement } from 'react';
import type { CollectionReading } from '../../../contract/methods/statistics.ts';
import type { CollectionId } from '../../../contract/model/ids.ts';
import { number } from '../../../language/strings.ts';
import { statisticsText } from '../../../language/strings-reading.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { Bar } from './bar.tsx';
import { Figure, Key } from './figure.tsx';

const text = statisticsText.collections;
/** So many are drawn; the table has all. */
const MOST = 8;

interface Props {
  collections: readonly CollectionReading[];
  chosen: CollectionId | null;
  /** Shows the statistics of one collection. */
  onChoose(collection: { id: CollectionId; path: string }): void;
}

/** What was read and waits in each collection; a name narrows all pictures to it. */
export function CollectionsFigure({ collections, chosen, onChoose }: Props): ReactElement {
  const most = Math.max(1, ...collections.map(({ read, queue }) => Math.max(read, queue)));
  const name = ({ id, path }: CollectionReading): ReactElement => (
    <button
      type="button"
      className="bars-link"
      aria-label={text.only(path)}
      aria-pressed={id === chosen}
      onClick={() => onChoose({ id, path })}
    >
      <Ellipsis text={path} />
    </button>
  );
  const hidden = collections.length - MOST;
  return (
    <Figure
      title={text.title}
      about={text.about(collections.length)}
      legend={
        collections.length === 0 ? null : (
          <>
            <Key mark="mark-read">{text.read}</Key>
            <Key mark="mark-in">{text.queue}</Key>
            {hidden > 0 ? <span className="secondary">{text.rest(hidden)}</span> : null}
          </>
        )
      }
      columns={text.columns}
      rows={collections.map((collection) => ({
        id: collection.id,
        cells: [name(collection), number(collection.read), number(collection.queue)],
      }))}
    >
      <ul className="bars bars-collections">
        {collections.slice(0, MOST).map((collection) => (
          <li key={collection.id} className="bars-row">
            <span className="bars-name">{name(collection)}</span>
            <span className="bars-pair">
              <Bar kind="read" value={collection.read} most={most} label={text.read} />
              <Bar kind="in" value={collection.queue} most={most} label={text.queue} />
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
