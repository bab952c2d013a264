import type { ReactElement } from 'react';
import type { LiveFile } from '../../../contract/model/live.ts';
import { moment } from '../../../language/strings.ts';
import { liveText as text } from '../../../language/strings-live.ts';
import { basename, dirname } from '../../model/file-name.ts';
import { useApp, useClient, useGetApp } from '../../store/context.ts';
import { needsUser } from '../../store/live.ts';
import { writable } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';

/** One live file: what it holds, how it stands and since when, and what can be done with it. */
export function LiveRow({ file, onLook }: { file: LiveFile; onLook(): void }): ReactElement {
  const client = useClient();
  const app = useGetApp();
  const canWrite = useApp(writable);
  const { id, path, scope, scopeName, state, problem, writtenAt, entries } = file;
  const name = basename(path);
  const act = (work: Promise<unknown>): void => {
    work.then(() => app().refreshLive()).catch(app().fail);
  };
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
          <Button size="small" variant="primary" disabled={!canWrite} onClick={onLook}>
            {text.look}
          </Button>
        ) : null}
        {state === 'failed' || state === 'unknown' ? (
          <Button size="small" onClick={() => act(client.call('live.write', { id }))}>
            {text.again}
          </Button>
        ) : null}
        <Button
          size="small"
          disabled={!canWrite}
          aria-label={text.pauseLabel(name, state === 'paused')}
          onClick={() => act(client.call('live.pause', { id, paused: state !== 'paused' }))}
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
          onClick={() => act(client.call('live.remove', { id }))}
        >
          {text.stop}
        </Button>
      </span>
    </li>
  );
}
