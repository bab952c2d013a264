import type { ReactElement } from 'react';
import type { SharedValue } from '../../../contract/methods/items.ts';
import type { Selection } from '../../../contract/model/library.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { Ellipsis } from '../../ui/ellipsis.tsx';
import { Fact } from './fact.tsx';
import { useInCommon } from './use-summary.ts';
import './facts.css';

/** What the selected papers share besides tags and collections: creators, venues, years. A value that not all have tells how many do. */
export function InCommonSection({ selection }: { selection: Selection }): ReactElement | null {
  const found = useInCommon(selection);
  if (!found) return null;
  const kinds = [
    { name: text.creators, values: found.creators },
    { name: text.venue, values: found.venues },
    { name: text.year, values: found.years },
  ].filter(({ values }) => values.length > 0);
  if (kinds.length === 0) return null;
  return (
    <section className="paper-section" aria-labelledby="selection-common">
      <h3 id="selection-common" className="paper-head">
        {text.inCommon}
      </h3>
      <dl className="facts common">
        {kinds.map(({ name, values }) => (
          <Fact key={name} name={name}>
            <span className="common-values">
              {values.map((shared) => (
                <Shared key={shared.value} shared={shared} of={found.count} />
              ))}
            </span>
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function Shared({ shared: { value, count }, of }: { shared: SharedValue; of: number }): ReactElement {
  return (
    <span className="common-value">
      <Ellipsis text={value} />
      {count < of ? <span className="secondary numbers">{text.ofAll(count, of)}</span> : null}
    </span>
  );
}
