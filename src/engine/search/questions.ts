import { OctavoError } from '../../contract/errors.ts';

interface Asked<Q, A> {
  id: number;
  question: Q;
  list: number | undefined;
  background: boolean;
  resolve(answer: A): void;
  reject(error: unknown): void;
}

/**
 * Questions to somebody who answers one at a time: those in the background wait for all others, and
 * of a list only the newest is asked.
 */
export class Questions<Q, A> {
  readonly #send: (id: number, question: Q) => void;
  #waiting: Asked<Q, A>[] = [];
  #asked: Asked<Q, A> | null = null;
  #next = 1;

  constructor(send: (id: number, question: Q) => void) {
    this.#send = send;
  }

  /** @throws OctavoError `cancelled` when the same list asks something else before it is this one's turn */
  ask(question: Q, { list, background = false }: { list?: number; background?: boolean }): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      if (list !== undefined) this.#forget(list);
      const id = this.#next++;
      this.#waiting.push({ id, question, list, background, resolve, reject });
      this.#go();
    });
  }

  answered(id: number, answer: A): void {
    this.#settle(id)?.resolve(answer);
  }

  failed(id: number, error: unknown): void {
    this.#settle(id)?.reject(error);
  }

  /** Answers all of them with an error. */
  drop(error: unknown): void {
    const all = [...(this.#asked ? [this.#asked] : []), ...this.#waiting];
    this.#asked = null;
    this.#waiting = [];
    for (const { reject } of all) reject(error);
  }

  #forget(list: number): void {
    const old = this.#waiting.filter((one) => one.list === list);
    this.#waiting = this.#waiting.filter((one) => one.list !== list);
    for (const { reject } of old)
      reject(new OctavoError('cancelled', 'Something else has been asked since.'));
  }

  #settle(id: number): Asked<Q, A> | null {
    const asked = this.#asked;
    if (asked?.id !== id) return null;
    this.#asked = null;
    this.#go();
    return asked;
  }

  #go(): void {
    if (this.#asked) return;
    const at = this.#waiting.findIndex(({ background }) => !background);
    const [next] = this.#waiting.splice(Math.max(0, at), 1);
    if (!next) return;
    this.#asked = next;
    this.#send(next.id, next.question);
  }
}
