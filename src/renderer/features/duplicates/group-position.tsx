import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { duplicatesText as text } from '../../../language/strings-duplicates.ts';
import { useGetApp } from '../../store/context.ts';
import { IconButton } from '../../ui/icon-button.tsx';

/** Where one is among the groups, with the way to the next. */
export function GroupPosition({ at, all }: { at: number; all: number }): ReactElement {
  const app = useGetApp();
  return (
    <>
      <h2 className="sides-title numbers">{text.position(at + 1, all)}</h2>
      <IconButton
        label={text.previous}
        icon={ChevronUp}
        keys="Alt+ArrowUp"
        disabled={at === 0}
        onClick={() => app().focusGroup(at - 1)}
      />
      <IconButton
        label={text.next}
        icon={ChevronDown}
        keys="Alt+ArrowDown"
        disabled={at === all - 1}
        onClick={() => app().focusGroup(at + 1)}
      />
    </>
  );
}
