import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { CitedEntry, CitedList, CitedRun, CitedStyle } from '../../contract/model/cited.ts';
import './cited-text.css';
import './rich-text.css';

/** Formatted references as they are read: pieces drawn one by one, links shown but not followed. */
export function CitedReferences({ list }: { list: CitedList }): ReactElement {
  return (
    <ol className={list.hanging ? 'cited cited-hanging' : 'cited'}>
      {list.entries.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries are drawn anew as a whole
        <li key={i}>
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  );
}

/** One citation, as it stands in a text. */
export function CitedInText({ list }: { list: CitedList }): ReactElement {
  return (
    <p className="cited-in-text">
      {list.entries.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries are drawn anew as a whole
        <Runs key={i} runs={entry.runs} />
      ))}
    </p>
  );
}

function Entry({ entry: { label, runs } }: { entry: CitedEntry }): ReactElement {
  if (label.length === 0) return <Runs runs={runs} />;
  return (
    <span className="cited-numbered">
      <span>
        <Runs runs={label} />
      </span>
      <span>
        <Runs runs={runs} />
      </span>
    </span>
  );
}

function Runs({ runs }: { runs: readonly CitedRun[] }): ReactElement {
  return (
    <>
      {runs.map(({ text, styles, href }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
        <Fragment key={i}>
          {styled(styles, href === null ? text : <span className="cited-link">{text}</span>)}
        </Fragment>
      ))}
    </>
  );
}

const styled = (styles: readonly CitedStyle[], content: ReactNode): ReactNode =>
  styles.reduceRight<ReactNode>((inside, style) => wrap(style, inside), content);

function wrap(style: CitedStyle, inside: ReactNode): ReactElement {
  if (style === 'sc') return <span className="small-caps">{inside}</span>;
  const Tag = style;
  return <Tag>{inside}</Tag>;
}
