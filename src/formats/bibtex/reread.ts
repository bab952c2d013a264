/** An entry read again from its own text, as it was read in its file. */
import type { ItemDraft } from '../../contract/model/item.ts';
import type { ExportSource, FileText } from '../format.ts';
import type { Block } from './blocks.ts';
import { type FileFacts, readEntry } from './entry.ts';
import { Macros } from './macros.ts';
import { bibBlocks } from './scan.ts';
import { fieldValues } from './values.ts';

export type EntryBlock = Extract<Block, { kind: 'entry' }>;

/** What a file's facts say, as its reader wrote them down. */
export function factsOfFile(file: FileText | null): FileFacts {
  const separator = file?.facts['keywordSeparator'];
  return {
    keywordSeparator: separator === ',' || separator === ';' ? separator : 'both',
    fileDirectory: file?.facts['fileDirectory'] ?? '',
  };
}

/** The same for a text that isn't that of one whole entry: null. */
export function reread(
  raw: string,
  { context, file }: Pick<ExportSource, 'context' | 'file'>,
): { block: EntryBlock; values: Map<string, string>; draft: ItemDraft } | null {
  const [block, ...more] = bibBlocks(raw);
  if (block?.kind !== 'entry' || more.length > 0) return null;
  const macros = new Macros();
  for (const [name, value] of Object.entries(context?.macros ?? {})) macros.set(name, value);
  const values = fieldValues(block.fields, macros);
  const inherited = context?.inherited ?? [];
  if (context?.parents || inherited.length > 0) {
    values.delete('crossref');
    values.delete('xdata');
  }
  // A reference in place of a value gave way to what it refers to.
  for (const [name, value] of inherited)
    if (!values.has(name) || /^\s*xdata\s*=/i.test(values.get(name) ?? '')) values.set(name, value);
  return { block, values, draft: readEntry(block.type, block.key, values, factsOfFile(file)) };
}
