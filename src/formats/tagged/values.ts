import type { TaggedRecord } from './records.ts';

/** The values of one record by tag, each taken once; what is left is unknown. */
export class Values {
  readonly #values = new Map<string, string[]>();

  constructor({ fields }: Pick<TaggedRecord, 'fields'>) {
    for (const { tag, value } of fields) {
      if (value.trim() === '') continue;
      const list = this.#values.get(tag);
      if (list) list.push(value);
      else this.#values.set(tag, [value]);
    }
  }

  /** The next value of the first of the tags that has one, or ''. */
  first(...tags: string[]): string {
    for (const tag of tags) {
      const value = this.#values.get(tag)?.shift();
      if (value !== undefined) return value.trim();
    }
    return '';
  }

  /** Whether there is a value that nobody has taken. */
  has(tag: string): boolean {
    return (this.#values.get(tag)?.length ?? 0) > 0;
  }

  /** All values of the tags, in the tags' order. */
  all(...tags: string[]): string[] {
    return tags.flatMap((tag) => {
      const list = this.#values.get(tag) ?? [];
      this.#values.delete(tag);
      return list;
    });
  }

  /** What nobody has taken. */
  *rest(): Generator<[tag: string, value: string]> {
    for (const [tag, list] of this.#values) for (const value of list) yield [tag, value];
  }
}
