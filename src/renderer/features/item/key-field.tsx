import { Pin, RefreshCw } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { editText } from '../../../language/strings-edit.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { useCommands, useEnabled } from '../../commands/context.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { Editable } from './editable.tsx';
import { useCanEdit } from './use-can-edit.ts';

/** The citation key, and whether it may still move. The engine says which keys BibTeX can read. */
export function KeyField({ item, stored }: { item: Item; stored(item: Item): void }): ReactElement {
  const commands = useCommands();
  const canEdit = useCanEdit(item);
  // It acts on what is selected in the list, which may lie behind a tab.
  const canRemake = useEnabled('item.regenerateKey');
  return (
    <Editable
      label={text.citationKey}
      item={item}
      fields={[{ name: 'key', label: text.citationKey, value: item.citationKey, className: 'mono' }]}
      read={({ key = '' }) => ({ patch: { citationKey: key.trim() } })}
      show={(value) => value.citationKey ?? ''}
      stored={stored}
    >
      <span className="mono selectable">{item.citationKey}</span>
      <Tooltip text={item.keyPinned ? text.pinned : text.provisionalHint}>
        <span className="key-hint">
          {item.keyPinned ? <Icon of={Pin} small /> : text.provisional}
          {item.keyPinned ? <span className="visually-hidden">{text.pinned}</span> : null}
        </span>
      </Tooltip>
      {canEdit && canRemake ? (
        <IconButton
          className="key-remake"
          size="small"
          label={editText.regenerateKey}
          icon={RefreshCw}
          onClick={() => void commands.run('item.regenerateKey')}
        />
      ) : null}
    </Editable>
  );
}
