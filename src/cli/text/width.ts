/** East Asian wide characters and emoji take two columns (Unicode Standard Annex 11). */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]$/u;
const NONE = /^[\p{M}\p{Cf}]$/u;
const ASCII = /^[\x20-\x7e]*$/;

const columnsOf = (letter: string): number => (NONE.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1);

/** How many columns of a terminal a text takes. */
export function width(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const letter of text) columns += columnsOf(letter);
  return columns;
}

/** A text cut to so many columns, with `…` where something is missing. */
export function cut(text: string, columns: number): string {
  if (text.length <= columns && width(text) <= columns) return text;
  let kept = '';
  let left = columns - 1;
  for (const letter of text) {
    left -= columnsOf(letter);
    if (left < 0) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return text;
}

/** A text filled up with spaces to so many columns. */
export const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)));

/** A paragraph in lines of so many columns, broken at spaces. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    let line = '';
    let length = 0;
    for (const word of paragraph.split(/[ \t]+/)) {
      const wordWidth = width(word);
      if (line !== '' && length + 1 + wordWidth > columns) {
        lines.push(line);
        line = '';
        length = 0;
      }
      length += wordWidth + (line === '' ? 0 : 1);
      line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}

/** A text of a file or a page on one line: nothing in it may move the cursor or break the line. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
