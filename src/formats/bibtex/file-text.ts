/** What stands in a .bib file beside the entries that are works. */
import type { FileText } from '../format.ts';

/** Gathers it while a file is read, block by block. */
export class FileTextBuilder {
  readonly #gaps: string[] = [];
  #gap: string[] = [];

  /** A text between entries. Damaged ones are left out: what couldn't be read would spoil what could. */
  add(text: string): void {
    this.#gap.push(text);
  }

  /** The next entry begins here. */
  entry(): void {
    this.#gaps.push(this.#gap.join(''));
    this.#gap = [];
  }

  build(facts: Record<string, string>): FileText {
    const gap = mostFrequent(this.#gaps.slice(1));
    const parts = this.#gaps.flatMap((text, before) =>
      text === (before === 0 ? '' : gap) ? [] : [{ before, text }],
    );
    const tail = this.#gap.join('');
    const count = this.#gaps.length;
    if (tail !== '') parts.push({ before: count, text: tail });
    return { parts, gap, count, facts };
  }
}

/** The commonest of the texts that are nothing but white space. */
function mostFrequent(gaps: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const gap of gaps)
    if (gap.length < 20 && gap.trim() === '') counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let best = '\n\n';
  let most = 0;
  for (const [gap, count] of counts) {
    if (count <= most) continue;
    best = gap;
    most = count;
  }
  return best;
}
