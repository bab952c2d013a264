import type { ReactElement } from 'react';
import type { CheckSummary, ProblemKind } from '../../../contract/methods/check.ts';
import { DISMISSED, severities } from '../../../contract/model/terms.ts';
import { number } from '../../../language/strings.ts';
import { checkText as text } from '../../../language/strings-check.ts';
import { classes } from '../../ui/classes.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { countOf } from './held-problems.ts';
import { SeverityMark } from './severity-mark.tsx';

interface Props {
  summary: CheckSummary;
  /** The kind that is shown; null is all of them. */
  code: string | null;
  onChoose(code: string | null): void;
}

/** Kinds of problems by severity, each with how many there are; one of them narrows the list. */
export function KindList({ summary, code, onChoose }: Props): ReactElement {
  return (
    <Scroller className="check-kinds">
      <nav aria-label={text.kinds}>
        <KindButton
          title={text.all}
          count={countOf(summary, null)}
          current={code === null}
          onChoose={() => onChoose(null)}
        />
        {severities.map((severity) => {
          const kinds = summary.kinds.filter((kind) => kind.severity === severity);
          if (kinds.length === 0) return null;
          return (
            <section key={severity} aria-label={text.severity[severity]}>
              <h2 className="check-severity">{text.severity[severity]}</h2>
              {kinds.map((kind) => (
                <KindButton
                  key={kind.code}
                  severity={severity}
                  title={kind.title}
                  count={kind.count}
                  current={code === kind.code}
                  onChoose={() => onChoose(kind.code)}
                />
              ))}
            </section>
          );
        })}
        {summary.dismissed > 0 ? (
          <section className="check-dismissed">
            <KindButton
              title={text.allDismissed}
              count={summary.dismissed}
              current={code === DISMISSED}
              onChoose={() => onChoose(DISMISSED)}
            />
          </section>
        ) : null}
      </nav>
    </Scroller>
  );
}

interface ButtonProps {
  severity?: ProblemKind['severity'];
  title: string;
  count: number;
  current: boolean;
  onChoose(): void;
}

function KindButton({ severity, title, count, current, onChoose }: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={classes('check-kind', current && 'check-kind-current')}
      aria-current={current}
      onClick={onChoose}
    >
      {severity ? <SeverityMark severity={severity} /> : <span className="severity" />}
      <Ellipsis className="check-kind-title" text={title} />
      <span className="check-kind-count numbers">{number(count)}</span>
    </button>
  );
}
