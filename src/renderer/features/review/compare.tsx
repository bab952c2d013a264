import { type ReactElement, useEffect, useState } from 'react';
import type { ItemId } from '../../../contract/model/ids.ts';
import type { ItemData } from '../../../contract/model/item.ts';
import type { Item } from '../../../contract/model/library.ts';
import { reviewText as text } from '../../../language/strings-review.ts';
import { useClient, useGetApp } from '../../store/context.ts';
import { classes } from '../../ui/classes.ts';
import { compared } from './compared.ts';

/** A record beside the paper that the library has, field by field. */
export function Compare({ id, found }: { id: ItemId; found: ItemData }): ReactElement | null {
  const client = useClient();
  const app = useGetApp();
  const [mine, setMine] = useState<Item | null>(null);
  useEffect(() => {
    let gone = false;
    client
      .call('items.get', { id })
      .then((item) => !gone && setMine(item))
      .catch(app().fail);
    return () => {
      gone = true;
    };
  }, [app, client, id]);
  if (!mine) return null;
  return (
    <table className="compare selectable">
      <thead>
        <tr>
          <th scope="col">{text.field}</th>
          <th scope="col">{text.mine}</th>
          <th scope="col">{text.found}</th>
        </tr>
      </thead>
      <tbody>
        {compared(mine, found).map((row) => (
          <tr key={row.name} className={classes(row.differs && 'compare-differs')}>
            <th scope="row">{row.name}</th>
            <td>{row.mine || '–'}</td>
            <td>{row.found || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
