import { type ReactElement, useMemo, useState } from 'react';
import type { Tag } from '../../../contract/methods/tags.ts';
import type { Selection } from '../../../contract/model/library.ts';
import { organiseText as text } from '../../../language/strings-organise.ts';
import {
  addTag,
  addToCollection,
  createCollection,
  removeTag,
  takeOutOfCollection,
} from '../../commands/organise.ts';
import { collectionLines, collectionPaths } from '../../model/organised.ts';
import type { ShareCounts } from '../../model/shares.ts';
import { shownColour } from '../../model/tag-colour.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import type { PickerName } from '../../store/organise.ts';
import { Popover } from '../../ui/popover.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { Picker } from './picker.tsx';
import { type PickerOption, pickerOption } from './picker-options.ts';

interface Props {
  selection: Selection;
  shares: ShareCounts;
  /** The button it stands by. */
  trigger: ReactElement<Record<string, unknown>>;
}

/** Whether a picker is open, and what opens and closes it: its button, or a command. */
function useOpen(name: PickerName): { open: boolean; onOpenChange(open: boolean): void } {
  const app = useAppContext();
  const open = useApp((state) => state.picker === name);
  function onOpenChange(next: boolean): void {
    const { picker, setPicker } = app.store.getState();
    if (next) setPicker(name);
    // The other one may have been asked for while this one was closing.
    else if (picker === name) setPicker(null);
  }
  return { open, onOpenChange };
}

/** Gives the papers tags and takes them away. */
export function TagPicker({ trigger, ...rest }: Props): ReactElement {
  const opener = useOpen('tags');
  return (
    <Popover {...opener} label={text.pickTags} trigger={trigger}>
      <TagChoices {...rest} onClose={() => opener.onOpenChange(false)} />
    </Popover>
  );
}

type Choices = Omit<Props, 'trigger'> & { onClose(): void };

function TagChoices({ selection, shares, onClose }: Choices): ReactElement {
  const app = useAppContext();
  const tags = useApp((state) => state.tags);
  // As they stood when the picker opened: ticking must not move the lines under the pointer.
  const [order] = useState(
    () => new Map(tags.map(({ id, count }) => [id, (shares.counts.get(id) ?? 0) * 1e7 + count])),
  );
  const options = useMemo(
    () =>
      tags
        .map((tag) => pickerOption({ ...tag, label: tag.name, depth: 0 }))
        .sort((a, b) => (order.get(b.id) ?? Infinity) - (order.get(a.id) ?? Infinity) || 0),
    [tags, order],
  );
  return (
    <Picker<Tag & PickerOption>
      label={text.pickTags}
      placeholder={text.findTag}
      empty={text.noTags}
      options={options}
      shares={shares}
      mark={(tag) => <TagDot colour={shownColour(tag)} />}
      createLabel={text.createTag}
      onToggle={(tag, to) =>
        void (to === 'add' ? addTag(app, tag.name, selection) : removeTag(app, tag, selection))
      }
      onCreate={(name) => void addTag(app, name, selection)}
      onClose={onClose}
    />
  );
}

/** Puts the papers into collections and takes them out. */
export function CollectionPicker({ trigger, ...rest }: Props): ReactElement {
  const opener = useOpen('collections');
  return (
    <Popover {...opener} label={text.pickCollections} trigger={trigger}>
      <CollectionChoices {...rest} onClose={() => opener.onOpenChange(false)} />
    </Popover>
  );
}

function CollectionChoices({ selection, shares, onClose }: Choices): ReactElement {
  const app = useAppContext();
  const collections = useApp((state) => state.collections);
  const options = useMemo(() => {
    const paths = collectionPaths(collections);
    return collectionLines(collections).map(({ value, depth }) =>
      pickerOption({
        id: value.id,
        name: paths.get(value.id) ?? value.name,
        label: value.name,
        depth,
      }),
    );
  }, [collections]);

  async function create(name: string): Promise<void> {
    const id = await createCollection(app, null, name);
    if (id !== null) await addToCollection(app, { id, name }, selection);
  }
  return (
    <Picker
      label={text.pickCollections}
      placeholder={text.findCollection}
      empty={text.noCollections}
      options={options}
      shares={shares}
      createLabel={text.createCollection}
      onToggle={({ id, label }, to) => {
        const change = to === 'add' ? addToCollection : takeOutOfCollection;
        void change(app, { id, name: label }, selection);
      }}
      onCreate={(name) => void create(name)}
      onClose={onClose}
    />
  );
}
