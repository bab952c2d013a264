import { Search, Trash2, X } from 'lucide-react';
import { type ReactElement, type RefObject, useMemo, useState } from 'react';
import type { TagId } from '../../../contract/model/ids.ts';
import { foldText } from '../../../language/fold.ts';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { deleteTags } from '../../commands/organise.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { DialogTitle } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TagManagerFoot } from './tag-manager-foot.tsx';
import { TagManagerList } from './tag-manager-list.tsx';
import './tag-manager.css';

interface Props {
  /** The field that filters, which has the focus at first. */
  field: RefObject<HTMLInputElement | null>;
  onClose(): void;
}

/** All tags with what they are used for: filtered, renamed, coloured, merged, deleted. */
export function TagManager({ field, onClose }: Props): ReactElement {
  const app = useAppContext();
  const tags = useApp((state) => state.tags);
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<TagId>>(new Set());
  const wanted = foldText(query).trim();
  const folded = useMemo(() => tags.map(({ name }) => foldText(name)), [tags]);
  const shown = useMemo(
    () => (wanted === '' ? tags : tags.filter((_, i) => folded[i]?.includes(wanted))),
    [tags, folded, wanted],
  );
  const unused = useMemo(() => tags.filter(({ count }) => count === 0), [tags]);
  // Tags that have gone meanwhile are no longer chosen.
  const chosen = useMemo(() => tags.filter(({ id }) => picked.has(id)), [tags, picked]);

  function choose(id: TagId): void {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  }

  return (
    <>
      <header className="tag-manager-top">
        <DialogTitle className="tag-manager-title">{text.manager}</DialogTitle>
        <span className="tag-manager-count">{text.managerCount(tags.length, unused.length)}</span>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={onClose} />
      </header>
      <div className="tag-manager-tools">
        <div className="search">
          <Icon of={Search} />
          <input
            ref={field}
            className="search-input"
            type="search"
            aria-label={text.managerFind}
            placeholder={text.managerFind}
            spellCheck={false}
            autoComplete="off"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        {unused.length > 0 ? (
          <Button icon={Trash2} onClick={() => void deleteTags(app, unused)}>
            {text.deleteUnused(unused.length)}
          </Button>
        ) : null}
      </div>
      {shown.length > 0 ? (
        <TagManagerList tags={shown} chosen={picked} onChoose={choose} />
      ) : (
        <p className="tag-manager-none">{tags.length === 0 ? text.managerEmpty : text.managerNone(query)}</p>
      )}
      {chosen.length > 0 ? <TagManagerFoot chosen={chosen} onDone={() => setPicked(new Set())} /> : null}
    </>
  );
}
