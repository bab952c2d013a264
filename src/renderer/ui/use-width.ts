import { useLayoutEffect, useState } from 'react';

/**
 * The inner width of an element in px, kept up to date.
 * @param guess what stands for it while there is no element
 */
export function useWidth(element: HTMLElement | null, guess = 0): number {
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
