import type { ReactElement } from 'react';
import type { Status } from '../../../contract/model/item.ts';
import type { Item } from '../../../contract/model/library.ts';
import { statuses } from '../../../contract/model/terms.ts';
import { statusNames, itemText as text } from '../../../language/strings-features.ts';
import { useCommands } from '../../commands/context.ts';
import { useClient, useGetApp } from '../../store/context.ts';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { NamedButton } from '../../ui/named-button.tsx';
import { PriorityMark } from '../../ui/priority-mark.tsx';
import { Stars } from '../../ui/rating.tsx';
import { Select } from '../../ui/select.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { useCanEdit } from './use-can-edit.ts';

const order: readonly Status[] = [...statuses.filter((status) => status !== 'none'), 'none'];
const options = order.map((value) => ({
  value,
  label: statusNames[value],
  before: value === 'none' ? null : <StatusGlyph status={value} />,
}));

/** Where the paper stands: status, priority, rating. */
export function StatusRow({ item }: { item: Item }): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const canEdit = useCanEdit(item);
  const selection = { ids: [item.id] };
  const done = (change: Promise<unknown>): void => {
    change.catch(app().fail);
  };
  const commands = useCommands();
  if (item.trashed !== null) {
    return <p className="paper-state secondary">{text.inTrash}</p>;
  }
  // Read as well as any other value: a control that is only greyed out would be hard to make out.
  if (!canEdit) {
    return (
      <div className="paper-state">
        <span className="paper-status">
          {item.status === 'none' ? null : <StatusGlyph status={item.status} />}
          {statusNames[item.status]}
        </span>
        {item.priority > 0 ? <PriorityMark value={item.priority} /> : null}
        <Stars value={item.rating} />
      </div>
    );
  }
  return (
    <div className="paper-state">
      <Select
        size="small"
        label={text.status}
        value={item.status}
        options={options}
        onChange={(status) => done(client.call('items.setStatus', { selection, status }))}
      />
      <Menu
        trigger={
          <NamedButton
            className="paper-priority"
            label={text.priorities[item.priority] ?? ''}
            keys={commands.spec('item.priority').keys[0]}
          >
            <PriorityMark value={item.priority} />
          </NamedButton>
        }
      >
        {text.priorities.map((label, priority) => (
          <MenuItem
            key={label}
            label={label}
            before={<PriorityMark value={priority} />}
            onChoose={() => done(client.call('items.setPriority', { selection, priority }))}
          />
        ))}
      </Menu>
      <Stars
        value={item.rating}
        onChange={(rating) => done(client.call('items.setRating', { selection, rating }))}
      />
    </div>
  );
}
