import { type ReactElement, type RefObject, useMemo } from 'react';
import type { LinkKind } from '../../../contract/model/item.ts';
import { dateNote } from '../../../language/date-input.ts';
import { editText as text } from '../../../language/strings-edit.ts';
import { linkKinds } from '../../../language/strings-features.ts';
import {
  type EditForm,
  type EditKind,
  editFields,
  isListField,
  OWN,
  withKind,
} from '../../model/bulk-edit.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { typeOptions } from '../item/type-fact.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  first: RefObject<HTMLElement | null>;
  form: EditForm;
  /** What is wrong with the edit, or null. */
  problem: string | null;
  onChange(form: EditForm): void;
}

const kinds = (Object.keys(text.kinds) as EditKind[]).map((value) => ({ value, label: text.kinds[value] }));
const links = (Object.keys(linkKinds) as LinkKind[]).map((value) => ({ value, label: linkKinds[value] }));

/** What is done, to which field, and with which text. */
export function EditFields({ first, form, problem, onChange }: Props): ReactElement {
  const fields = useMemo(() => editFields(form.do), [form.do]);
  const set = (part: Partial<EditForm>): void => onChange({ ...form, ...part });
  return (
    <div className="edit-fields">
      <div className="edit-line">
        <Select
          label={text.whatToDo}
          value={form.do}
          options={kinds}
          onChange={(kind) => onChange(withKind(form, kind))}
        />
        <Select
          label={text.field}
          value={form.field}
          options={fields}
          onChange={(field) => set({ field, ...(field === 'type' ? { value: 'article-journal' } : {}) })}
        />
        {form.field === OWN ? (
          <TextField label={text.fieldName} value={form.ownName} onChange={(ownName) => set({ ownName })} />
        ) : null}
      </div>
      <Values first={first} form={form} set={set} />
      {problem ? (
        <p className="edit-problem" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

interface ValuesProps {
  first: RefObject<HTMLElement | null>;
  form: EditForm;
  set(part: Partial<EditForm>): void;
}

function Values({ first, form, set }: ValuesProps): ReactElement | null {
  if (form.do === 'replace') return <ReplaceFields first={first} form={form} set={set} />;
  const isList = isListField(form.field);
  if (form.do === 'remove' && !isList) return <p className="edit-note">{text.removesValue}</p>;
  const note = form.field === 'issued' && form.do === 'set' ? dateNote(form.value) : null;
  return (
    <>
      <div className="edit-line">
        {form.do === 'set' && form.field === 'type' ? (
          <Select
            label={text.value}
            value={form.value}
            options={typeOptions()}
            onChange={(value) => set({ value })}
          />
        ) : (
          <TextField
            first={first}
            label={form.do === 'remove' ? text.removeWhich : text.value}
            hint={text.hints[form.field] ?? ''}
            value={form.value}
            long={form.field === 'abstract' || (form.field === 'creators' && form.do === 'set')}
            onChange={(value) => set({ value })}
          />
        )}
        {form.field === 'links' && form.do === 'add' ? (
          <Select
            label={text.linkKind}
            value={form.kind}
            options={links}
            onChange={(kind) => set({ kind })}
          />
        ) : null}
      </div>
      {note ? <p className="edit-note">{note}</p> : null}
      {form.do === 'remove' ? <p className="edit-note">{text.removesAll}</p> : null}
      {form.do === 'set' ? (
        <Option
          label={text.onlyEmpty}
          checked={form.onlyEmpty}
          onChange={(onlyEmpty) => set({ onlyEmpty })}
        />
      ) : null}
    </>
  );
}

function ReplaceFields({ first, form, set }: ValuesProps): ReactElement {
  return (
    <>
      <div className="edit-line">
        <TextField
          first={first}
          label={text.find}
          mono={form.expression}
          value={form.find}
          onChange={(find) => set({ find })}
        />
        <TextField
          label={text.replaceWith}
          hint={form.expression ? text.groupHint : ''}
          mono={form.expression}
          value={form.with}
          onChange={(value) => set({ with: value })}
        />
      </div>
      <div className="edit-line">
        <Option
          label={text.matchCase}
          checked={form.matchCase}
          onChange={(matchCase) => set({ matchCase })}
        />
        <Option label={text.wholeField} checked={form.whole} onChange={(whole) => set({ whole })} />
        <Option
          label={text.expression}
          checked={form.expression}
          onChange={(expression) => set({ expression })}
        />
      </div>
    </>
  );
}

interface OptionProps {
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

function Option({ label, checked, onChange }: OptionProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox within is one
    <label className="edit-option">
      <Checkbox checked={checked} onChange={onChange} />
      {label}
    </label>
  );
}
