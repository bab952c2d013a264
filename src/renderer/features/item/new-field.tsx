import { type ReactElement, useState } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { editText as text } from '../../../language/strings-edit.ts';
import { Editable } from './editable.tsx';
import { oneLine } from './one-line.ts';

interface Props {
  item: Item;
  stored(item: Item): void;
  onClosed(): void;
}

/** A field with a name of one's own: kept beside those that came by an import, and exported as they are. */
export function NewField({ item, stored, onClosed }: Props): ReactElement {
  const [waits, setWaits] = useState(true);
  return (
    <Editable
      label={text.newField}
      item={item}
      className="new-field"
      asked={waits}
      onAsked={() => setWaits(false)}
      onClosed={onClosed}
      fields={[
        { name: 'name', label: text.fieldName, value: '' },
        { name: 'value', label: text.fieldValue, value: '' },
      ]}
      read={({ name = '', value = '' }) => {
        const tidy = oneLine(name).slice(0, 100);
        if (tidy === '' && value.trim() !== '') return { problem: text.noFieldName, field: 'name' };
        return { patch: tidy === '' ? {} : { setFields: { [tidy]: value.trim() } } };
      }}
      show={(one) => Object.values('revision' in one ? one.fields : (one.setFields ?? {})).join('\n')}
      stored={stored}
    >
      {null}
    </Editable>
  );
}
