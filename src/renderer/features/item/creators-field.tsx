import { type ReactElement, useRef, useState } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { formatCreators, spokenCreator } from '../../../language/creators-text.ts';
import { roleName, itemText as text } from '../../../language/strings-features.ts';
import { CreatorsEditor, type CreatorsHandle } from './creators-editor.tsx';
import type { Edit } from './edit-conflict.ts';
import { EditableBox } from './editable-box.tsx';
import { useEditing } from './use-editing.ts';

/** Creators that are shown before "+6 more". */
const FEW = 4;

const show = (value: Edit | Item): string => formatCreators(value.creators ?? []);

/** The creators as people write them; edited one by one, or as text. */
export function CreatorsField({ item, stored }: { item: Item; stored(item: Item): void }): ReactElement {
  const handle = useRef<CreatorsHandle>(null);
  const editing = useEditing({
    label: text.creators,
    item,
    stored,
    show,
    draft: () => {
      const creators = handle.current?.creators();
      return creators ? { patch: { creators } } : null;
    },
  });
  return (
    <EditableBox
      label={text.creators}
      item={item}
      editing={editing}
      show={show}
      editor={
        <CreatorsEditor
          ref={editing.editor}
          handle={handle}
          creators={editing.seen?.creators ?? []}
          busy={editing.saving.busy}
          problem={editing.saving.problem}
          onSave={() => void editing.save()}
          onCancel={editing.close}
        />
      }
    >
      <CreatorNames item={item} />
    </EditableBox>
  );
}

function CreatorNames({ item: { creators } }: { item: Item }): ReactElement {
  const [all, setAll] = useState(false);
  const isLong = creators.length > FEW + 1;
  const shown = all || !isLong ? creators : creators.slice(0, FEW);
  const names = shown.map((creator) => {
    const name = spokenCreator(creator);
    return creator.role === 'author' ? name : `${name} (${roleName(creator.role).toLowerCase()})`;
  });
  return (
    <p className="paper-creators selectable" dir="auto">
      {creators.length === 0 ? <span className="secondary">{text.noCreators}</span> : null}
      {names.join(', ')}
      {isLong ? (
        <>
          {all ? ' ' : ', '}
          <button type="button" className="paper-more" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.fewerCreators : text.moreCreators(creators.length - FEW)}
          </button>
        </>
      ) : null}
    </p>
  );
}
