/** A length in px at 100 % as CSS writes it, so that it grows with the zoom. */
export const rem = (px: number): string => `${px / 16}rem`;
