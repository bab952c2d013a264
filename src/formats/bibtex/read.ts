/** BibTeX and biblatex files. */
import type { ItemDraft } from '../../contract/model/item.ts';
import type { ReadInput, ReadResult } from '../format.ts';
import type { Block } from './blocks.ts';
import { type RawEntry, resolveCrossrefs } from './crossref.ts';
import { type FileFacts, readEntry } from './entry.ts';
import { isOwnPreamble } from './fallbacks.ts';
import { FileTextBuilder } from './file-text.ts';
import { applyGroups, type ReadDraft } from './groups.ts';
import { type JabrefMeta, noMeta, readMeta } from './jabref-meta.ts';
import { keywordSeparator } from './keywords.ts';
import { Macros } from './macros.ts';
import { readingStateNames } from './reading-state.ts';
import { bibBlocks } from './scan.ts';
import { fieldValues } from './values.ts';

/** biblatex's types that are no works: what others inherit, and lists of others. */
const noWork: ReadonlySet<string> = new Set(['xdata', 'set']);

/** Nobody writes a field like that; reading it would take minutes, and gigabytes. */
const LONGEST_FIELD = 10_000_000;
const LONGEST_SHOWN = 10_000;

function ignore(result: ReadResult, line: number, text: string, isKept = false): void {
  let at = line;
  for (const one of text.split('\n')) {
    const trimmed = one.trim();
    if (trimmed && trimmed !== '\ufeff')
      result.ignored.push({ line: at, text: trimmed, ...(isKept && { isKept }) });
    at += 1;
  }
}

/** An entry with where it stands, and the macros that it uses. */
type SourceEntry = RawEntry & { line: number; raw: string; macros: Map<string, string> | null };

/** What a file's blocks are sorted into. */
interface Sorted {
  entries: SourceEntry[];
  meta: JabrefMeta;
  text: FileTextBuilder;
}

function readEntryBlock(block: Extract<Block, { kind: 'entry' }>, raw: string, macros: Macros): SourceEntry {
  const used = new Map<string, string>();
  for (const { pieces } of block.fields) macros.noteUsed(pieces, used);
  const values = fieldValues(block.fields, macros);
  const { type, key, line } = block;
  return { type, key, values, line, raw, macros: used.size > 0 ? used : null };
}

/** Blocks sorted out: entries with their macros put in, metadata, and what is of no use. */
function sortBlocks(source: string, result: ReadResult): Sorted {
  const macros = new Macros();
  const sorted: Sorted = { entries: [], meta: noMeta(), text: new FileTextBuilder() };
  for (const block of bibBlocks(source)) {
    const { line } = block;
    const raw = source.slice(block.start, block.end);
    if (block.kind === 'damaged') {
      result.rejected.push({ line, code: block.code, message: block.message, text: raw.trimEnd() });
      continue;
    }
    if (block.kind === 'entry' && block.fields.some(({ from, to }) => to - from > LONGEST_FIELD)) {
      const message = 'a field is longer than 10 MB';
      result.rejected.push({ line, code: 'field_too_long', message, text: raw.slice(0, LONGEST_SHOWN) });
      continue;
    }
    if (block.kind === 'entry' && block.fields.length === 0) {
      result.rejected.push({ line, code: 'empty_entry', message: 'the entry has no fields', text: raw });
      continue;
    }
    if (block.kind === 'string') macros.define(block.name, block.pieces);
    if (block.kind === 'comment') readMeta(sorted.meta, raw);
    if (block.kind === 'entry') sorted.entries.push(readEntryBlock(block, raw, macros));
    else if (!isOwnPreamble(raw)) ignore(result, line, raw, block.kind !== 'text');
    if (block.kind === 'entry' && !noWork.has(block.type)) sorted.text.entry();
    else sorted.text.add(raw);
  }
  return sorted;
}

function factsOf(entries: readonly SourceEntry[], meta: JabrefMeta): FileFacts {
  const { keywordSeparator: said, fileDirectory } = meta;
  const keywords = entries.flatMap(({ values }) => values.get('keywords') ?? []);
  return {
    keywordSeparator: said === ',' || said === ';' ? said : keywordSeparator(keywords),
    fileDirectory,
  };
}

function sourceOf({ line, raw, macros, inherited, parents }: SourceEntry): ItemDraft['source'] {
  if (!macros && !inherited && !parents) return { line, raw };
  return {
    line,
    raw,
    context: {
      ...(macros && { macros: Object.fromEntries(macros) }),
      ...(inherited && { inherited }),
      ...(parents && { parents }),
    },
  };
}

/**
 * Reads a .bib file. Every entry is a draft, or is rejected with its line, the reason and its text; macros are put
 * in, inherited fields too; text and comments between entries are `ignored`, line by line, and kept for an export.
 * Entries that are no works only lend their fields; JabRef's groups are collections. Never throws, in time linear
 * in its length.
 */
export function readBibtex({ text: source }: ReadInput): ReadResult {
  const result: ReadResult = { drafts: [], rejected: [], ignored: [] };
  const { entries, meta, text } = sortBlocks(source, result);
  resolveCrossrefs(entries);
  const facts = factsOf(entries, meta);
  const read: ReadDraft[] = [];
  for (const entry of entries) {
    const { type, key, values, line, raw } = entry;
    if (noWork.has(type)) {
      ignore(result, line, raw);
      continue;
    }
    const draft = readEntry(type, key, values, facts);
    draft.source = sourceOf(entry);
    result.drafts.push(draft);
    read.push({ draft, values });
  }
  result.collections = applyGroups(read, meta.groups, facts.keywordSeparator === ';' ? ';' : ',');
  const hasState = entries.some(({ values }) => readingStateNames.some((name) => values.has(name)));
  result.file = text.build({
    keywordSeparator: facts.keywordSeparator,
    fileDirectory: facts.fileDirectory,
    ...(hasState && { readingState: 'yes' }),
  });
  result.rejected.sort((a, b) => a.line - b.line);
  result.ignored.sort((a, b) => a.line - b.line);
  return result;
}
