/** The lines of a text, one after another: no list of a million strings is made. */

export interface Line {
  /** Without its end. */
  text: string;
  /** From 1. */
  number: number;
  start: number;
  /** Behind its end. */
  next: number;
}

/** Lines ended by LF, CR LF or CR. */
export function* linesOf(text: string): Generator<Line> {
  const isMac = !text.includes('\n') && text.includes('\r');
  const mark = isMac ? '\r' : '\n';
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let number = 1; start < text.length; number += 1) {
    const found = text.indexOf(mark, start);
    const end = found < 0 ? text.length : found;
    const bare = !isMac && text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end;
    const next = found < 0 ? text.length : found + 1;
    yield { text: text.slice(start, bare), number, start, next };
    start = next;
  }
}
