import { Fragment, type ReactElement, type ReactNode, useMemo } from 'react';
import { type Mark, marksIn } from '../../language/mark.ts';
import type { TextField } from '../../language/query/ast.ts';
import { type RichRun, richRuns, type Style } from '../../language/rich-text.ts';
import { Formula } from './formula.tsx';
import './highlight.css';
import './rich-text.css';

const noMarks: readonly Mark[] = [];

/** A title or an abstract as it is read: formulas drawn, publishers' markup applied, hits marked. */
export function RichText({
  text,
  marks = noMarks,
  field = null,
}: {
  text: string;
  marks?: readonly Mark[];
  /** What the text is of. */
  field?: TextField;
}): ReactElement {
  const runs = useMemo(() => richRuns(text, marksIn(marks, field)), [text, marks, field]);
  return <RichRuns runs={runs} />;
}

/** Runs that have been cut already. */
export function RichRuns({ runs }: { runs: readonly RichRun[] }): ReactElement {
  return (
    <>
      {runs.map((run) =>
        run.kind === 'math' ? (
          <Formula key={run.start} tex={run.tex} source={run.source} display={run.display} />
        ) : (
          <Fragment key={run.start}>{styled(run.styles, marked(run))}</Fragment>
        ),
      )}
    </>
  );
}

function marked({ text, hit }: Extract<RichRun, { kind: 'text' }>): ReactNode {
  if (hit === null) return text;
  return (
    <mark className="hit" data-hit={hit}>
      {text}
    </mark>
  );
}

function styled(styles: readonly Style[], content: ReactNode): ReactNode {
  return styles.reduceRight<ReactNode>((inside, style) => wrap(style, inside), content);
}

function wrap(style: Style, inside: ReactNode): ReactElement {
  if (style === 'sc') return <span className="small-caps">{inside}</span>;
  const Tag = style;
  return <Tag>{inside}</Tag>;
}
