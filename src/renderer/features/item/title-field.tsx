import type { ReactElement } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import type { Mark } from '../../../language/mark.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { useCommands } from '../../commands/context.ts';
import { RichText } from '../../ui/rich-text.tsx';
import { Editable } from './editable.tsx';
import { oneLine } from './one-line.ts';
import { titleRequest } from './title-request.ts';

interface Props {
  item: Item;
  marks: readonly Mark[];
  stored(item: Item): void;
}

/** The title, with formulas drawn and hits marked. */
export function TitleField({ item, marks, stored }: Props): ReactElement {
  const commands = useCommands();
  const asked = titleRequest.use(item.id) !== null;
  return (
    <Editable
      label={text.title}
      item={item}
      className="paper-title"
      keys={commands.spec('item.editTitle').keys[0]}
      asked={asked}
      onAsked={titleRequest.take}
      fields={[{ name: 'title', label: text.title, value: item.title, wraps: true }]}
      read={({ title = '' }) => ({ patch: { title: oneLine(title) } })}
      show={(value) => value.title ?? ''}
      stored={stored}
      heading={
        <h2 id="paper-title" className="visually-hidden">
          {item.title || text.untitled}
        </h2>
      }
    >
      <h2 id="paper-title" className="paper-title-text selectable" dir="auto">
        {item.title ? <RichText text={item.title} marks={marks} field="title" /> : text.untitled}
      </h2>
    </Editable>
  );
}
