import { type ReactElement, useEffect, useRef, useState } from 'react';
import { DISMISSED } from '../../../contract/model/terms.ts';
import { checkText as text } from '../../../language/strings-check.ts';
import { told } from '../../commands/told.ts';
import { foldOf } from '../../model/folds.ts';
import { clampIndex } from '../../model/window.ts';
import { useApp, useAppContext } from '../../store/context.ts';
import { writable } from '../../store/select.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Select } from '../../ui/select.tsx';
import { useOwnKeys } from '../duplicates/own-keys.ts';
import { CheckFailure, CheckState } from './check-state.tsx';
import { fieldElement } from './field-place.ts';
import { KindList } from './kind-list.tsx';
import { MendDialog } from './mend-dialog.tsx';
import { ProblemList } from './problem-list.tsx';
import { ProblemPane } from './problem-pane.tsx';
import { useProblems } from './use-problems.ts';
import { type CheckScope, useScope } from './use-scope.ts';
import '../keys/keys.css';
import './check.css';

/** Rows that Page Down passes. */
const PAGE = 10;

/** The place of problems: their kinds, those of one kind or of all, and the paper of one of them. */
export function CheckTab({ first }: { first: CheckScope }): ReactElement {
  const app = useAppContext();
  const main = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState(first);
  const { selection, options } = useScope(wanted);
  const [code, setCode] = useState<string | null>(null);
  const [focus, setFocus] = useState(0);
  const [isMending, setMending] = useState(false);
  const canWrite = useApp(writable);
  const isNarrow = useApp((state) => foldOf(state.size.width) === 'one');
  const problems = useProblems({ name: wanted, scope: selection, code });
  const { summary, total, failure } = problems;
  const kind = summary?.kinds.find((one) => one.code === code);
  const at = Math.max(0, clampIndex(focus, total));
  const problem = total > 0 ? problems.at(at) : undefined;
  const isEmpty = total === 0;
  const hasFailed = failure !== null;

  // The last problem of a kind may have been mended.
  useEffect(() => {
    if (code === null || !summary || kind || (code === DISMISSED && summary.dismissed > 0)) return;
    setCode(null);
    setMending(false);
  }, [code, summary, kind]);

  // Keys belong to the list from the first moment, also when it has come after looking or trying again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: Try Again goes with the failure, and its focus with it
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === main.current)
      (isEmpty ? main.current : list.current)?.focus();
  }, [isEmpty, hasFailed]);

  async function mend(): Promise<void> {
    if (!problem?.mend || !canWrite) return;
    const { item, revision, code: its, field } = problem;
    try {
      const done = await app.client.call('check.mend', { problems: [{ item, revision, code: its, field }] });
      told(app, done, text.mended(done.changed));
      list.current?.focus();
    } catch (error) {
      app.store.getState().fail(error);
    }
  }

  async function dismiss(): Promise<void> {
    if (!problem || !canWrite) return;
    const { item, code: its, field, dismissed } = problem;
    try {
      const done = await app.client.call('check.dismiss', {
        problems: [{ item, code: its, field }],
        dismissed: !dismissed,
      });
      told(app, done, dismissed ? text.recalled : text.dismissed);
      list.current?.focus();
    } catch (error) {
      app.store.getState().fail(error);
    }
  }

  const onKeyDown = useOwnKeys((key, event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isEmpty) return false;
    const inList = event.target instanceof Element && list.current?.contains(event.target) === true;
    if (!inList) return false;
    const to: Record<string, number> = {
      j: at + 1,
      k: at - 1,
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: total - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
    };
    const next = to[key];
    if (next !== undefined) setFocus(clampIndex(next, total));
    else if (key === 'm') void mend();
    else if (key === 'd') void dismiss();
    else if (key === 'Enter' && problem && pane.current) {
      fieldElement(pane.current, problem.field)?.querySelector<HTMLElement>('button')?.focus();
    } else return false;
    return true;
  });

  return (
    <main
      ref={main}
      className={classes('check', isNarrow && 'check-narrow')}
      tabIndex={-1}
      aria-label={text.title}
      onKeyDown={onKeyDown}
    >
      <header className="check-bar-top">
        <Select label={text.of} value={wanted} options={options} onChange={(value) => setWanted(value)} />
        <span className="check-count" role="status">
          {summary ? text.found(total, summary.papers) : ''}
        </span>
        {kind && kind.mendable > 0 ? (
          <Button disabled={!canWrite || !problems.isPresent} onClick={() => setMending(true)}>
            {text.mendAll(kind.mendable)}
          </Button>
        ) : null}
      </header>
      {failure && !isEmpty ? (
        <CheckFailure className="check-failed" failure={failure} onAgain={problems.lookAgain} />
      ) : null}
      {summary && (total > 0 || summary.dismissed > 0) ? (
        <div className="check-panes">
          <KindList
            summary={summary}
            code={code}
            onChoose={(next) => {
              setCode(next);
              setFocus(0);
            }}
          />
          <section className="check-list" aria-label={text.list} data-pane="list">
            <ProblemList problems={problems} at={at} list={list} onFocus={setFocus} />
          </section>
          {problem ? (
            <ProblemPane
              problem={problem}
              pane={pane}
              onMend={() => void mend()}
              onDismiss={() => void dismiss()}
            />
          ) : (
            <section className="problem-pane" />
          )}
        </div>
      ) : (
        <CheckState problems={problems} />
      )}
      <MendDialog
        kind={isMending && kind ? kind : null}
        scope={problems.scope}
        onClose={() => setMending(false)}
      />
    </main>
  );
}
