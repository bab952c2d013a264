import type { Importer } from '../format.ts';
import { readScanned } from '../tagged/read.ts';
import { type Dialect, scanRecords } from '../tagged/records.ts';
import { readRecord } from './record.ts';

/** A tag of two places and a blank; a line that goes on begins with blanks. */
const LINE = /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/s;
const FRAME = new Set(['FN', 'VR', 'EF']);

const dialect: Dialect = {
  tag(line) {
    const found = LINE.exec(line);
    return found && { tag: found[1] ?? '', value: found[2] ?? '' };
  },
  begins: (tag) => tag === 'PT',
  ends: (tag) => tag === 'ER',
  blankEnds: false,
  isFrame: (tag) => FRAME.has(tag),
};

/** The frame of the file belongs to no record, and says nothing that anybody would miss. */
const isFrame = (text: string): boolean => /^(?:FN|VR|EF)\b/.test(text);

/** The Web of Science's tagged format: "Plain text file", and what it writes for EndNote (.ciw). */
export const ciw: Importer = {
  name: 'ciw',
  label: 'Web of Science',
  extensions: ['ciw', 'isi'],
  keepsRaw: true,
  sniff(text) {
    const head = text.slice(0, 20_000).replace(/^\ufeff/, '');
    if (/^\s*FN (?:Clarivate|Thomson|ISI)\b/.test(head)) return 0.98;
    const tags = head.match(/^(?:AU|AF|TI|SO|DT|PY|UT|VL|BP|J9|LA) \S/gm)?.length ?? 0;
    return /^PT [JBSPC]\b/m.test(head) && tags >= 3 ? 0.95 : 0;
  },
  read({ text }) {
    const scanned = scanRecords(text, dialect);
    return readScanned(
      { ...scanned, ignored: scanned.ignored.filter((line) => !isFrame(line.text)) },
      readRecord,
    );
  },
};
