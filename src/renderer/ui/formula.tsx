import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { drawFormula } from './katex.ts';

interface Props {
  tex: string;
  /** As it stands in the text; shown until it can be drawn, and when it can't. */
  source: string;
  display: boolean;
}

/** A formula, drawn. */
export function Formula({ tex, source, display }: Props): ReactElement {
  const element = useRef<HTMLSpanElement>(null);
  // React leaves the span's content alone: what is in it is KaTeX's.
  useLayoutEffect(() => {
    const target = element.current;
    return target ? drawFormula(target, { tex, source, display }) : undefined;
  }, [tex, source, display]);
  return <span ref={element} className={display ? 'formula formula-display' : 'formula'} />;
}
