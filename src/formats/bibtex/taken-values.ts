/** The values of an entry as text for a reader, as codes, and as names. */
import { decodeTex } from '../tex/decode.ts';

/** White space as BibTeX has it: any run is one blank. */
export const oneLine = (value: string): string => value.replace(/[ \t\r\n\f\v]+/g, ' ').trim();

/** Text for a reader; an empty line, which only abstracts and notes have, still parts paragraphs. */
export function readText(value: string, hasParagraphs = false): string {
  if (!hasParagraphs || !/\n[ \t\r]*\n|\\par|\\\\/.test(value)) return oneLine(decodeTex(oneLine(value)));
  return value
    .split(/\n[ \t\r]*\n/)
    .flatMap((paragraph) => decodeTex(oneLine(paragraph)).split('\n\n'))
    .map(oneLine)
    .filter(Boolean)
    .join('\n\n');
}

const inVerbatim = new Map([
  ['\\textasciitilde', '~'],
  ['\\textunderscore', '_'],
  ['\\_', '_'],
  ['\\%', '%'],
  ['\\&', '&'],
  ['\\#', '#'],
  ['\\$', '$'],
  ['\\~', '~'],
]);

/** An address or code without the escapes and braces that people put there for TeX. */
export function readVerbatim(value: string): string {
  let text = oneLine(value);
  if (!/[\\{]/.test(text)) return text;
  text = /^\\url\s*\{(.*)\}$/s.exec(text)?.[1] ?? text;
  text = text.replace(
    /\{?(\\(?:textasciitilde|textunderscore)|\\[_%&#$~])(?:\{\})?\}?/g,
    (whole, c: string) => {
      const isBalanced = whole.startsWith('{') === (whole.endsWith('}') && !whole.endsWith('{}'));
      return isBalanced || whole.endsWith('{}')
        ? (inVerbatim.get(c) ?? whole)
        : (inVerbatim.get(c) ?? '') + (whole.endsWith('}') ? '}' : '');
    },
  );
  return /^\{[^{}]*\}$/.test(text) ? text.slice(1, -1) : text;
}

export const joinTitle = (title: string, subtitle: string): string => {
  if (!title || !subtitle) return title || subtitle;
  return `${title}${/[?!:.]$/.test(title) ? '' : ':'} ${subtitle}`;
};

/** The values of one entry, each taken once; what is left is unknown to CSL. */
export class Values {
  readonly #values: Map<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = new Map(values);
  }

  raw(...names: string[]): string {
    let found = '';
    for (const name of names) {
      if (found) break;
      found = this.#values.get(name) ?? '';
      this.#values.delete(name);
    }
    return found;
  }

  text(...names: string[]): string {
    return readText(this.raw(...names));
  }

  rest(): [string, string][] {
    return [...this.#values];
  }
}
