/**
 * Tells the lines of positions in a text, from 1; positions must not go back. Each line feed is looked at once,
 * and a text of one line is searched once: else each question would search it from its last line to its end.
 */
export function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
