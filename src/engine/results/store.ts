import { OctavoError } from '../../contract/errors.ts';
import type { ItemId } from '../../contract/model/ids.ts';
import type { Selection } from '../../contract/model/library.ts';

/** So many results are kept; the one that was used longest ago goes first. */
const KEEP = 24;

/** What a handle stands for: the result in order, and the best of the rest behind it. */
export interface Result {
  ids: Int32Array;
  rest: Int32Array;
}

/** Results that windows hold a handle of. */
export class ResultStore {
  readonly #results = new Map<number, Result>();
  #next = 1;

  add(result: Result, replaces: number | undefined): number {
    if (replaces !== undefined) this.#results.delete(replaces);
    const handle = this.#next++;
    this.#results.set(handle, result);
    for (const old of this.#results.keys()) {
      if (this.#results.size <= KEEP) break;
      this.#results.delete(old);
    }
    return handle;
  }

  /** The ids of a result, without the rest, if it is still held. */
  find(handle: number): Int32Array | undefined {
    return this.#results.get(handle)?.ids;
  }

  /**
   * Ids of a range of rows, those of the rest behind the result's own.
   * @throws OctavoError `result_gone`
   */
  slice(handle: number, start: number, count: number): ItemId[] {
    const { ids, rest } = this.#get(handle);
    const own = ids.subarray(start, start + count);
    const from = Math.max(0, start - ids.length);
    return [...own, ...rest.subarray(from, from + count - own.length)] as ItemId[];
  }

  /**
   * The row of an item, also among the rest, or -1.
   * @throws OctavoError `result_gone`
   */
  indexOf(handle: number, id: number): number {
    const { ids, rest } = this.#get(handle);
    const own = ids.indexOf(id);
    if (own >= 0) return own;
    const behind = rest.indexOf(id);
    return behind < 0 ? -1 : ids.length + behind;
  }

  close(handle: number): void {
    this.#results.delete(handle);
  }

  /**
   * Ids of a selection, in order. A result never means the rest behind it.
   * @throws OctavoError `result_gone`
   */
  resolve(selection: Selection): readonly ItemId[] {
    if ('ids' in selection) return selection.ids;
    const ids = Array.from(this.#get(selection.handle).ids) as ItemId[];
    if (selection.except.length === 0) return ids;
    const except = new Set(selection.except);
    return ids.filter((id) => !except.has(id));
  }

  #get(handle: number): Result {
    const result = this.#results.get(handle);
    if (!result) throw new OctavoError('result_gone', 'This list is out of date; open it again.', { handle });
    this.#results.delete(handle);
    this.#results.set(handle, result);
    return result;
  }
}
