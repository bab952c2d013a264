import { type ReactElement, useId, useState } from 'react';
import type { ExportChoices } from '../../../contract/model/preset.ts';
import { exportText as text } from '../../../language/strings-citations.ts';
import { useApp } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Setting } from '../settings/setting.tsx';
import { usePresets } from './use-presets.ts';

interface Props {
  choices: ExportChoices;
  plain: ExportChoices;
  onChange(choices: ExportChoices): void;
}

const NONE = '';
const OWN = ' ';

const isSame = (a: ExportChoices, b: ExportChoices): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Choices by their name; those that have none yet can be given one. */
export function PresetRow({ choices, plain, onChange }: Props): ReactElement {
  const presets = usePresets();
  const canWrite = useApp(writable);
  const [naming, setNaming] = useState(false);
  const present = presets.all.find((preset) => isSame(preset.choices, choices));
  const isPlain = isSame(choices, plain);
  const value = present?.name ?? (isPlain ? NONE : OWN);
  return (
    <>
      <Setting name={text.preset}>
        <div className="export-preset">
          <Select
            label={text.preset}
            value={value}
            options={[
              { value: NONE, label: text.noPreset },
              ...presets.all.map(({ name }) => ({ value: name, label: name })),
              ...(value === OWN ? [{ value: OWN, label: text.ownChoices }] : []),
            ]}
            onChange={(name) => {
              const chosen = presets.all.find((preset) => preset.name === name);
              if (chosen) onChange(chosen.choices);
              else if (name === NONE) onChange(plain);
            }}
          />
          {present ? (
            <Button variant="quiet" disabled={!canWrite} onClick={() => void presets.remove(present.name)}>
              {text.removePreset}
            </Button>
          ) : value === OWN && !naming ? (
            <Button variant="quiet" disabled={!canWrite} onClick={() => setNaming(true)}>
              {text.savePreset}
            </Button>
          ) : null}
        </div>
      </Setting>
      {naming && value === OWN ? (
        <PresetName
          onName={(name) => {
            setNaming(false);
            void presets.save({ name, choices });
          }}
          onCancel={() => setNaming(false)}
        />
      ) : null}
    </>
  );
}

/** The field that a preset's name is typed into. Enter keeps it, and does not export. */
function PresetName({ onName, onCancel }: { onName(name: string): void; onCancel(): void }): ReactElement {
  const [name, setName] = useState('');
  const id = useId();
  const keep = (): void => {
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <div className="export-name">
      <label className="setting-name" htmlFor={id}>
        {text.presetName}
      </label>
      <input
        id={id}
        className="field"
        value={name}
        maxLength={80}
        // biome-ignore lint/a11y/noAutofocus: the button that asked for a name has just gone
        autoFocus
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            keep();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          }
        }}
      />
      <Button disabled={name.trim() === ''} onClick={keep}>
        {text.keepPreset}
      </Button>
    </div>
  );
}
