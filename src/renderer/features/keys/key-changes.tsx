import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import type { KeySample } from '../../../contract/methods/keys.ts';
import { keyText as text } from '../../../language/strings-keys.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Scroller } from '../../ui/scroller.tsx';

interface Props {
  samples: readonly KeySample[];
  label: string;
  /** How many there are beside those shown. */
  more?: number;
}

/** Papers with their keys now and then. */
export function KeyChanges({ samples, label, more = 0 }: Props): ReactElement {
  return (
    <Scroller className="key-changes">
      <ul aria-label={label}>
        {samples.map(({ id, title, before, after }) => (
          <li key={id} className="key-change">
            <Ellipsis className="key-paper" text={title || before} />
            {before === after ? (
              <span className="mono key-old">{before}</span>
            ) : (
              <>
                <Ellipsis className="mono key-old" text={before} />
                <Icon of={ArrowRight} small />
                <span className="visually-hidden">{text.becomes}</span>
                <Ellipsis className="mono key-new" text={after} />
              </>
            )}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="key-more">{text.andMore(more)}</p> : null}
    </Scroller>
  );
}
