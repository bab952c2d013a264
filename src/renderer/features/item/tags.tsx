import type { ReactElement } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { itemText as text } from '../../../language/strings-features.ts';

/** The paper's tags. */
export function Tags({ item }: { item: Item }): ReactElement | null {
  if (item.tags.length === 0) return null;
  return (
    <ul className="paper-tags" aria-label={text.tags}>
      {item.tags.map((tag) => (
        <li key={tag} className="paper-tag">
          <span className="paper-tag-dot" aria-hidden="true" />
          <span className="ellipsis">{tag}</span>
        </li>
      ))}
    </ul>
  );
}
