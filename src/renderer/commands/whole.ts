let tell: () => void = () => {};

/** Resolves once every part of the window that gives commands what they do is there. */
export const windowIsWhole: Promise<void> = new Promise((resolve) => {
  tell = resolve;
});

/** Called by what holds those parts, when they have been drawn for the first time. */
export const tellWhole = (): void => tell();
