import { type ReactElement, useMemo } from 'react';
import type { ItemType } from '../../../contract/model/item.ts';
import type { Item } from '../../../contract/model/library.ts';
import { itemTypes } from '../../../contract/model/terms.ts';
import { itemText as text, typeName } from '../../../language/strings-features.ts';
import { useGetApp } from '../../store/context.ts';
import { Select } from '../../ui/select.tsx';
import { ConflictBox } from './conflict-box.tsx';
import { Fact } from './fact.tsx';
import { useCanEdit } from './use-can-edit.ts';
import { useSave } from './use-save.ts';

/** The types most papers have come first; the others follow by their names. */
const common: readonly ItemType[] = [
  'article-journal',
  'paper-conference',
  'article',
  'book',
  'chapter',
  'thesis',
  'report',
  'dataset',
  'software',
  'webpage',
];

/** All types in the order that a menu has them. */
export function typeOptions(): { value: ItemType; label: string }[] {
  const rest = itemTypes
    .filter((type) => !common.includes(type))
    .toSorted((a, b) => typeName(a).localeCompare(typeName(b), 'en'));
  return [...common, ...rest].map((value) => ({ value, label: typeName(value) }));
}

/** What kind of work it is; the fields that are offered follow it. */
export function TypeFact({ item, stored }: { item: Item; stored(item: Item): void }): ReactElement {
  const app = useGetApp();
  const options = useMemo(typeOptions, []);
  const canEdit = useCanEdit(item);
  const saving = useSave(stored, (_, reason) => app().toast({ text: reason, tone: 'error' }));
  return (
    <Fact name={text.type}>
      {saving.conflict ? (
        <ConflictBox
          label={text.type}
          mine={typeName(saving.conflict.edit.type ?? item.type)}
          theirs={typeName(saving.conflict.now.type)}
          onSettle={(choice) => void saving.settle(choice)}
        />
      ) : canEdit ? (
        <span className="fact-select">
          <Select
            label={text.type}
            value={item.type}
            options={options}
            size="small"
            onChange={(type) => void saving.save({ type }, item)}
          />
        </span>
      ) : (
        typeName(item.type)
      )}
      {saving.problem ? (
        <span className="fact-note fact-wrong" role="alert">
          {saving.problem}
        </span>
      ) : null}
    </Fact>
  );
}
