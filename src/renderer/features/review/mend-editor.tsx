import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { Review } from '../../../contract/model/library.ts';
import { damagedText as text } from '../../../language/strings-sources.ts';
import { describe } from '../../client/describe.ts';
import { wholeReview } from '../../client/whole-review.ts';
import { useClient, useGetApp } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';

interface Props {
  review: Review;
  one: Review['rejected'][number];
  onClose(): void;
}

/** The text of a damaged record to be mended. Read again, it joins the records, or says why it still can't. */
export function MendEditor({ review, one, onClose }: Props): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const { source, at } = one;
  const [value, setValue] = useState(one.text);
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    field.current?.focus();
    // A long one is shown by its beginning only.
    client
      .call('imports.damaged', { review: review.id, source, at })
      .then(({ text: whole }) => setValue(whole))
      .catch(app().fail);
  }, [client, app, review.id, source, at]);

  async function again(): Promise<void> {
    setBusy(true);
    try {
      const mended = await client.call('imports.mend', { review: review.id, source, at, text: value });
      if (mended.review) {
        const next = await wholeReview(client, mended.review);
        app().openReview(next, app().reviewInto);
        app().announce(text.mended(next.found - review.found));
        return;
      }
      setWhy(`${text.still}: ${mended.why}.`);
    } catch (error) {
      setWhy(describe(error).message);
    }
    setBusy(false);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void again();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys work wherever focus is in it
    <div className="mend" onKeyDown={onKeyDown}>
      <textarea
        ref={field}
        className="field mend-field mono"
        aria-label={text.label(one.line)}
        rows={Math.min(16, Math.max(4, value.split('\n').length + 1))}
        value={value}
        spellCheck={false}
        readOnly={busy}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      {why ? (
        <p className="mend-why" role="alert">
          {why}
        </p>
      ) : null}
      <div className="mend-buttons">
        <Button size="small" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button size="small" disabled={busy} keys="Mod+Enter" onClick={() => void again()}>
          {text.again}
        </Button>
      </div>
    </div>
  );
}
