/** The first wait after a failure, and the longest (ms). */
const FIRST = 1_000;
const LONGEST = 60_000;

/** When what failed is tried again: soon at first, then ever later, so that a lost folder costs nothing. */
export class Retries {
  readonly #waits = new Map<number, { wait: number; at: number }>();

  failed(id: number, now: number): void {
    const wait = Math.min(LONGEST, (this.#waits.get(id)?.wait ?? FIRST / 2) * 2);
    this.#waits.set(id, { wait, at: now + wait });
  }

  succeeded(id: number): void {
    this.#waits.delete(id);
  }

  isDue(id: number, now: number): boolean {
    return now >= (this.#waits.get(id)?.at ?? 0);
  }
}
