import { type ReactElement, useEffect, useId, useRef } from 'react';
import { itemText as text } from '../../../language/strings-features.ts';
import { Button } from '../../ui/button.tsx';

interface Props {
  label: string;
  mine: string;
  theirs: string;
  onSettle(choice: 'mine' | 'theirs'): void;
}

/** Two values of one field, side by side in words: nothing is overwritten until one is chosen. */
export function ConflictBox({ label, mine, theirs, onSettle }: Props): ReactElement {
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section className="conflict" aria-labelledby={id}>
      <p id={id} className="conflict-title" role="alert">
        {text.conflictTitle(label)}
      </p>
      <div className="conflict-label">{text.mine}</div>
      <div className="conflict-value selectable">{mine}</div>
      <div className="conflict-label">{text.theirs}</div>
      <div className="conflict-value selectable">{theirs}</div>
      <div className="conflict-actions">
        <Button ref={first} size="small" onClick={() => onSettle('mine')}>
          {text.keepMine}
        </Button>
        <Button size="small" onClick={() => onSettle('theirs')}>
          {text.useTheirs}
        </Button>
      </div>
    </section>
  );
}
