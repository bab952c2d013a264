import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { Review } from '../../../contract/model/review.ts';
import { damagedText as text } from '../../../language/strings-sources.ts';
import { describe } from '../../client/describe.ts';
import { Button } from '../../ui/button.tsx';
import type { Mending } from './use-mending.ts';
import { useWholeText } from './use-whole-text.ts';

interface Props {
  review: number;
  one: Review['rejected'][number];
  mending: Mending;
  onClose(): void;
}

/** The text of a damaged record to be mended. Read again, it joins the records, or says why it still can't. */
export function MendEditor({ review, one, mending, onClose }: Props): ReactElement {
  const edited = mending.edited(one);
  const { whole, failed } = useWholeText(review, one, edited === undefined);
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const value = edited ?? whole ?? one.text;
  // A long one is shown by its beginning only, and mending that would drop the rest.
  const isWhole = edited !== undefined || whole !== null;

  useEffect(() => field.current?.focus(), []);

  async function again(): Promise<void> {
    if (busy || !isWhole) return;
    setBusy(true);
    try {
      const still = await mending.read(one, value);
      if (still === '') {
        onClose();
        return;
      }
      setWhy(still);
    } catch (error) {
      setWhy(describe(error).message);
    }
    setBusy(false);
    field.current?.focus();
  }

  function cancel(): void {
    mending.keep(one, null);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void again();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const said = failed ? text.notFetched(failed) : why;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys work wherever focus is in it
    <div className="mend" onKeyDown={onKeyDown}>
      {failed ? null : (
        <textarea
          ref={field}
          className="field mend-field mono"
          aria-label={text.label(one.line)}
          rows={Math.min(16, Math.max(4, value.split('\n').length + 1))}
          value={value}
          spellCheck={false}
          readOnly={busy || !isWhole}
          onChange={(event) => mending.keep(one, event.currentTarget.value)}
        />
      )}
      {said ? (
        <p className="mend-why" role="alert">
          {said}
        </p>
      ) : null}
      <div className="mend-buttons">
        <Button size="small" onClick={cancel}>
          {text.cancel}
        </Button>
        {failed ? null : (
          <Button size="small" disabled={busy || !isWhole} keys="Mod+Enter" onClick={() => void again()}>
            {text.again}
          </Button>
        )}
      </div>
    </div>
  );
}
