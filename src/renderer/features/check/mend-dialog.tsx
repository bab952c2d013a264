import { X } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Problem, ProblemKind } from '../../../contract/methods/check.ts';
import type { Selection } from '../../../contract/model/library.ts';
import { checkText as text } from '../../../language/strings-check.ts';
import { told } from '../../commands/told.ts';
import { useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { MendChange } from './mend-change.tsx';
import './mend.css';

const SHOWN = 100;

interface Props {
  /** Null while it is closed. */
  kind: ProblemKind | null;
  scope: Selection | null;
  onClose(): void;
}

/** All problems of a kind that can be mended, with what would become of each. */
export function MendDialog({ kind, scope, onClose }: Props): ReactElement {
  const app = useAppContext();
  const first = useRef<HTMLButtonElement>(null);
  const [samples, setSamples] = useState<readonly Problem[]>([]);
  const code = kind?.code ?? null;
  const count = kind?.mendable ?? 0;

  useEffect(() => {
    setSamples([]);
    if (code === null) return;
    let gone = false;
    app.client
      .call('check.mends', { scope, code, count: SHOWN })
      .then((found) => {
        if (!gone) setSamples(found);
      })
      .catch(app.store.getState().fail);
    return () => {
      gone = true;
    };
  }, [app, scope, code]);

  async function apply(): Promise<void> {
    onClose();
    try {
      const done = await app.client.call('check.mendAll', { scope, code });
      if (done.changed > 0) told(app, done, text.mended(done.changed));
      else app.store.getState().toast({ text: text.mendedNone, tone: 'info' });
    } catch (error) {
      app.store.getState().fail(error);
    }
  }

  return (
    <Dialog
      open={kind !== null}
      onClose={onClose}
      className="keys-dialog"
      width={720}
      height={560}
      dismissible={false}
      initialFocus={first}
    >
      <header className="keys-top">
        <DialogTitle className="keys-title">{text.mendTitle(kind?.title ?? '')}</DialogTitle>
        <IconButton label={text.close} icon={X} keys="Escape" onClick={onClose} />
      </header>
      <Scroller className="mend-list">
        <ul aria-label={text.preview}>
          {samples.map(({ item, field, key, title, mend }) =>
            mend ? (
              <li key={`${item} ${field}`} className="mend-sample">
                <Ellipsis className="mend-paper" text={`${key}  ${title}`} />
                <MendChange mend={mend} />
              </li>
            ) : null,
          )}
        </ul>
        {count > samples.length && samples.length > 0 ? (
          <p className="key-more">{text.andMore(count - samples.length)}</p>
        ) : null}
      </Scroller>
      <footer className="keys-foot">
        <span className="keys-note">{text.mendNote}</span>
        <Button ref={first} onClick={onClose}>
          {text.cancel}
        </Button>
        <Button variant="primary" disabled={samples.length === 0} onClick={() => void apply()}>
          {text.apply(count)}
        </Button>
      </footer>
    </Dialog>
  );
}
