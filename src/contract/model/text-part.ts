/** Characters of a piece of text: milliseconds for each process that it passes. */
export const PART = 1_000_000;
