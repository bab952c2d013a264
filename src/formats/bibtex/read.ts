/** BibTeX files, and the fields of biblatex that need no inheritance. */
import type { ReadInput, ReadResult } from '../format.ts';
import { readEntry } from './entry.ts';
import { Macros } from './macros.ts';
import { type Block, bibBlocks, type Field } from './scan.ts';

type Entry = Extract<Block, { kind: 'entry' }>;

/** Fields in lower case. Of a repeated one BibTeX takes the first; the others are kept under a number. */
function fieldValues(fields: readonly Field[], macros: Macros): Map<string, string> {
  const values = new Map<string, string>();
  const repeats = new Map<string, number>();
  for (const { name, pieces } of fields) {
    const value = macros.text(pieces);
    const known = values.get(name);
    if (known === undefined || known.trim() === '') values.set(name, value);
    else if (name === 'keywords') values.set(name, `${known}, ${value}`);
    else if (value.trim() && value.trim() !== known.trim()) {
      const n = (repeats.get(name) ?? 1) + 1;
      repeats.set(name, n);
      values.set(`${name}-${n}`, value);
    }
  }
  return values;
}

function ignore(result: ReadResult, line: number, text: string): void {
  let at = line;
  for (const one of text.split('\n')) {
    const trimmed = one.trim();
    if (trimmed && trimmed !== '\ufeff') result.ignored.push({ line: at, text: trimmed });
    at += 1;
  }
}

function readBlock(block: Entry, macros: Macros, raw: string, result: ReadResult): void {
  const values = fieldValues(block.fields, macros);
  if (values.size === 0) {
    result.rejected.push({
      line: block.line,
      code: 'empty_entry',
      message: 'the entry has no fields',
      text: raw,
    });
    return;
  }
  const draft = readEntry(block.type, block.key, values);
  draft.source = { line: block.line, raw };
  result.drafts.push(draft);
}

/**
 * Reads a .bib file. Every entry is a draft, or is rejected with its line, the reason and its text; macros are put
 * in; text and comments between entries are `ignored`, line by line. Never throws, in time linear in its length.
 */
export function readBibtex({ text }: ReadInput): ReadResult {
  const result: ReadResult = { drafts: [], rejected: [], ignored: [] };
  const macros = new Macros();
  for (const block of bibBlocks(text)) {
    const raw = text.slice(block.start, block.end);
    if (block.kind === 'entry') readBlock(block, macros, raw, result);
    else if (block.kind === 'string') macros.define(block.name, block.pieces);
    else if (block.kind === 'damaged') {
      const { line, code, message } = block;
      result.rejected.push({ line, code, message, text: raw.trimEnd() });
    }
    if (block.kind !== 'entry' && block.kind !== 'damaged') ignore(result, block.line, raw);
  }
  return result;
}
