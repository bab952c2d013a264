/** A line of a block's content: what it holds, and which line of the source it is. */
export interface Line {
  text: string;
  at: number;
}

const TAB = 4;

/** Spaces before the content; a tab reaches to the next multiple of four. */
export function indentOf(text: string): number {
  let columns = 0;
  for (const letter of text) {
    if (letter === ' ') columns += 1;
    else if (letter === '\t') columns += TAB - (columns % TAB);
    else break;
  }
  return columns;
}

/** The line without its first columns of white space. */
export function outdent(text: string, columns: number): string {
  let column = 0;
  let i = 0;
  while (i < text.length && column < columns) {
    if (text[i] === ' ') column += 1;
    else if (text[i] === '\t') column += TAB - (column % TAB);
    else break;
    i += 1;
  }
  return ' '.repeat(Math.max(0, column - columns)) + text.slice(i);
}

export const isBlank = (text: string): boolean => text.trim() === '';

/** What a line can begin, in CommonMark's terms; up to three spaces before it don't count. */
export const patterns = {
  fence: /^ {0,3}(`{3,}|~{3,})\s*([^`]*)$/,
  heading: /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/,
  rule: /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/,
  quote: /^ {0,3}> ?/,
  item: /^([ \t]*)([-*+]|\d{1,9}[.)])(?:([ \t]+)(.*))?$/,
  math: /^ {0,3}\$\$/,
  underline: /^ {0,3}(=+|-+)[ \t]*$/,
  task: /^\[([ xX])\](?:[ \t]+|$)/,
} as const;

/** Whether a line ends a paragraph before it by beginning something else. */
export function interrupts(text: string): boolean {
  const { fence, heading, rule, quote, item, math } = patterns;
  if (fence.test(text) || heading.test(text) || rule.test(text) || quote.test(text) || math.test(text))
    return true;
  const found = item.exec(text);
  // A number in running text that happens to begin a line is no list, unless it is 1.
  return (
    found !== null &&
    (found[4] ?? '') !== '' &&
    (/^[-*+]$/.test(found[2] ?? '') || /^1[.)]$/.test(found[2] ?? ''))
  );
}
