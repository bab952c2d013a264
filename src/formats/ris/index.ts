import type { Importer } from '../format.ts';
import { readScanned } from '../tagged/read.ts';
import { readRecord } from './record.ts';
import { scanRis, sniffRis } from './scan.ts';

export { risExporter } from './write.ts';

/** RIS, as reference managers and databases write it. */
export const ris: Importer = {
  name: 'ris',
  label: 'RIS',
  extensions: ['ris'],
  keepsRaw: true,
  sniff: sniffRis,
  read: ({ text }) => readScanned(scanRis(text), readRecord),
};
