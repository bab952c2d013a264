/** Entries put together as a .bib file, with what stood between them in the files that they came from. */
import { foldKey } from '../../language/key.ts';
import type { ExportItem, FileText } from '../format.ts';

/** One entry to be put into a document. */
export interface Placed {
  item: ExportItem;
  text: string;
  /** It is the text that the item was imported from, perhaps edited: its file goes along. */
  isKept: boolean;
}

/** How far a file's own text has been written. */
interface Progress {
  next: number;
  /** Place of its entry that was written last. */
  last: number;
}

class Document {
  readonly #out: string[] = [];
  #end = '';
  readonly #files = new Map<FileText, Progress>();
  /** Texts that stood in several files are wanted once. */
  readonly #written = new Set<string>();
  #current: FileText | null = null;

  #push(text: string): void {
    if (text === '') return;
    this.#out.push(text);
    this.#end = (this.#end + text).slice(-4);
  }

  /** An empty line between what was written and what comes. */
  #part(): void {
    if (this.#end === '') return;
    if (!this.#end.endsWith('\n')) this.#push('\n\n');
    else if (!/\n\r?\n$/.test(this.#end)) this.#push('\n');
  }

  /** Texts of a file that stand before a place, and have not been written yet. */
  #contents(file: FileText, place: number): string[] {
    const progress = this.#files.get(file) ?? { next: 0, last: -1 };
    const texts: string[] = [];
    for (;;) {
      const part = file.parts[progress.next];
      if (!part || part.before > place) break;
      texts.push(part.text);
      progress.next += 1;
    }
    this.#files.set(file, progress);
    return texts;
  }

  /** The text exactly as it stood where nothing is left out, else what there is of it, set apart. */
  #between(file: FileText, place: number, isNext: boolean): void {
    const texts = this.#contents(file, place);
    if (isNext) {
      const [text = place === 0 || place === file.count ? '' : file.gap] = texts;
      this.#note(text);
      this.#push(text);
      return;
    }
    for (const text of texts) {
      const bare = text.replace(/^\s*\n/, '').trimEnd();
      if (bare.trim() === '' || this.#written.has(bare.trim())) continue;
      this.#note(bare);
      this.#part();
      this.#push(`${bare}\n`);
    }
    this.#part();
  }

  #note(text: string): void {
    if (text.trim() !== '') this.#written.add(text.trim());
  }

  add({ item, text, isKept }: Placed): void {
    const file = isKept ? (item.source?.file ?? null) : null;
    if (file && item.source) {
      const { place } = item.source;
      const last = this.#files.get(file)?.last;
      const isFirst = last === undefined && this.#end === '' && place === 0;
      const isNext = this.#current === file && last === place - 1;
      this.#between(file, place, isFirst || isNext);
      const progress = this.#files.get(file);
      if (progress) progress.last = place;
    } else this.#part();
    this.#push(text);
    this.#current = file;
  }

  finish(): string {
    const current = this.#current;
    if (current && this.#files.get(current)?.last === current.count - 1)
      this.#between(current, current.count, true);
    for (const file of this.#files.keys()) {
      const rest = this.#contents(file, Number.POSITIVE_INFINITY).map((text) => text.trim());
      for (const text of rest) {
        if (text === '' || this.#written.has(text)) continue;
        this.#note(text);
        this.#part();
        this.#push(`${text}\n`);
      }
    }
    if (this.#end !== '' && !current && !this.#end.endsWith('\n')) this.#push('\n');
    if (current && this.#files.get(current)?.last !== current.count - 1 && !this.#end.endsWith('\n'))
      this.#push('\n');
    return this.#out.join('');
  }
}

/** Entries in order as one text, each file's own text around those that came from it. */
export function formatDocument(placed: Iterable<Placed>): string {
  const document = new Document();
  for (const one of placed) document.add(one);
  return document.finish();
}

/** The keys that items have now, by every key that they are known by. */
export function keysNow(items: readonly ExportItem[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { aliases, citationKey } of items)
    for (const alias of aliases) keys.set(foldKey(alias), citationKey);
  for (const { citationKey } of items) keys.set(foldKey(citationKey), citationKey);
  return keys;
}

/**
 * New keys of the works that an item inherits from, or null when one of them is not in the document: then its
 * entry has to stand by itself. In another format than its own it does so anyhow.
 */
export function parentsIn(
  { source }: ExportItem,
  keys: ReadonlyMap<string, string>,
  format: string,
): Map<string, string> | null {
  const renamed = new Map<string, string>();
  const parents = source?.format === format ? source.context?.parents : undefined;
  for (const parent of parents ?? []) {
    const now = keys.get(foldKey(parent));
    if (now === undefined) return null;
    // BibTeX tells no case apart.
    if (foldKey(now) !== foldKey(parent)) renamed.set(parent, now);
  }
  return renamed;
}
