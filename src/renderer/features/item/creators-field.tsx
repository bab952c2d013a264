import { type ReactElement, useState } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { formatCreators, parseCreators, spokenCreator } from './creators-text.ts';
import { Editable } from './editable.tsx';

/** Creators that are shown before "+6 more". */
const FEW = 4;

/** The creators as people write them; edited as text, so that they can be reordered by moving words. */
export function CreatorsField({ item, stored }: { item: Item; stored(item: Item): void }): ReactElement {
  const [all, setAll] = useState(false);
  const { creators } = item;
  const shown = all || creators.length <= FEW + 1 ? creators : creators.slice(0, FEW);
  const hidden = creators.length - shown.length;
  const names = shown.map((creator) => {
    const name = spokenCreator(creator);
    return creator.role === 'author' ? name : `${name} (${creator.role.replaceAll('-', ' ')})`;
  });
  return (
    <Editable
      label={text.creators}
      item={item}
      fields={[
        {
          name: 'creators',
          label: text.creators,
          value: formatCreators(creators),
          hint: text.creatorsHint,
          lines: true,
        },
      ]}
      read={({ creators: typed = '' }, seen) => ({
        patch: { creators: parseCreators(typed, seen.creators) },
      })}
      show={(value) => formatCreators(value.creators ?? [])}
      stored={stored}
    >
      <p className="paper-creators selectable">
        {creators.length === 0 ? <span className="secondary">{text.noCreators}</span> : null}
        {names.join(', ')}
        {hidden > 0 ? (
          <>
            {', '}
            <button type="button" className="paper-more" aria-expanded="false" onClick={() => setAll(true)}>
              {text.moreCreators(hidden)}
            </button>
          </>
        ) : null}
        {all && creators.length > FEW + 1 ? (
          <>
            {' '}
            <button type="button" className="paper-more" aria-expanded="true" onClick={() => setAll(false)}>
              {text.fewerCreators}
            </button>
          </>
        ) : null}
      </p>
    </Editable>
  );
}
