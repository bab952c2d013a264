/** What the text that an item was imported from says beyond the item. */

import type { ExportSource } from '../format.ts';
import { decodeTex } from '../tex/decode.ts';
import { Macros } from './macros.ts';
import { bibBlocks } from './scan.ts';
import { fieldValues } from './values.ts';

export interface Own {
  /** Words and phrases of the title that a person has put into braces, against a style's lower case. */
  keep: readonly string[];
  /** JabRef's `groups`, as they stand there. */
  groups: string;
}

const nothing: Own = { keep: [], groups: '' };
const known = new WeakMap<ExportSource, Own>();

/** A braced group with the letters that it touches; braces of a command's argument or around accents are TeX's. */
const BRACED = /(?<![\\\p{L}])[\p{L}\p{N}]*\{[^{}\\$]+\}(?:[\p{L}\p{N}]|\{[^{}\\$]+\})*/gu;

function keptWords(title: string): string[] {
  const whole = decodeTex(title.replace(/\s+/g, ' ')).trim();
  const words = (title.match(BRACED) ?? []).map((found) => decodeTex(found.replace(/\s+/g, ' ')).trim());
  return [...new Set(words)]
    .filter((word) => word !== '' && word !== whole && word.length < 200)
    .slice(0, 100);
}

/** What a source says beyond its item; nothing without one, or for one of another format. */
export function ownOf(source: ExportSource | undefined): Own {
  if (!source || !/^bib/.test(source.format)) return nothing;
  let own = known.get(source);
  if (!own) {
    const [block] = bibBlocks(source.raw);
    const values = block?.kind === 'entry' ? fieldValues(block.fields, new Macros()) : null;
    own = values
      ? {
          keep: keptWords(values.get('title') ?? ''),
          groups: values.get('groups')?.replace(/\s+/g, ' ').trim() ?? '',
        }
      : nothing;
    known.set(source, own);
  }
  return own;
}
