/** A text of separated values as rows. */
import Papa from 'papaparse';

export interface Row {
  cells: string[];
  /** From 1. */
  line: number;
  raw: string;
}

export interface Table {
  header: Row;
  rows: Row[];
  /** The text up to the first row: the delimiter where it is named, and the header. */
  head: string;
  /** Lines that are wrong for the parser: a quote that is never closed. */
  faults: { line: number; message: string }[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Cells that one row may have; what is wider is a matrix, not a list of works. */
const MOST_CELLS = 20_000;

/** The delimiter that Excel names in the first line (`sep=;`), and where the table begins. */
function preamble(text: string): { delimiter: string; start: number; line: number } {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const named = /^"?sep=(.)"?\r?\n/.exec(text.slice(bom, bom + 12));
  return named
    ? { delimiter: named[1] ?? '', start: bom + named[0].length, line: 2 }
    : { delimiter: '', start: bom, line: 1 };
}

/** The delimiter that parts a header into the most cells. */
export function delimiterOf(header: string): string {
  const outside = header.replace(/"(?:[^"]|"")*"/g, '""');
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = outside.split(delimiter).length;
    if (count <= most) continue;
    best = delimiter;
    most = count;
  }
  return best;
}

const firstLine = (text: string, start: number): string => {
  const end = text.indexOf('\n', start);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 200_000));
};

/** The cells of the first line, for a quick look. */
export function readHeader(text: string): string[] {
  const { delimiter, start } = preamble(text);
  const line = firstLine(text, start);
  const result = Papa.parse<string[]>(line, { delimiter: delimiter || delimiterOf(line), preview: 1 });
  return result.data[0] ?? [];
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** All rows of a text with a header, each with the line it begins on; blank rows are left out. */
export function readTable(text: string): Table {
  const { delimiter, start, line: first } = preamble(text);
  const body = text.slice(start);
  const rows: Row[] = [];
  const faults: Table['faults'] = [];
  let at = 0;
  let line = first;
  Papa.parse<string[]>(body, {
    delimiter: delimiter || delimiterOf(firstLine(text, start)),
    step({ data, errors, meta }) {
      const raw = body.slice(at, meta.cursor);
      for (const { message } of errors) faults.push({ line, message });
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({ cells: data.slice(0, MOST_CELLS), line, raw: raw.trimEnd() });
      line += linesIn(raw);
      at = meta.cursor;
    },
  });
  const [header = { cells: [], line: first, raw: '' }, ...rest] = rows;
  const head = `${text.slice(text.charCodeAt(0) === 0xfeff ? 1 : 0, start)}${header.raw}\n`;
  return { header, rows: rest, head, faults };
}
