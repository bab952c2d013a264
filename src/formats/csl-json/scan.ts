/** Where the records of a JSON text lie, so that one broken record loses only itself. */

export interface Span {
  start: number;
  end: number;
  /** Of `start`, from 1. */
  line: number;
}

const OPEN = /[{[]/;

/**
 * The spans of the records from `from` on: the objects directly inside a list that begins there, and objects
 * that follow each other (newline-delimited JSON). With `onlyList` nothing behind that list counts. A string never runs over the end of its line,
 * since JSON forbids that: a missing quote spoils one line. What stands between records and is more than
 * commas, brackets and space is a span of its own.
 */
export function recordSpans(text: string, from: number, onlyList: boolean): Span[] {
  const spans: Span[] = [];
  let line = 1;
  let depth = 0;
  let start = -1;
  let startLine = 1;
  let isInString = false;
  let isInList = false;
  const close = (end: number): void => {
    if (start >= 0) spans.push({ start, end, line: startLine });
    start = -1;
  };
  const open = (at: number): void => {
    if (start >= 0) return;
    start = at;
    startLine = line;
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 10) {
      line += 1;
      isInString = false;
      continue;
    }
    if (i < from) continue;
    if (isInString) {
      if (c === 92 && text.charCodeAt(i + 1) !== 10) i += 1;
      else if (c === 34) isInString = false;
    } else if (c === 34) {
      open(i);
      isInString = true;
    } else if (c === 91 && depth === 0 && !isInList) {
      close(i);
      isInList = true;
    } else if (c === 123 || c === 91) {
      if (depth === 0 && start >= 0 && !OPEN.test(text[start] ?? '')) close(i);
      open(i);
      depth += 1;
    } else if (c === 125 || c === 93) {
      if (depth === 0) {
        close(i);
        if (onlyList) return spans;
        isInList = false;
        continue;
      }
      depth -= 1;
      if (depth === 0) close(i + 1);
    } else if (depth === 0 && c === 44) close(i);
    else if (c > 32 && c !== 0xfeff) open(i);
  }
  close(text.length);
  return spans;
}
