import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Marks the current hit: beside React's own attributes, so that drawing again doesn't lose it. */
const CURRENT = 'data-current';

/** Hits in one part of the paper. */
export interface HitPart {
  where: string;
  count: number;
}

export interface Hits {
  parts: readonly HitPart[];
  total: number;
  /** The current hit, from 0. */
  at: number;
  step(by: number): void;
}

interface Found {
  /** What one hit is drawn with: several pieces where a formatting ends inside of it. */
  marks: HTMLElement[];
  where: string;
}

/** The hits of a drawn paper, from top to bottom. Its parts say by `data-hits` what they are. */
function hitsOf(body: HTMLElement): Found[] {
  const found: Found[] = [];
  let number: string | undefined;
  for (const mark of body.querySelectorAll<HTMLElement>('[data-hits] mark')) {
    const where = mark.closest<HTMLElement>('[data-hits]')?.dataset['hits'] ?? '';
    const last = found.at(-1);
    // Pieces of one hit have its number, and follow each other.
    const { hit } = mark.dataset;
    if (hit !== undefined && hit === number && last?.where === where) last.marks.push(mark);
    else found.push({ marks: [mark], where });
    number = hit;
  }
  return found;
}

const sameParts = (a: readonly HitPart[], b: readonly HitPart[]): boolean =>
  a.length === b.length && a.every(({ where, count }, i) => b[i]?.where === where && b[i].count === count);

function partsOf(found: readonly Found[]): HitPart[] {
  const counts = new Map<string, number>();
  for (const { where } of found) counts.set(where, (counts.get(where) ?? 0) + 1);
  return [...counts].map(([where, count]) => ({ where, count }));
}

/**
 * The hits of the search within a paper that is drawn under `body`, and stepping through them. They
 * are read from what is drawn: notes come later than the rest, and an edit draws a part anew.
 * @param search changes with what is searched for: then the first hit is the current one
 */
export function useHits(body: RefObject<HTMLElement | null>, search: unknown): Hits {
  const [parts, setParts] = useState<readonly HitPart[]>([]);
  const [at, setAt] = useState(0);
  const total = parts.reduce((sum, { count }) => sum + count, 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its first hit
  useLayoutEffect(() => setAt(0), [search]);

  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const read = (): void => {
      const found = hitsOf(element);
      const now = partsOf(found);
      setParts((before) => (sameParts(before, now) ? before : now));
      for (const mark of element.querySelectorAll(`[${CURRENT}]`)) mark.removeAttribute(CURRENT);
      for (const mark of found[Math.min(at, found.length - 1)]?.marks ?? []) mark.setAttribute(CURRENT, '');
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [body, at]);

  const step = useCallback(
    (by: number) => {
      const element = body.current;
      if (!element || total === 0) return;
      const next = (at + by + total) % total;
      setAt(next);
      hitsOf(element)[next]?.marks[0]?.scrollIntoView({ block: 'nearest' });
    },
    [body, at, total],
  );
  return { parts, total, at: Math.min(at, Math.max(0, total - 1)), step };
}
