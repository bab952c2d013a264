import { type ReactElement, type ReactNode, useMemo } from 'react';
import type { Selection } from '../../../contract/model/library.ts';
import type { CommandId } from '../../../language/commands.ts';
import { organiseText as text } from '../../../language/strings-organise.ts';
import { useCommands } from '../../commands/context.ts';
import { addTag, addToCollection, removeTag, takeOutOfCollection } from '../../commands/organise.ts';
import { clickedShare, type ShareCounts, shareOf, shownShares } from '../../model/shares.ts';
import { shownColour } from '../../model/tag-colour.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { KeyChips } from '../../ui/kbd.tsx';
import { NamedButton } from '../../ui/named-button.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { CollectionPicker, TagPicker } from '../organise/pickers.tsx';
import { useShares } from '../organise/use-shares.ts';

const ROOM = { least: 4, most: 12 } as const;

/** Which tags and collections the selected papers have: all of them, some, or none. A click adds to all or removes from all. */
export function SelectionShares({ selection }: { selection: Selection }): ReactElement {
  const app = useAppContext();
  const allTags = useApp((state) => state.tags);
  const allCollections = useApp((state) => state.collections);
  const tagShares = useShares('tags', selection);
  const collectionShares = useShares('collections', selection);
  const tags = useMemo(
    () => shownShares(allTags, tagShares, ({ count }) => count, ROOM),
    [allTags, tagShares],
  );
  const collections = useMemo(
    () => shownShares(allCollections, collectionShares, ({ own }) => own, { least: 3, most: 12 }),
    [allCollections, collectionShares],
  );
  return (
    <>
      <ShareSection
        id="selection-tags"
        title={text.tags}
        command="item.tag"
        picker={(trigger) => <TagPicker selection={selection} shares={tagShares} trigger={trigger} />}
      >
        {tags.map((tag) => (
          <ShareRow
            key={tag.id}
            name={tag.name}
            before={<TagDot colour={shownColour(tag)} />}
            count={tagShares.counts.get(tag.id) ?? 0}
            shares={tagShares}
            onChange={(to) =>
              void (to === 'add' ? addTag(app, tag.name, selection) : removeTag(app, tag, selection))
            }
          />
        ))}
      </ShareSection>
      <ShareSection
        id="selection-collections"
        title={text.collections}
        command="item.collect"
        picker={(trigger) => (
          <CollectionPicker selection={selection} shares={collectionShares} trigger={trigger} />
        )}
      >
        {collections.map((collection) => (
          <ShareRow
            key={collection.id}
            name={collection.name}
            count={collectionShares.counts.get(collection.id) ?? 0}
            shares={collectionShares}
            onChange={(to) => {
              const change = to === 'add' ? addToCollection : takeOutOfCollection;
              void change(app, collection, selection);
            }}
          />
        ))}
      </ShareSection>
    </>
  );
}

interface SectionProps {
  id: string;
  title: string;
  command: CommandId;
  picker(trigger: ReactElement<Record<string, unknown>>): ReactElement;
  children: ReactNode;
}

/** A head whose key chip is the button of the picker, over the rows. */
function ShareSection({ id, title, command, picker, children }: SectionProps): ReactElement {
  const commands = useCommands();
  const spec = commands.spec(command);
  const trigger = (
    <NamedButton className="shares-pick" label={spec.title}>
      <KeyChips keys={spec.keys[0] ?? ''} />
    </NamedButton>
  );
  return (
    <section className="paper-section" aria-labelledby={id}>
      <div className="shares-head">
        <h3 id={id} className="paper-head">
          {title}
        </h3>
        {picker(trigger)}
      </div>
      {children}
    </section>
  );
}

interface RowProps {
  name: string;
  before?: ReactNode;
  count: number;
  shares: ShareCounts;
  onChange(to: 'add' | 'remove'): void;
}

function ShareRow({ name, before, count, shares, onChange }: RowProps): ReactElement {
  const share = shareOf(count, shares.total);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is the control
    <label className="selection-tag">
      <Checkbox
        checked={share === 'all'}
        indeterminate={share === 'some'}
        onChange={() => onChange(clickedShare(share))}
      />
      {before}
      <span className="selection-tag-name ellipsis">{name}</span>
      <span className="secondary numbers">{text.share(count, shares.total)}</span>
    </label>
  );
}
