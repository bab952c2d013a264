import type { RejectedLine } from '../read-input.ts';
import { cut, oneLine } from './width.ts';

/** What could not be taken, as compilers say it: `file:line: why`, and the beginning of the text. */
export function rejectedLines(rejected: readonly RejectedLine[]): string[] {
  return rejected.map(({ file, line, code, message, text }) => {
    const name = file === '-' ? 'standard input' : file;
    const place = [name, ...(line > 0 ? [line] : [])].join(':');
    const shown = text === '' ? '' : `\n    ${cut(oneLine(text.slice(0, 400)), 100)}`;
    return `${place === '' ? '' : `${place}: `}${message} (${code})${shown}`;
  });
}
