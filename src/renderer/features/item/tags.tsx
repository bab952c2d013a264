import { Plus, X } from 'lucide-react';
import { type ReactElement, useMemo } from 'react';
import type { Tag } from '../../../contract/methods/tags.ts';
import type { Item } from '../../../contract/model/library.ts';
import { itemText } from '../../../language/strings-features.ts';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { useCommands } from '../../commands/context.ts';
import { removeTag } from '../../commands/organise.ts';
import { tagNamed } from '../../model/organised.ts';
import { shownColour } from '../../model/tag-colour.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { NamedButton } from '../../ui/named-button.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { TagPicker } from '../organise/pickers.tsx';
import { useCanEdit } from './use-can-edit.ts';

/** The paper's tags: a click shows the papers of one, ✕ takes it away, + opens the picker. */
export function Tags({ item }: { item: Item }): ReactElement {
  const commands = useCommands();
  const selection = useMemo(() => ({ ids: [item.id] }), [item.id]);
  const all = useApp((state) => state.tags);
  const shares = useMemo(() => ({ total: 1, counts: countsOf(item.tags, all) }), [item.tags, all]);
  const canEdit = useCanEdit(item);
  return (
    <ul className="paper-tags" aria-label={itemText.tags}>
      {item.tags.map((name) => (
        <TagChip key={name} name={name} item={item} />
      ))}
      {canEdit ? (
        <li className="paper-tag-add">
          <TagPicker
            selection={selection}
            shares={shares}
            trigger={
              item.tags.length === 0 ? (
                <Button variant="quiet" size="small" icon={Plus} className="paper-tag-first">
                  {text.addTag}
                </Button>
              ) : (
                <IconButton
                  label={text.addTag}
                  keys={commands.spec('item.tag').keys[0]}
                  icon={Plus}
                  size="small"
                />
              )
            }
          />
        </li>
      ) : null}
    </ul>
  );
}

/** A paper says itself which tags it has. */
const countsOf = (names: readonly string[], all: readonly Tag[]): Map<number, number> =>
  new Map(
    names.flatMap((name) => {
      const tag = tagNamed(all, name);
      return tag ? [[tag.id, 1] as const] : [];
    }),
  );

function TagChip({ name, item }: { name: string; item: Item }): ReactElement {
  const app = useAppContext();
  const tag = useApp((state) => tagNamed(state.tags, name));
  const canEdit = useCanEdit(item);
  return (
    <li className="paper-tag">
      <button
        type="button"
        className="paper-tag-name"
        aria-label={text.showTag(name)}
        disabled={!tag}
        onClick={() => tag && app.store.getState().goTo({ kind: 'tag', id: tag.id })}
      >
        <TagDot colour={tag ? shownColour(tag) : null} />
        <span className="ellipsis">{name}</span>
      </button>
      {tag && canEdit ? (
        <NamedButton
          className="paper-tag-remove"
          label={text.removeTag(name)}
          onClick={() => void removeTag(app, tag, { ids: [item.id] })}
        >
          <Icon of={X} small />
        </NamedButton>
      ) : null}
    </li>
  );
}
