import type { ReactElement } from 'react';
import { text } from '../../language/strings.ts';
import './rating.css';
import { NamedButton } from './named-button.tsx';

const star = 'm7 1.4 1.7 3.7 4 .45-3 2.7.85 4L7 10.2l-3.55 2.05.85-4-3-2.7 4-.45z';

function Star({ full }: { full: boolean }): ReactElement {
  return (
    <svg className={full ? 'star star-full' : 'star'} viewBox="0 0 14 14" aria-hidden="true">
      <path d={star} />
    </svg>
  );
}

const five = [1, 2, 3, 4, 5] as const;

interface Props {
  value: number;
  /** Makes the stars buttons: the present rating again takes it away. */
  onChange?: (value: number) => void;
}

/** A rating of 0 to 5 as stars. */
export function Stars({ value, onChange }: Props): ReactElement {
  if (!onChange) {
    return (
      <span className="stars" role="img" aria-label={text.rated(value)}>
        {five.map((n) => (
          <Star key={n} full={n <= value} />
        ))}
      </span>
    );
  }
  return (
    <fieldset className="stars" aria-label={text.rated(value)}>
      {five.map((n) => (
        <NamedButton
          key={n}
          className="star-button"
          label={text.rate(n)}
          keys={String(n)}
          aria-pressed={n === value}
          onClick={() => onChange(n === value ? 0 : n)}
        >
          <Star full={n <= value} />
        </NamedButton>
      ))}
    </fieldset>
  );
}
