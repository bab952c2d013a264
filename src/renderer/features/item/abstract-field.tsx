import { type ReactElement, useCallback, useMemo, useState } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { type Mark, marksIn } from '../../../language/mark.ts';
import { hitsIn, richRuns } from '../../../language/rich-text.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { RichRuns } from '../../ui/rich-text.tsx';
import { Editable } from './editable.tsx';

interface Props {
  item: Item;
  marks: readonly Mark[];
  stored(item: Item): void;
}

/** The abstract in the reading face, cut to nine lines unless asked for or searched. */
export function AbstractField({ item, marks, stored }: Props): ReactElement {
  const { abstract } = item;
  const [all, setAll] = useState(false);
  const [cut, setCut] = useState(false);
  const runs = useMemo(() => richRuns(abstract, marksIn(marks, 'abstract')), [abstract, marks]);
  const hits = useMemo(() => hitsIn(runs), [runs]);
  const open = all || hits > 0;

  // The box is drawn anew after each edit, so it brings its own observer.
  const watch = useCallback((element: HTMLDivElement) => {
    const measure = (): void => setCut(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <section className="paper-abstract" aria-label={text.abstract}>
      <Editable
        label={text.abstract}
        item={item}
        className="paper-abstract-field"
        fields={[{ name: 'abstract', label: text.abstract, value: abstract, lines: true }]}
        read={({ abstract: typed = '' }) => ({ patch: { abstract: typed.trim() } })}
        show={(value) => value.abstract ?? ''}
        stored={stored}
      >
        <div ref={watch} className={open ? 'serif selectable' : 'serif selectable paper-abstract-cut'}>
          {abstract === '' ? <span className="paper-no-abstract">{text.noAbstract}</span> : null}
          <RichRuns runs={runs} />
        </div>
      </Editable>
      {hits === 0 && (cut || all) ? (
        <button type="button" className="paper-show" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.showLess : text.showAll}
        </button>
      ) : null}
    </section>
  );
}
