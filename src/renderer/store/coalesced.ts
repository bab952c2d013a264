/**
 * Makes a question that is asked once more at most, however often it is wanted while it is under way.
 * @param ask tells its own errors, and never throws
 * @returns a function that asks; what it answers ends when the newest answer has come
 */
export function coalesced(ask: () => Promise<void>): () => Promise<void> {
  let isWanted = false;
  let running: Promise<void> | null = null;
  async function run(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      await ask();
    }
    running = null;
  }
  return () => {
    isWanted = true;
    running ??= run();
    return running;
  };
}
