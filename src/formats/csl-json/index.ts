import type { Importer } from '../format.ts';
import { readCslJson } from './read.ts';

export { cslJsonExporter, recordText, toCslJson } from './write.ts';

/** CSL-JSON, and what our own command line prints. */
export const cslJson: Importer = {
  name: 'csl-json',
  label: 'CSL-JSON',
  extensions: ['json', 'jsonl', 'ndjson'],
  keepsRaw: false,
  sniff(text) {
    const head = text.slice(0, 4000);
    if (!/^[\s\ufeff]*[[{]/.test(head)) return 0;
    if (/^[\s\ufeff]*\[\s*\]\s*$/.test(head)) return 0.5;
    const hasFields = /"(?:type|title|author|issued|DOI|URL|citation-key|container-title|id)"\s*:/.test(head);
    if (hasFields) return 0.95;
    return /^[\s\ufeff]*(?:\[\s*\{|\{)\s*(?:"|\})/.test(head) ? 0.3 : 0;
  },
  read: readCslJson,
};
