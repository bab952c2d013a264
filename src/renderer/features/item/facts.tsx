import { FileSearch } from 'lucide-react';
import { type ReactElement, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { day } from '../../../language/strings.ts';
import { editText } from '../../../language/strings-edit.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { useCommands, useEnabled } from '../../commands/context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Added, AddField } from './add-field.tsx';
import { CollectionsFact } from './collections-fact.tsx';
import { Fact } from './fact.tsx';
import { focusIfLost } from './focus-lost.ts';
import { type FieldName, fieldGroups } from './item-field.ts';
import { KeyField } from './key-field.tsx';
import { Links } from './links.tsx';
import { NewField } from './new-field.tsx';
import { TypeFact } from './type-fact.tsx';
import { ValueFact } from './value-fact.tsx';
import './facts.css';
import { useCanEdit } from './use-can-edit.ts';

interface Props {
  item: Item;
  stored(item: Item): void;
}

/** Links, then everything else that is known of the paper, as names and values; what it lacks can be added. */
export function Facts({ item, stored }: Props): ReactElement {
  const [adding, setAdding] = useState<Added | null>(null);
  const groups = useMemo(() => fieldGroups(item), [item]);
  const field = adding === 'link' || adding === 'new' ? null : adding;
  const section = useRef<HTMLElement>(null);
  const canEdit = useCanEdit(item);
  const commands = useCommands();
  // It tells of what is selected in the list, which may lie behind a tab.
  const canTell = useEnabled('item.provenance');

  /** The row of the new field is gone; the field's own has its place, or it was given up. */
  function added(): void {
    setAdding(null);
    const find = (selector: string): HTMLElement | null | undefined =>
      section.current?.querySelector<HTMLElement>(selector);
    focusIfLost(
      () => find(`[data-field="${CSS.escape(field ?? '')}"] .editable-pencil`),
      () => find('.add-field-more'),
    );
  }

  const facts = (fields: readonly FieldName[]): ReactNode =>
    fields.map((name) => <ValueFact key={name} item={item} field={name} stored={stored} />);
  return (
    <>
      <Links item={item} stored={stored} adding={adding === 'link'} onAdded={added} />
      <section ref={section} className="paper-section" aria-label={text.details}>
        <dl className="facts">
          <Fact name={text.key}>
            <KeyField item={item} stored={stored} />
          </Fact>
          {item.aliases.length > 0 ? (
            <Fact name={text.aliases}>
              <span className="mono selectable">{item.aliases.join(', ')}</span>
            </Fact>
          ) : null}
          <TypeFact item={item} stored={stored} />
          <Fact name={text.collections}>
            <CollectionsFact item={item} />
          </Fact>
          {facts(groups.own)}
          {field ? (
            <ValueFact
              key={`new ${field}`}
              item={item}
              field={field}
              stored={stored}
              asked
              onClosed={added}
            />
          ) : null}
          <Fact name={text.added}>
            {day(item.added)}
            {canTell ? (
              <IconButton
                size="small"
                label={editText.origin}
                icon={FileSearch}
                onClick={() => commands.run('item.provenance')}
              />
            ) : null}
          </Fact>
          {canEdit ? (
            <Fact name={editText.addField}>
              <AddField
                item={item}
                missing={groups.missing.filter((name) => name !== field)}
                onAdd={setAdding}
              />
            </Fact>
          ) : null}
        </dl>
        {adding === 'new' ? <NewField item={item} stored={stored} onClosed={added} /> : null}
      </section>
      <MoreFacts name={editText.otherFields} fields={groups.other} draw={facts} />
      <MoreFacts name={editText.imported} fields={groups.imported} draw={facts} />
    </>
  );
}

interface MoreProps {
  name: string;
  fields: readonly FieldName[];
  draw(fields: readonly FieldName[]): ReactNode;
}

function MoreFacts({ name, fields, draw }: MoreProps): ReactElement | null {
  if (fields.length === 0) return null;
  return (
    <section className="paper-section" aria-label={name}>
      <h3 className="paper-head">{name}</h3>
      <dl className="facts">{draw(fields)}</dl>
    </section>
  );
}
