import type { Importer } from '../format.ts';
import { readScanned } from '../tagged/read.ts';
import { type Dialect, scanRecords } from '../tagged/records.ts';
import { readRecord } from './record.ts';

const LINE = /^%([A-Z0-9?@!#$&()*+<=>[\]^~])(?: (.*)|\s*)$/s;

/** EndNote's records begin with `%0`, and an abstract may hold empty lines; refer's are parted by them. */
function dialect(text: string): Dialect {
  const isTyped = /^%0 /m.test(text.slice(0, 100_000));
  return {
    tag(line) {
      const found = LINE.exec(line);
      return found && { tag: found[1] ?? '', value: found[2] ?? '' };
    },
    begins: (tag) => isTyped && tag === '0',
    ends: () => false,
    blankEnds: !isTyped,
  };
}

/** refer's format as EndNote, Google Scholar and many publishers write it. */
export const enw: Importer = {
  name: 'enw',
  label: 'EndNote (Refer)',
  extensions: ['enw', 'refer'],
  keepsRaw: true,
  sniff(text) {
    const head = text.slice(0, 20_000).replace(/^\ufeff/, '');
    const tags = head.match(/^%[A-Z0-9@] \S/gm)?.length ?? 0;
    if (/^\s*%0 [A-Z]/.test(head)) return tags > 1 ? 0.97 : 0.5;
    return /^\s*%[A-Z] \S/.test(head) && tags > 2 && /^%[TAJ] /m.test(head) ? 0.85 : 0;
  },
  read: ({ text }) => readScanned(scanRecords(text, dialect(text)), readRecord),
};
