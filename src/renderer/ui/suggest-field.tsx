import { Autocomplete as Base } from '@base-ui/react/autocomplete';
import { Plus } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import './menu.css';
import './suggest-field.css';

/** A line under the field. */
export interface Suggestion {
  /** What the field says once it is chosen. */
  value: string;
  label: string;
  /** Something that would be made. */
  isNew?: boolean;
  before?: ReactNode;
}

interface Props {
  id: string;
  value: string;
  onChange(value: string): void;
  /** Worked out by the caller for what is typed; few enough to be drawn. */
  suggestions: readonly Suggestion[];
  placeholder: string;
  /** What the list is called for screen readers. */
  listLabel: string;
  /** What stands in the field would be made. */
  isNew?: boolean;
  className?: string;
}

/** A text field that offers how to go on; whatever is typed is good as well. */
export function SuggestField(props: Props): ReactElement {
  const { id, value, onChange, suggestions, placeholder, listLabel, isNew = false, className } = props;
  return (
    <Base.Root
      items={suggestions}
      filter={null}
      value={value}
      onValueChange={(next) => onChange(next)}
      itemToStringValue={(suggestion: Suggestion) => suggestion.value}
      autoHighlight={value.trim() !== ''}
      openOnInputClick
    >
      <span className={classes('suggest', className)}>
        <Base.Input
          id={id}
          className="field suggest-field"
          placeholder={placeholder}
          maxLength={2000}
          spellCheck={false}
        />
        {isNew ? <Icon of={Plus} small /> : null}
      </span>
      <Base.Portal>
        <Base.Positioner className="menu-place" align="start" sideOffset={4} collisionPadding={8}>
          <Base.Popup className="menu suggest-list">
            <Base.List aria-label={listLabel}>
              {(suggestion: Suggestion) => (
                <Base.Item
                  key={suggestion.value}
                  className="menu-item suggest-item"
                  value={suggestion}
                  title={suggestion.label}
                >
                  {suggestion.isNew ? (
                    <Icon of={Plus} />
                  ) : (
                    <span className="menu-item-mark">{suggestion.before}</span>
                  )}
                  <span className="menu-item-label ellipsis">{suggestion.label}</span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
