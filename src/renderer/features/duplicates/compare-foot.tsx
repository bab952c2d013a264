import type { ReactElement } from 'react';
import type { ItemId } from '../../../contract/model/ids.ts';
import type { Item } from '../../../contract/model/library.ts';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { Button } from '../../ui/button.tsx';

interface Props {
  items: readonly Item[];
  keep: ItemId | undefined;
  disabled: boolean;
  onMerge(): Promise<void>;
  onReject(): Promise<void>;
}

/** What becomes of the keys, in a sentence: the one that is kept, and those that stay as other names. */
export function keysLine(items: readonly Item[], keep: ItemId | undefined): string {
  const kept = items.find(({ id }) => id === keep);
  const others = items.filter((item) => item !== kept);
  const used = others.filter((item) => item.keyPinned).map((item) => item.citationKey);
  const unused = others
    .flatMap((item) => [...(item.keyPinned ? [] : [item.citationKey]), ...item.aliases])
    .filter(Boolean);
  return [
    kept ? text.keeps(kept.citationKey) : '',
    used.length > 0 ? text.usedAliases(used) : '',
    unused.length > 0 ? text.aliases(unused) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What merging does to the keys, and the two answers. */
export function CompareFoot({ items, keep, disabled, onMerge, onReject }: Props): ReactElement {
  return (
    <footer className="sides-foot">
      <p className="sides-keys selectable">{keysLine(items, keep)}</p>
      <Button disabled={disabled} keys="d" onClick={() => void onReject()}>
        {text.reject(items.length)}
      </Button>
      <Button variant="primary" disabled={disabled} keys="m" onClick={() => void onMerge()}>
        {text.merge(items.length)}
      </Button>
    </footer>
  );
}
