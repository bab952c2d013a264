import type { Inline } from './model.ts';

/** Something that has been opened and may be closed: emphasis, or a link's text. */
interface Frame {
  /** `*`, `_`, `~` or `[`. */
  mark: string;
  /** How it is written, for when it is never closed. */
  source: string;
  children: Inline[];
}

/** Deeper nesting is shown as typed: it bounds the work on what nobody writes. */
const DEEPEST = 40;

const kinds = { 1: 'emphasis', 2: 'strong' } as const;

/**
 * The parts of a text while it is read, and what is open around them. Every part is moved at most
 * once for each thing that turns out not to be closed, and these are bounded: linear in all.
 */
export class Frames {
  readonly #stack: Frame[] = [{ mark: '', source: '', children: [] }];
  /** Where each bracket of the text is closed; worked out with the first link. */
  #pairs: ReadonlyMap<number, number> | null = null;
  /** The line that has just ended asks for a hard break. */
  breaks = false;

  get #top(): Inline[] {
    return this.#stack.at(-1)?.children ?? [];
  }

  add(part: Inline): void {
    this.#top.push(part);
  }

  text(text: string): void {
    if (text === '') return;
    const last = this.#top.at(-1);
    if (last?.kind === 'text') last.text += text;
    else this.#top.push({ kind: 'text', text });
  }

  open(mark: string, source = mark): void {
    if (this.#stack.length > DEEPEST) this.text(source);
    else this.#stack.push({ mark, source, children: [] });
  }

  /** A run of `*`, `_` or `~` between two letters: closes what it can, opens with what is left (CommonMark 6.2). */
  run(run: string, before: string, after: string): void {
    const mark = run[0] ?? '';
    if (mark === '~' && run.length !== 2) {
      this.text(run);
      return;
    }
    const opensAfter = !isSpace(after) && (!isMark(after) || isSpace(before) || isMark(before));
    const closesBefore = !isSpace(before) && (!isMark(before) || isSpace(after) || isMark(after));
    // Inside a word `_` is a letter: snake_case stays.
    const opens = opensAfter && (mark !== '_' || !closesBefore || isMark(before));
    const closes = closesBefore && (mark !== '_' || !opensAfter || isMark(after));
    let left = run.length;
    while (closes && left > 0) {
      const at = this.#findOpen(mark, left);
      if (at < 0) break;
      const size = this.#stack[at]?.source.length ?? 1;
      const children = this.#close(at);
      this.add({ kind: mark === '~' ? 'strike' : kinds[size === 2 ? 2 : 1], children });
      left -= size;
    }
    while (opens && left > 0) {
      const size = left >= 2 ? 2 : 1;
      this.open(mark, mark.repeat(size));
      left -= size;
    }
    this.text(mark.repeat(left));
  }

  /** `]`: a link where an address follows in brackets, else text. Answers where it ends. */
  closeLink(text: string, place: number): number {
    const at = this.#stack.findLastIndex(({ mark }) => mark === '[');
    if (at < 0) {
      this.text(']');
      return place + 1;
    }
    if (text[place + 1] === '(') this.#pairs ??= bracketPairs(text);
    const target = linkTarget(text, place + 1, this.#pairs?.get(place + 1));
    const children = this.#close(at);
    if (target && /^https?:\/\//i.test(target.url)) {
      this.add({ kind: 'link', url: target.url, children });
      return target.end;
    }
    this.text('[');
    this.#append(children);
    this.text(']');
    return place + 1;
  }

  end(): Inline[] {
    return this.#close(0);
  }

  #findOpen(mark: string, most: number): number {
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const frame = this.#stack[at];
      // Emphasis doesn't reach out of a link's text.
      if (!frame || frame.mark === '[') return -1;
      if (frame.mark === mark && frame.source.length <= most) return at;
    }
    return -1;
  }

  /** Takes a frame off the stack; those above it have not been closed and become text. */
  #close(at: number): Inline[] {
    while (this.#stack.length - 1 > at) {
      const frame = this.#stack.pop();
      if (!frame) break;
      this.text(frame.source);
      this.#append(frame.children);
    }
    return this.#stack.pop()?.children ?? [];
  }

  #append(children: readonly Inline[]): void {
    for (const child of children) {
      if (child.kind === 'text') this.text(child.text);
      else this.add(child);
    }
  }
}

const isSpace = (letter: string): boolean => /\s/u.test(letter);
const isMark = (letter: string): boolean => /[\p{P}\p{S}]/u.test(letter);

const LONGEST_TARGET = 2_000;

/** Where each `(` of a text is closed within its line. */
function bracketPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  let open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === '\n') open = [];
    else if (letter === '(') open.push(i);
    else if (letter === ')') {
      const opened = open.pop();
      if (opened !== undefined) pairs.set(opened, i);
    }
  }
  return pairs;
}

/** `(address "title")`: brackets inside the address must pair up. Null when there is none. */
function linkTarget(
  text: string,
  place: number,
  close: number | undefined,
): { url: string; end: number } | null {
  if (text[place] !== '(') return null;
  const angled = /^\(\s*<([^<>\n]*)>(?:\s+"[^"\n]*")?\s*\)/.exec(text.slice(place, place + LONGEST_TARGET));
  if (angled) return { url: angled[1] ?? '', end: place + angled[0].length };
  if (close === undefined || close >= place + LONGEST_TARGET) return null;
  const inside = text.slice(place + 1, close).trim();
  return { url: inside.replace(/\s+("[^"]*"|'[^']*')$/, ''), end: close + 1 };
}
