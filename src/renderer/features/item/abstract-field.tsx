import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import type { Mark } from '../../../language/mark.ts';
import { hitsIn, richRuns } from '../../../language/rich-text.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { IconButton } from '../../ui/icon-button.tsx';
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
  const box = useRef<HTMLDivElement | null>(null);
  const [all, setAll] = useState(false);
  const [cut, setCut] = useState(false);
  const [at, setAt] = useState(0);
  const runs = useMemo(() => richRuns(abstract, marks), [abstract, marks]);
  const hits = useMemo(() => hitsIn(runs), [runs]);
  const titleHits = useMemo(() => hitsIn(richRuns(item.title, marks)), [item.title, marks]);
  const open = all || hits > 0;

  // The box is drawn anew after each edit, so it brings its own observer.
  const watch = useCallback((element: HTMLDivElement) => {
    box.current = element;
    const measure = (): void => setCut(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its first hit
  useEffect(() => setAt(0), [runs]);

  function step(by: number): void {
    const next = (at + by + hits) % hits;
    setAt(next);
    box.current?.querySelector(`mark[data-hit="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <section className="paper-abstract" aria-label={text.abstract}>
      {hits + titleHits > 0 ? (
        <div className="paper-hits">
          <span>{text.hits(hits + titleHits, titleHits, hits)}</span>
          {hits > 0 ? (
            <span className="paper-hits-step">
              {text.hitOf(at + 1, hits)}
              <IconButton size="small" label={text.previousHit} icon={ChevronUp} onClick={() => step(-1)} />
              <IconButton size="small" label={text.nextHit} icon={ChevronDown} onClick={() => step(1)} />
            </span>
          ) : null}
        </div>
      ) : null}
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
          <RichRuns runs={runs} active={at} />
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
