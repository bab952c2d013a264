import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { checkText as text } from '../../../language/strings-check.ts';
import { differences, type Part } from '../../model/differences.ts';
import { Icon } from '../../ui/icon.tsx';
import './mend.css';

/** A field before and after mending, with what differs marked. */
export function MendChange({ mend }: { mend: { before: string; after: string } }): ReactElement {
  const { before, after } = differences(mend.before, mend.after);
  return (
    <span className="mend-change">
      <Side parts={before} className="mend-gone" />
      <Icon of={ArrowRight} small />
      <span className="visually-hidden">{text.becomes}</span>
      <Side parts={after} className="mend-come" />
    </span>
  );
}

function Side({ parts, className }: { parts: readonly Part[]; className: string }): ReactElement {
  const isEmpty = parts.every((part) => part.text === '');
  return (
    <span className="mend-side" dir="auto">
      {isEmpty ? <span className="secondary">{text.empty}</span> : null}
      {parts.map(({ text: part, differs }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never reorder
        <span key={i} className={differs ? className : undefined}>
          {part}
        </span>
      ))}
    </span>
  );
}
