/** Files that were opened with the program, on their way into the window. */
export interface OpenedFiles {
  add(paths: readonly string[]): void;
  /** The window can import now, or can't: while the library is opened, while a review is open. */
  setReady(ready: boolean): void;
  /** Everything there is; the window has it then. */
  take(): string[];
}

/** `offer` tells the window, once for what it hasn't taken, to come and take it. */
export function openedFiles(offer: () => void): OpenedFiles {
  const waiting: string[] = [];
  let isReady = false;
  let isOffered = false;
  const offerOnce = (): void => {
    if (waiting.length === 0 || !isReady || isOffered) return;
    isOffered = true;
    offer();
  };
  return {
    add(paths) {
      waiting.push(...paths);
      offerOnce();
    },
    setReady(ready) {
      isReady = ready;
      // A window that was told and then couldn't, perhaps because its page was loaded anew, is told again.
      if (!ready) isOffered = false;
      offerOnce();
    },
    take() {
      isOffered = false;
      return waiting.splice(0);
    },
  };
}
