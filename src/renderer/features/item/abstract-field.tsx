import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Item } from '../../../contract/model/library.ts';
import { type Mark, markText } from '../../../language/mark.ts';
import { itemText as text } from '../../../language/strings-features.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Editable } from './editable.tsx';

interface Props {
  item: Item;
  marks: readonly Mark[];
  stored(item: Item): void;
}

const hitsIn = (value: string, marks: readonly Mark[]): number =>
  markText(value, marks).filter((piece) => piece.hit).length;

/** The abstract in the reading face, cut to nine lines unless asked for or searched. */
export function AbstractField({ item, marks, stored }: Props): ReactElement {
  const { abstract } = item;
  const box = useRef<HTMLDivElement | null>(null);
  const [all, setAll] = useState(false);
  const [cut, setCut] = useState(false);
  const [at, setAt] = useState(0);
  const pieces = useMemo(() => markText(abstract, marks), [abstract, marks]);
  const hits = pieces.filter((piece) => piece.hit).length;
  const titleHits = useMemo(() => hitsIn(item.title, marks), [item.title, marks]);
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
  useEffect(() => setAt(0), [pieces]);

  function step(by: number): void {
    const next = (at + by + hits) % hits;
    setAt(next);
    box.current?.querySelectorAll('mark')[next]?.scrollIntoView({ block: 'nearest' });
  }

  let nth = -1;
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
          {pieces.map((piece, i) => {
            if (!piece.hit) return piece.text;
            nth += 1;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces are made anew with the text
              <mark key={i} className={nth === at ? 'hit hit-active' : 'hit'}>
                {piece.text}
              </mark>
            );
          })}
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
