/** The fields of an entry as it is written. */
import { formatIsoDate, parseIsoDate } from '../dates.ts';
import type { ExportOptions } from '../format.ts';
import { encodeTex } from '../tex/encode.ts';

/** Fields in the order in which they are written; the others follow in the order they have. */
const order = new Map(
  `author editor editortype editora editoratype bookauthor translator holder title subtitle shorttitle titleaddon
  maintitle booktitle journal journaltitle shortjournal series edition version volume number issue eid part chapter
  pages pagetotal volumes publisher school institution organization address location howpublished date year month day
  eventtitle eventdate venue origdate type note pubstate doi isbn issn pmid pmcid eprint archiveprefix eprinttype
  primaryclass eprintclass url urldate language langid abstract keywords annote annotation file readstatus priority
  ranking ids options`
    .split(/\s+/)
    .map((name, i): [string, number] => [name, i]),
);

/** Whether every brace has its partner. BibTeX counts them whatever stands before. */
export function hasBalancedBraces(text: string): boolean {
  let depth = 0;
  for (const c of text) {
    if (c === '{') depth += 1;
    else if (c === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Control characters, which end a text for biber or mean nothing to anybody. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** A value for a code, path or address: no brace may be without its partner, none stand in an address. */
export function verbatimValue(name: string, value: string, ascii: boolean): string {
  const oneLine = value.replace(CONTROL, '').replace(/\s+/g, ' ').trim();
  const isAddress = name === 'url' || name === 'doi';
  const safe =
    isAddress || !hasBalancedBraces(oneLine)
      ? oneLine.replace(/[{}\\]/g, (c) => encodeURIComponent(c))
      : oneLine;
  const noSpaces = isAddress ? safe.replaceAll(' ', '%20') : safe;
  // A path of another name leads nowhere; nothing prints it.
  return ascii && name !== 'file'
    ? noSpaces.replace(/[^\0-\x7f]+/gu, (text) =>
        encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')),
      )
    : noSpaces;
}

/** How a text becomes a field's value. */
export interface TextOptions {
  /** Words that a style must not turn to lower case are put into braces. */
  protectCase?: boolean;
  /** Words and phrases that a person had put into braces. */
  keep?: readonly string[];
}

/** Fields by their names, each with its delimiters. The first value for a name counts. */
export class Fields {
  readonly #fields = new Map<string, string>();
  readonly options: ExportOptions;
  readonly #isDecoded: boolean;

  /** @param isDecoded biber reads the entry, which makes characters of commands */
  constructor(options: ExportOptions, isDecoded: boolean) {
    this.options = options;
    this.#isDecoded = isDecoded;
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  /** A value as it is written, delimiters and all. */
  raw(name: string, value: string): void {
    if (value && !this.#fields.has(name)) this.#fields.set(name, value.replace(CONTROL, ''));
  }

  text(name: string, value: string | undefined, options: TextOptions = {}): void {
    if (value)
      this.raw(
        name,
        `{${encodeTex(value.trim(), { ascii: this.options.ascii, isDecoded: this.#isDecoded, ...options })}}`,
      );
  }

  verbatim(name: string, value: string | undefined): void {
    if (value) this.raw(name, `{${verbatimValue(name, value, this.options.ascii)}}`);
  }

  /** A date or range in ISO form where it is one, else the text. */
  date(name: string, value: string | undefined): void {
    const date = value ? parseIsoDate(value) : null;
    const isWhole = date !== null && date.parts.length > 0 && date.text === '' && !date.circa;
    if (value) this.verbatim(name, isWhole ? formatIsoDate(date.parts) : value);
  }

  sorted(): [string, string][] {
    const rank = (name: string): number => order.get(name) ?? order.size;
    return [...this.#fields].sort(([a], [b]) => rank(a) - rank(b));
  }
}
