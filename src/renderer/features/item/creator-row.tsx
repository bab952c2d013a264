import { Ellipsis, GripVertical } from 'lucide-react';
import type { ClipboardEvent, KeyboardEvent, ReactElement } from 'react';
import type { Creator } from '../../../contract/model/item.ts';
import { creatorRoles } from '../../../contract/model/terms.ts';
import { editText as text } from '../../../language/strings-edit.ts';
import { roleName } from '../../../language/strings-features.ts';
import { type CreatorRow, withNames } from '../../model/creator-rows.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { Select } from '../../ui/select.tsx';
import type { Grip } from './use-row-drag.ts';

const roles = creatorRoles.map((value) => ({ value, label: roleName(value) }));

interface Props {
  row: CreatorRow;
  at: number;
  count: number;
  busy: boolean;
  grip: Grip;
  onChange(row: CreatorRow): void;
  onMove(by: number): void;
  onRemove(): void;
  /** Answers whether the text was a list, and is rows now. */
  onPaste(pasted: string): boolean;
  /** Enter: on to the next creator. */
  onNext(): void;
}

/** One creator: grip, names, role, and a menu of the rest. */
export function CreatorRowView(props: Props): ReactElement {
  const { row, at, count, busy, grip, onChange, onMove, onRemove, onPaste, onNext } = props;
  const { creator, single, more } = row;
  const set = (part: keyof Creator, value: string): void =>
    onChange({ ...row, creator: { ...creator, [part]: value } as Creator });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const inField = event.target instanceof HTMLInputElement;
    if (event.altKey && event.key === 'ArrowUp') onMove(-1);
    else if (event.altKey && event.key === 'ArrowDown') onMove(1);
    else if (inField && event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onNext();
    else return;
    event.preventDefault();
  }

  const field = (
    part: 'family' | 'given' | 'literal' | 'particle' | 'suffix',
    label: string,
  ): ReactElement => (
    <input
      className="field creator-field"
      aria-label={`${label}, ${text.creatorAt(at + 1, count)}`}
      placeholder={label}
      dir="auto"
      maxLength={part === 'particle' || part === 'suffix' ? 200 : 2000}
      spellCheck={false}
      autoComplete="off"
      readOnly={busy}
      value={creator[part]}
      onChange={(event) => set(part, event.target.value)}
      onPaste={(event: ClipboardEvent) => {
        if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault();
      }}
    />
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within
    <div className="creator-row" onKeyDown={onKeyDown}>
      <span className="creator-grip" title={text.moveCreator(at + 1)} {...grip}>
        <Icon of={GripVertical} small />
      </span>
      {single ? (
        <span className="creator-single">{field('literal', text.oneName)}</span>
      ) : (
        <>
          {field('family', text.family)}
          {field('given', text.given)}
        </>
      )}
      <Select
        label={`${text.role}, ${text.creatorAt(at + 1, count)}`}
        value={creator.role}
        options={roles}
        size="small"
        disabled={busy}
        onChange={(role) => set('role', role)}
      />
      <Menu
        align="end"
        trigger={<IconButton size="compact" label={text.creatorMenu(at + 1)} icon={Ellipsis} />}
      >
        <MenuItem label={text.moveUp} keys="Alt+ArrowUp" disabled={at === 0} onChoose={() => onMove(-1)} />
        <MenuItem
          label={text.moveDown}
          keys="Alt+ArrowDown"
          disabled={at === count - 1}
          onChoose={() => onMove(1)}
        />
        <MenuSeparator />
        <MenuItem
          label={single ? text.toTwoNames : text.toOneName}
          onChoose={() => onChange(withNames(row, !single))}
        />
        {single || more ? null : (
          <MenuItem label={text.moreParts} onChoose={() => onChange({ ...row, more: true })} />
        )}
        <MenuSeparator />
        <MenuItem label={text.removeCreator} danger onChoose={onRemove} />
      </Menu>
      {more ? (
        <span className="creator-more">
          {field('particle', text.particle)}
          {field('suffix', text.suffix)}
        </span>
      ) : null}
    </div>
  );
}
