import { BookmarkPlus, X } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { searchText as text } from '../../../language/strings-search-window.ts';
import { useCommands, useEnabled } from '../../commands/context.ts';
import { focusSearch } from '../../commands/focus.ts';
import { queryTerm } from '../../model/query-term.ts';
import { useApp, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { termLabel } from './term-label.ts';
import './chips.css';

const CHIP = '.chip-remove';

/** From the field to the chip before it. */
export function focusLastChip(): void {
  [...document.querySelectorAll<HTMLElement>(CHIP)].at(-1)?.focus();
}

/** The terms of the search that stand apart from the field; there is no row when there are none. */
export function ChipRow(): ReactElement | null {
  const app = useGetApp();
  const commands = useCommands();
  const chips = useApp((state) => state.chips);
  const canSave = useEnabled('search.save');
  if (chips.length === 0) return null;

  function remove(index: number): void {
    const { ask, typed } = app();
    ask(
      typed,
      false,
      chips.filter((_, i) => i !== index),
    );
    // The next chip has moved into its place; behind the last one is the field.
    if (index < chips.length - 1) return;
    focusSearch();
  }

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>, index: number): void {
    const { parentElement: chip } = event.currentTarget;
    const neighbour = { ArrowLeft: chip?.previousElementSibling, ArrowRight: chip?.nextElementSibling };
    if (event.key === 'Backspace' || event.key === 'Delete') remove(index);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const next = neighbour[event.key]?.querySelector<HTMLElement>(CHIP);
      if (next) next.focus();
      else if (event.key === 'ArrowRight') focusSearch();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="chip-row">
      <ul className="chips" aria-label={text.chips}>
        {chips.map((chip, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same term may stand there twice
          <li className="chip" key={index}>
            <ChipText chip={chip} />
            <button
              type="button"
              className="chip-remove"
              aria-label={text.removeChip(termLabel(chip))}
              onClick={() => remove(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <Icon of={X} small />
            </button>
          </li>
        ))}
      </ul>
      <span className="chip-acts">
        <Button variant="quiet" size="small" onClick={() => app().ask(app().typed, false, [])}>
          {text.clear}
        </Button>
        {canSave ? (
          <Button
            variant="quiet"
            size="small"
            icon={BookmarkPlus}
            onClick={() => commands.run('search.save')}
          >
            {text.save}
          </Button>
        ) : null}
      </span>
    </div>
  );
}

/** A term as people read it: its field quietly, then the value without quotes. */
function ChipText({ chip }: { chip: string }): ReactElement {
  const term = queryTerm(chip);
  if (!term) return <span className="chip-text ellipsis">{chip}</span>;
  return (
    <span className="chip-text ellipsis" title={chip}>
      <span className="secondary">{text.chipField(term.field, term.negated)}</span>{' '}
      {term.values.map((value) => text.chipValue(term.field, value)).join(text.or)}
    </span>
  );
}
