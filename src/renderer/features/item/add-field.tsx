import { Plus } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { identifierSchemes } from '../../../contract/model/terms.ts';
import { dateLabels, variableLabels } from '../../../language/item-fields.ts';
import { editText as text } from '../../../language/strings-edit.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator, Submenu } from '../../ui/menu.tsx';
import { type FieldName, fieldLabel, fieldValue } from './item-field.ts';

/** What can be added: a field, a link, or a field with a name of one's own. */
export type Added = FieldName | 'link' | 'new';

interface Props {
  item: Item;
  /** What the type usually has, and the paper lacks. */
  missing: readonly FieldName[];
  onAdd(what: Added): void;
}

/** Fields that the paper's type has and this paper lacks, by name, and a menu of all others. */
export function AddField({ item, missing, onAdd }: Props): ReactElement {
  const entry = (field: FieldName): ReactElement | null =>
    fieldValue(item, field) === '' ? (
      <MenuItem key={field} label={fieldLabel(field, item)} onChoose={() => onAdd(field)} />
    ) : null;
  return (
    <div className="add-field">
      {missing.map((field) => (
        <Fragment key={field}>
          <button type="button" className="add-field-name" onClick={() => onAdd(field)}>
            {fieldLabel(field, item)}
          </button>
        </Fragment>
      ))}
      <Menu
        trigger={
          <Button variant="quiet" size="small" icon={Plus} className="add-field-more">
            {text.moreFields}
          </Button>
        }
      >
        <Submenu label={text.identifiers}>
          {identifierSchemes.map((scheme) => entry(`identifiers.${scheme}`))}
          {entry('url')}
        </Submenu>
        <Submenu label={text.dates}>
          {Object.keys(dateLabels).map((name) => entry(`variables.${name}`))}
        </Submenu>
        <Submenu label={text.numbers}>
          {Object.keys(variableLabels)
            .filter((name) => name !== 'page')
            .map((name) => entry(`variables.${name}`))}
        </Submenu>
        <MenuSeparator />
        <MenuItem label={text.addLink} onChoose={() => onAdd('link')} />
        <MenuItem label={text.newField} onChoose={() => onAdd('new')} />
      </Menu>
    </div>
  );
}
