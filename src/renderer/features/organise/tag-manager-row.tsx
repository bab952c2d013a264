import { Pencil, Trash2 } from 'lucide-react';
import { type ReactElement, useRef, useState } from 'react';
import type { Tag } from '../../../contract/methods/tags.ts';
import { papers } from '../../../language/strings.ts';
import { colourNames, organiseText as text } from '../../../language/strings-organise.ts';
import { deleteTags, renameTag } from '../../commands/organise.ts';
import { shownColour } from '../../model/tag-colour.ts';
import { useAppContext } from '../../store/context.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { NamedButton } from '../../ui/named-button.tsx';
import { rem } from '../../ui/rem.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { NameField } from '../layout/name-field.tsx';
import { ColourItems } from './colour-items.tsx';

interface Props {
  tag: Tag;
  /** Distance from the top, in px at 100 %. */
  top: number;
  chosen: boolean;
  onChoose(): void;
}

/** One tag: chosen or not, its colour, its name, how many papers have it. */
export function TagManagerRow({ tag, top, chosen, onChoose }: Props): ReactElement {
  const app = useAppContext();
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const pencil = useRef<HTMLButtonElement>(null);

  function end(): void {
    // Before the field goes: a dialog gives the focus of what goes to itself. Whoever has left keeps it.
    const inField = document.activeElement === row.current?.querySelector('input.sidebar-name');
    if (inField) pencil.current?.focus();
    setEditing(false);
  }

  return (
    <li ref={row} className="tag-manager-row" style={{ transform: `translateY(${rem(top)})` }}>
      <Checkbox checked={chosen} onChange={onChoose} label={text.choose(tag.name)} />
      <Menu
        trigger={
          <NamedButton
            className="tag-manager-colour"
            label={`${text.colourOf(tag.name)}: ${colourNames[tag.colour ?? 'automatic']}`}
          >
            <TagDot colour={shownColour(tag)} />
          </NamedButton>
        }
      >
        <ColourItems tag={tag} />
      </Menu>
      {editing ? (
        <NameField
          value={tag.name}
          label={text.renameTag(tag.name)}
          onName={(name) => renameTag(app, tag, name)}
          onEnd={end}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same for the keyboard
        <span className="tag-manager-name" onDoubleClick={() => setEditing(true)}>
          <Ellipsis text={tag.name} />
        </span>
      )}
      {tag.count === 0 ? (
        <span className="tag-manager-unused">{text.unused}</span>
      ) : (
        <span className="tag-manager-used">{papers(tag.count)}</span>
      )}
      <IconButton
        ref={pencil}
        label={text.renameTag(tag.name)}
        icon={Pencil}
        size="compact"
        onClick={() => setEditing(true)}
      />
      <IconButton
        label={text.deleteTag(tag.name)}
        icon={Trash2}
        size="compact"
        onClick={() => void deleteTags(app, [tag])}
      />
    </li>
  );
}
