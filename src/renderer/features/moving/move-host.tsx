import { type ReactElement, useState } from 'react';
import type { MovePlan } from '../../../contract/methods/moving.ts';
import { moveText as text } from '../../../language/strings-moving.ts';
import { describe } from '../../client/describe.ts';
import { useCommand } from '../../commands/context.ts';
import { free } from '../../commands/library.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { MovePlanView } from './move-plan.tsx';
import { MoveProgress } from './move-progress.tsx';
import './moving.css';

type Step =
  | { is: 'planned'; plan: MovePlan }
  | { is: 'moving'; plan: MovePlan }
  | { is: 'moved'; from: string; to: string }
  | { is: 'failed'; message: string };

/** Moving the library: what it would mean, how far it is, and what becomes of the old folder. */
export function MoveHost(): ReactElement {
  const app = useAppContext();
  const { client, store, notes } = app;
  const open = useApp((state) => state.dialog === 'move');
  const [step, setStep] = useState<Step | null>(null);
  const close = (): void => {
    if (step?.is !== 'moving') store.getState().setDialog(null);
  };

  async function choose(): Promise<void> {
    const plan = await client.call('shell.planMove', {});
    if (!plan) return;
    setStep({ is: 'planned', plan });
    store.getState().setDialog('move');
  }

  async function move(plan: MovePlan): Promise<void> {
    setStep({ is: 'moving', plan });
    store.getState().saveSettings();
    try {
      await notes.flushAll();
      setStep({ is: 'moved', ...(await client.call('shell.moveLibrary', {})) });
    } catch (error) {
      const { code, message } = describe(error);
      if (code === 'cancelled') store.getState().setDialog(null);
      else setStep({ is: 'failed', message });
    }
  }

  async function trashOld(): Promise<void> {
    store.getState().setDialog(null);
    await client.call('shell.trashOldLibrary', {});
    store.getState().toast({ text: text.trashed, tone: 'info' });
  }

  const fail = store.getState().fail;
  useCommand('library.move', {
    when: (state) => free(state) && writable(state) && state.library?.kind !== 'sample',
    run: choose,
  });
  return (
    <Dialog open={open} onClose={close} className="move" width={520} dismissible={step?.is === 'planned'}>
      {step?.is === 'planned' ? (
        <MovePlanView
          plan={step.plan}
          onMove={() => void move(step.plan)}
          onOther={() => void choose().catch(fail)}
          onCancel={close}
        />
      ) : null}
      {step?.is === 'moving' ? <MoveProgress plan={step.plan} /> : null}
      {step?.is === 'moved' ? (
        <>
          <DialogTitle className="move-title">{text.done}</DialogTitle>
          <p>{text.doneBody(step.to)}</p>
          <p>{text.oldBody(step.from)}</p>
          <div className="move-buttons">
            <Button variant="danger" onClick={() => void trashOld().catch(fail)}>
              {text.trashOld}
            </Button>
            <Button variant="primary" onClick={close}>
              {text.keepOld}
            </Button>
          </div>
        </>
      ) : null}
      {step?.is === 'failed' ? (
        <>
          <DialogTitle className="move-title">{text.failed}</DialogTitle>
          <p role="alert">{step.message}</p>
          <p>{text.failedBody}</p>
          <div className="move-buttons">
            <Button onClick={() => void choose().catch(fail)}>{text.other}</Button>
            <Button variant="primary" onClick={close}>
              {text.close}
            </Button>
          </div>
        </>
      ) : null}
    </Dialog>
  );
}
