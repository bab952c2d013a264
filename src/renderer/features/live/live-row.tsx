import type { ReactElement } from 'react';
import type { Changed } from '../../../contract/methods/items.ts';
import type { LiveFile } from '../../../contract/model/live.ts';
import { moment } from '../../../language/strings.ts';
import { liveText as text } from '../../../language/strings-live.ts';
import { told } from '../../commands/told.ts';
import { basename, dirname } from '../../model/file-name.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { needsUser } from '../../store/live.ts';
import { writable } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';

interface Props {
  file: LiveFile;
  onLook(): void;
  /** It is live no longer, and its row is about to go. */
  onGone(): void;
}

/** One live file: what it holds, how it stands and since when, and what can be done with it. */
export function LiveRow({ file, onLook, onGone }: Props): ReactElement {
  const context = useAppContext();
  const { client } = context;
  const app = context.store.getState;
  const canWrite = useApp(writable);
  const { id, path, scope, scopeName, state, problem, writtenAt, entries } = file;
  const name = basename(path);
  async function act(work: Promise<Changed>, message: string): Promise<void> {
    try {
      told(context, await work, message);
    } catch (error) {
      app().fail(error);
    }
    await app().refreshLive();
  }
  const about = [text.scope(scope.kind, scopeName), text.entries(entries)];
  return (
    <li className="live-row">
      <span className="live-what">
        <span className="live-name">{name}</span>
        <span className="live-about selectable">{dirname(path)}</span>
        <span className="live-about">{about.join(' · ')}</span>
        <span className={classes('live-state', needsUser(file) && 'live-state-stuck')}>
          {[text.states[state], writtenAt === null ? text.never : text.written(moment(writtenAt))].join(
            ' · ',
          )}
        </span>
        {problem ? <span className="live-problem">{problem}</span> : null}
      </span>
      <span className="live-acts">
        {state === 'changed' ? (
          <Button
            size="small"
            variant="primary"
            disabled={!canWrite}
            aria-label={text.lookLabel(name)}
            onClick={onLook}
          >
            {text.look}
          </Button>
        ) : null}
        {state === 'failed' || state === 'unknown' ? (
          <Button
            size="small"
            aria-label={text.againLabel(name)}
            onClick={() => client.call('live.write', { id }).then(app().setLive, app().fail)}
          >
            {text.again}
          </Button>
        ) : null}
        <Button
          size="small"
          disabled={!canWrite}
          aria-label={text.pauseLabel(name, state === 'paused')}
          onClick={() =>
            void act(
              client.call('live.pause', { id, paused: state !== 'paused' }),
              text.pausedToast(name, state !== 'paused'),
            )
          }
        >
          {state === 'paused' ? text.resume : text.pause}
        </Button>
        <Button
          size="small"
          aria-label={text.showLabel(name)}
          onClick={() => client.call('shell.showLiveFile', { id }).catch(app().fail)}
        >
          {text.show}
        </Button>
        <Button
          size="small"
          variant="danger"
          disabled={!canWrite}
          aria-label={text.stopLabel(name)}
          onClick={() => {
            onGone();
            void act(client.call('live.remove', { id }), text.stopped(name));
          }}
        >
          {text.stop}
        </Button>
      </span>
    </li>
  );
}
