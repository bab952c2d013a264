import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import type { EditSample } from '../../../contract/methods/edits.ts';
import { number } from '../../../language/strings.ts';
import { editText as text } from '../../../language/strings-edit.ts';
import { differences } from '../../model/differences.ts';
import { Icon } from '../../ui/icon.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import type { Preview } from './use-preview.ts';

interface Props {
  preview: Preview;
  /** The form is filled in: there is an edit to show. */
  isReady: boolean;
}

/** What the edit would do: how many papers it changes or can't, and the first of them before and after. */
export function EditPreviewList({ preview: { found, problem }, isReady }: Props): ReactElement {
  if (!isReady || problem !== null || !found) {
    return <p className="edit-nothing">{problem === null && isReady ? text.looking : text.fillIn}</p>;
  }
  const { seen, total, changes, problems, changed, refused } = found;
  return (
    <section className="edit-preview" aria-label={text.preview}>
      <p className="edit-count" role="status">
        {text.would(changes, total, problems)}
        {seen < total ? <span className="secondary"> {text.looked(number(seen), number(total))}</span> : null}
      </p>
      {changed.length + refused.length === 0 ? (
        <p className="edit-nothing">{seen < total ? text.looking : text.changesNone}</p>
      ) : (
        <Scroller className="edit-samples">
          <ul>
            {refused.slice(0, 10).map((sample) => (
              <Refused key={sample.id} sample={sample} />
            ))}
            {changed.map((sample) => (
              <Sample key={sample.id} sample={sample} />
            ))}
          </ul>
          {changes > changed.length ? (
            <p className="edit-more">{text.andMore(changes - changed.length)}</p>
          ) : null}
        </Scroller>
      )}
    </section>
  );
}

function Sample({ sample }: { sample: EditSample }): ReactElement {
  const { before, after } = differences(sample.before, sample.after);
  return (
    <li className="edit-sample">
      <span className="edit-paper ellipsis" dir="auto">
        {sample.title || text.untitled}
      </span>
      <span className="edit-change">
        <span className="edit-before" dir="auto">
          {sample.before === '' ? <span className="secondary">{text.empty}</span> : null}
          {before.map(({ text: part, differs }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never reorder
            <span key={i} className={differs ? 'edit-gone' : undefined}>
              {part}
            </span>
          ))}
        </span>
        <Icon of={ArrowRight} small />
        <span className="visually-hidden">{text.becomes}</span>
        <span className="edit-after" dir="auto">
          {sample.after === '' ? <span className="secondary">{text.empty}</span> : null}
          {after.map(({ text: part, differs }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never reorder
            <span key={i} className={differs ? 'edit-come' : undefined}>
              {part}
            </span>
          ))}
        </span>
      </span>
    </li>
  );
}

function Refused({ sample }: { sample: EditSample }): ReactElement {
  return (
    <li className="edit-sample">
      <span className="edit-paper ellipsis" dir="auto">
        {sample.title || text.untitled}
      </span>
      <span className="edit-refused">{sample.problem}</span>
    </li>
  );
}
