import type { Importer } from '../format.ts';
import { readScanned } from '../tagged/read.ts';
import { type Dialect, scanRecords } from '../tagged/records.ts';
import { readRecord } from './record.ts';

/** Four places for the tag, a hyphen, a blank; a line that goes on begins with six blanks. */
const LINE = /^([A-Z][A-Z0-9 ]{3})-(?: |$)(.*)$/s;
const FIRST = /^\ufeff?PM(?:ID|C )- ?(?:PMC)?\d/m;

/** A record begins with its PMID; those of PubMed Central have their own number before it. */
function dialect(text: string): Dialect {
  const first = /^[\s\ufeff]*PMC - /.test(text.slice(0, 20_000)) ? 'PMC' : 'PMID';
  return {
    tag(line) {
      const found = LINE.exec(line);
      return found && { tag: (found[1] ?? '').trim(), value: found[2] ?? '' };
    },
    begins: (tag) => tag === first,
    ends: () => false,
    blankEnds: true,
  };
}

/** MEDLINE as PubMed writes it ("PubMed" format of its list, and files named .nbib). */
export const nbib: Importer = {
  name: 'nbib',
  label: 'MEDLINE',
  extensions: ['nbib'],
  keepsRaw: true,
  sniff(text) {
    const head = text.slice(0, 20_000);
    if (!FIRST.test(head)) return 0;
    return (head.match(/^[A-Z][A-Z0-9 ]{3}- /gm)?.length ?? 0) >= 3 ? 0.97 : 0.2;
  },
  read: ({ text }) => readScanned(scanRecords(text, dialect(text)), readRecord),
};
