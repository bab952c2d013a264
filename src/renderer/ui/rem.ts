/** A length in px at 100 % as CSS writes it, so that it grows with the zoom. */
export const rem = (px: number): string => `${px / 16}rem`;

/** Pixels of one px at 100 %: what is written in rem is so many times as large now. */
export const rootScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
