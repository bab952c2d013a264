/** BibTeX files, and the fields of biblatex that need no inheritance. */
import type { ReadInput, ReadResult } from '../format.ts';
import { type RawEntry, resolveCrossrefs } from './crossref.ts';
import { type FileFacts, readEntry } from './entry.ts';
import { isOwnPreamble } from './fallbacks.ts';
import { applyGroups, type ReadDraft } from './groups.ts';
import { type JabrefMeta, noMeta, readMeta } from './jabref-meta.ts';
import { keywordSeparator } from './keywords.ts';
import { Macros } from './macros.ts';
import { bibBlocks, type Field } from './scan.ts';

/** biblatex's types that are no works: what others inherit, and lists of others. */
const noWork: ReadonlySet<string> = new Set(['xdata', 'set']);

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

/** An entry with where it stands. */
type SourceEntry = RawEntry & { line: number; raw: string };

/** Blocks sorted out: entries with their macros put in, metadata, and what is of no use. */
function readBlocks(text: string, result: ReadResult): { entries: SourceEntry[]; meta: JabrefMeta } {
  const macros = new Macros();
  const entries: SourceEntry[] = [];
  const meta = noMeta();
  for (const block of bibBlocks(text)) {
    const { line } = block;
    const raw = text.slice(block.start, block.end);
    if (block.kind === 'string') macros.define(block.name, block.pieces);
    if (block.kind === 'comment') readMeta(meta, raw);
    if (block.kind === 'damaged') {
      result.rejected.push({ line, code: block.code, message: block.message, text: raw.trimEnd() });
    } else if (block.kind !== 'entry') {
      if (!isOwnPreamble(raw)) ignore(result, line, raw);
    } else if (block.fields.length > 0) {
      const values = fieldValues(block.fields, macros);
      entries.push({ type: block.type, key: block.key, values, line, raw });
    } else result.rejected.push({ line, code: 'empty_entry', message: 'the entry has no fields', text: raw });
  }
  return { entries, meta };
}

function factsOf(entries: readonly SourceEntry[], meta: JabrefMeta): FileFacts {
  const { keywordSeparator: said, fileDirectory } = meta;
  const keywords = entries.flatMap(({ values }) => values.get('keywords') ?? []);
  return {
    keywordSeparator: said === ',' || said === ';' ? said : keywordSeparator(keywords),
    fileDirectory,
  };
}

/**
 * Reads a .bib file. Every entry is a draft, or is rejected with its line, the reason and its text; macros are put
 * in, inherited fields too; text and comments between entries are `ignored`, line by line. Entries that
 * are no works only lend their fields; JabRef's groups are collections. Never throws, in time linear in its length.
 */
export function readBibtex({ text }: ReadInput): ReadResult {
  const result: ReadResult = { drafts: [], rejected: [], ignored: [] };
  const { entries, meta } = readBlocks(text, result);
  resolveCrossrefs(entries);
  const facts = factsOf(entries, meta);
  const read: ReadDraft[] = [];
  for (const { type, key, values, line, raw } of entries) {
    if (noWork.has(type)) {
      ignore(result, line, raw);
      continue;
    }
    const draft = readEntry(type, key, values, facts);
    draft.source = { line, raw };
    result.drafts.push(draft);
    read.push({ draft, values });
  }
  result.collections = applyGroups(read, meta.groups, facts.keywordSeparator === ';' ? ';' : ',');
  result.rejected.sort((a, b) => a.line - b.line);
  result.ignored.sort((a, b) => a.line - b.line);
  return result;
}
