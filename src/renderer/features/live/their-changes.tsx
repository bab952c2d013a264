import { ArrowLeft } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import type { TheirChange, Theirs } from '../../../contract/model/live.ts';
import { liveText as text } from '../../../language/strings-live.ts';
import { type Described, describe } from '../../client/describe.ts';
import { told } from '../../commands/told.ts';
import { basename } from '../../model/file-name.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { Button } from '../../ui/button.tsx';
import { DialogHead } from '../../ui/dialog-head.tsx';
import { TheirRow } from './their-row.tsx';

/** A deleted entry isn't taken unasked, and what a search finds can't be taken out of it. */
const atFirst = (changes: readonly TheirChange[]): Set<number> =>
  new Set(changes.filter(({ kind }) => kind !== 'deleted').map(({ index }) => index));

const toggled = (set: ReadonlySet<number>, index: number, on: boolean): Set<number> => {
  const next = new Set(set);
  if (on) next.add(index);
  else next.delete(index);
  return next;
};

/** What another program did to a live file: which of it the library takes. */
export function TheirChanges({ id, onDone }: { id: number; onDone(): void }): ReactElement {
  const context = useAppContext();
  const { client } = context;
  const app = context.store.getState;
  const file = useApp((state) => state.live.find((one) => one.id === id));
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [failure, setFailure] = useState<Described | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [preferred, setPreferred] = useState<ReadonlySet<number>>(new Set());
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const name = basename(file?.path ?? '');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let isCurrent = true;
    client.call('live.theirs', { id }).then(
      (found) => {
        if (!isCurrent) return;
        setTheirs(found);
        setChosen(atFirst(found.changes));
        setPreferred(new Set());
      },
      (error: unknown) => isCurrent && setFailure(describe(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, id, round]);

  async function take(taken: ReadonlySet<number>): Promise<void> {
    if (!theirs || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const done = await client.call('live.take', {
        id,
        hash: theirs.hash,
        chosen: [...taken],
        theirs: [...preferred],
      });
      told(context, done, text.took(done.changed, name));
      await app().refreshLive();
      onDone();
    } catch (error) {
      const described = describe(error);
      setFailure(described);
      if (described.code === 'conflict') setRound(round + 1);
    }
    setBusy(false);
  }

  return (
    <>
      <DialogHead
        title={text.changesIn(name)}
        lead={text.changesLead}
        out={text.back}
        icon={ArrowLeft}
        onOut={onDone}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
      <section className="live-body" tabIndex={0} aria-label={text.changesIn(name)}>
        {failure ? (
          <p className="live-problem" role="alert">
            {failure.message}
          </p>
        ) : null}
        {theirs?.rejected.map(({ line, message }) => (
          <p key={line} className="live-problem">
            {text.rejected(line, message)}
          </p>
        ))}
        {theirs?.changes.length === 0 ? <p className="live-empty">{text.nothingChanged}</p> : null}
        <ul className="live-list">
          {theirs?.changes.map((change) => (
            <TheirRow
              key={change.index}
              change={change}
              chosen={chosen.has(change.index)}
              theirs={preferred.has(change.index)}
              onChoose={(on) => setChosen(toggled(chosen, change.index, on))}
              onPrefer={(on) => setPreferred(toggled(preferred, change.index, on))}
              returns={file?.scope.kind === 'search'}
            />
          ))}
        </ul>
      </section>
      <footer className="live-foot">
        <Button disabled={!theirs || busy} onClick={() => void take(new Set())}>
          {text.takeNone}
        </Button>
        <Button
          variant="primary"
          disabled={!theirs || busy || chosen.size === 0}
          onClick={() => void take(chosen)}
        >
          {text.take(chosen.size)}
        </Button>
      </footer>
    </>
  );
}
