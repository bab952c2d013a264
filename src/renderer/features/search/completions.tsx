import { History } from 'lucide-react';
import type { ReactElement } from 'react';
import { number } from '../../../language/strings.ts';
import { searchText as text } from '../../../language/strings-search-window.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Option } from './use-completions.ts';
import './completions.css';

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

interface Props {
  id: string;
  options: readonly Option[];
  active: number;
  onPoint(index: number): void;
  onTake(index: number): void;
  /** Drops the recent searches. */
  onForget(): void;
}

/** What the search field offers, under it; the field keeps focus and points at the active line. */
export function Completions({ id, options, active, onPoint, onTake, onForget }: Props): ReactElement {
  const isRecent = options[0]?.kind === 'recent';
  return (
    <div className="completions">
      {isRecent ? (
        <div className="completions-head">
          {text.recent}
          <button
            type="button"
            className="completions-forget"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onForget}
          >
            {text.clearRecent}
          </button>
        </div>
      ) : null}
      <div id={id} role="listbox" aria-label={isRecent ? text.recent : text.suggestions}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field has focus and points at it
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={`${option.kind} ${option.insert}`}
            id={optionId(id, index)}
            className="completion"
            role="option"
            aria-selected={index === active}
            // A press must not take focus from the field.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => index !== active && onPoint(index)}
            onClick={() => onTake(index)}
          >
            {isRecent ? <Icon of={History} /> : null}
            <span className="completion-insert ellipsis">{isRecent ? option.insert : option.shown}</span>
            {option.note ? <span className="completion-note ellipsis">{option.note}</span> : null}
            {option.count === null ? null : <span className="completion-count">{number(option.count)}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
