import type { Importer } from '../format.ts';
import { readXml } from '../xml/records.ts';
import { readRecord } from './record.ts';

/** EndNote's XML, with styled text or plain. */
export const endnoteXml: Importer = {
  name: 'endnote-xml',
  label: 'EndNote XML',
  extensions: ['xml'],
  keepsRaw: true,
  sniff(text) {
    const head = text.slice(0, 20_000);
    if (!/^[\s\ufeff]*<(?:\?xml|xml|records|!DOCTYPE)/i.test(head)) return 0;
    if (/<records?\b[^>]*>[\s\S]{0,4000}?<(?:database|source-app|rec-number|ref-type)\b/.test(head))
      return 0.97;
    return /<xml>\s*<records>/.test(head) ? 0.6 : 0;
  },
  read: ({ text }) => readXml(text, ['record'], readRecord),
};
