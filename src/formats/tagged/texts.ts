/** Values that run over several lines. */

/** Lines of fewer characters than these were not broken because they were full. */
const FULL = 60;

/**
 * As text for a reader: an empty line parts paragraphs, a full line goes on with the next one, and a short one,
 * or two blanks at a line's end (Markdown's rule), ends a line.
 */
export function readParagraphs(value: string): string {
  if (!value.includes('\n')) return value.trim();
  const paragraphs: string[] = [];
  let parts: string[] = [];
  let isFull = false;
  const end = (): void => {
    if (parts.length > 0) paragraphs.push(parts.join(''));
    parts = [];
  };
  for (const line of value.split('\n')) {
    const text = line.trim();
    if (text === '') {
      end();
      continue;
    }
    if (parts.length > 0) parts.push(isFull ? ' ' : '\n');
    parts.push(text);
    isFull = text.length >= FULL && !/ {2}$/.test(line);
  }
  end();
  return paragraphs.join('\n\n');
}
