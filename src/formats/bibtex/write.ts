/** Items as entries of a .bib file. */
import { foldKey } from '../../language/key.ts';
import type { Exporter, ExportItem, ExportOptions } from '../format.ts';
import { biblatexDialect } from './biblatex-dialect.ts';
import { bibtexDialect } from './bibtex-dialect.ts';
import type { Dialect } from './dialect.ts';
import { formatDocument, keysNow, type Placed, parentsIn } from './document.ts';
import { entryFields } from './entry-fields.ts';
import { preambleFor } from './fallbacks.ts';
import { keptEntry } from './kept.ts';

/** One item as an entry made anew, with the `@preamble` it may need before it. */
function madeEntry(item: ExportItem, options: ExportOptions, dialect: Dialect): string {
  const entryType = dialect.entryType(item);
  const fields = entryFields(item, entryType, options, dialect);
  const printed = fields.filter(([name]) => dialect.isTypeset(name)).map(([, value]) => value);
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`).join('');
  return `${preambleFor(printed.join(' '), dialect.name === 'biblatex')}@${entryType}{${item.citationKey},\n${lines}}\n`;
}

/**
 * BibTeX looks for what an entry inherits behind it. What stands in the order of its own file stays there.
 */
function parentsLast(placed: readonly Placed[]): Placed[] {
  const indexOf = new Map(placed.map((one, index) => [foldKey(one.item.citationKey), index]));
  const late = new Set<number>();
  placed.forEach(({ item, isKept }, index) => {
    for (const parent of isKept ? (item.source?.context?.parents ?? []) : []) {
      const at = indexOf.get(foldKey(parent));
      const source = at === undefined ? undefined : placed[at]?.item.source;
      const isAsItWas =
        source?.file === item.source?.file && (source?.place ?? 0) < (item.source?.place ?? 0);
      if (at !== undefined && at < index && !isAsItWas) late.add(at);
    }
  });
  if (late.size === 0) return [...placed];
  return [...placed.filter((_, i) => !late.has(i)), ...placed.filter((_, i) => late.has(i))];
}

/** Entries without the files around them, and before them the macros that they use. */
function standingAlone(placed: readonly Placed[]): string {
  const macros = new Map<string, string>();
  for (const { item, isKept } of placed)
    for (const [name, value] of isKept ? Object.entries(item.source?.context?.macros ?? {}) : [])
      macros.set(name, value);
  const strings = [...macros].map(([name, value]) => `@string{${name} = {${value}}}\n`).join('');
  const entries = placed.map(({ text }) => (text.endsWith('\n') ? text : `${text}\n`));
  return [...(strings ? [strings] : []), ...entries].join('\n');
}

/** A made text ends its line; a kept one ends where its entry ended, and what followed is its file's. */
const isKeptText = (text: string): boolean => !text.endsWith('\n');

function exporterOf(dialect: Dialect, label: string): Exporter {
  const itemText: Exporter['item'] = (item, options) =>
    keptEntry(item, options, dialect) ?? madeEntry(item, options, dialect);
  return {
    name: dialect.name,
    label,
    extension: 'bib',
    head: '',
    separator: '\n',
    tail: '',
    item: itemText,
    document(items, options, textOf = (item) => itemText(item, options)) {
      const keys = keysNow(items);
      const placed = items.map((item): Placed => {
        const renamed = parentsIn(item, keys, dialect.name);
        // An entry whose parent isn't there, or has another key, is not as its item alone would have it.
        const text =
          renamed?.size === 0
            ? textOf(item)
            : ((renamed && keptEntry(item, options, dialect, renamed)) ?? madeEntry(item, options, dialect));
        return { item, text, isKept: isKeptText(text) };
      });
      const ordered = dialect.name === 'bibtex' ? parentsLast(placed) : placed;
      return options.alone ? standingAlone(ordered) : formatDocument(ordered);
    },
  };
}

/** BibTeX, one field a line. */
export const bibtexExporter: Exporter = exporterOf(bibtexDialect, 'BibTeX');
/** The same for biblatex. */
export const biblatexExporter: Exporter = exporterOf(biblatexDialect, 'BibLaTeX');
