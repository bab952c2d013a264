import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';
import type { Choice, Group } from './groups.ts';
import { PaletteList } from './palette-list.tsx';

interface Props {
  label: string;
  placeholder: string;
  /** What the list is called for screen readers, and what is said where it is empty. */
  results: string;
  none: string;
  value: string;
  onValue(value: string): void;
  /** What of the value is looked for. */
  query: string;
  groups: readonly Group[];
  /** What the commands would act on. */
  badge?: string | null;
  foot: ReactNode;
  onChoose(choice: Choice): void;
}

/** A field, the list under it, and the keys of both. */
export function PaletteBox(props: Props): ReactElement {
  const { label, placeholder, results, none, value, onValue, query, groups, badge, foot, onChoose } = props;
  const [at, setAt] = useState(0);
  const listId = useId();
  const choices = groups.flatMap((group) => group.choices);
  const active = Math.min(at, choices.length - 1);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const last = choices.length - 1;
    const steps: Record<string, number | undefined> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    };
    const next = steps[event.key];
    const choice = choices[active];
    if (next !== undefined) setAt(next);
    else if (event.key === 'Enter' && choice) onChoose(choice);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="palette-field">
        <Icon of={Search} />
        <input
          className="palette-input"
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={choices.length > 0 ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          aria-label={label}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(event) => {
            onValue(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        {badge ? <span className="palette-badge ellipsis">{badge}</span> : null}
      </div>
      <PaletteList
        id={listId}
        label={results}
        none={none}
        groups={groups}
        active={active}
        query={query}
        onPoint={setAt}
        onChoose={onChoose}
      />
      {foot}
    </>
  );
}
