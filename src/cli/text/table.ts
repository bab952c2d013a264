import { cut, oneLine, pad, width } from './width.ts';

export interface Column<T> {
  text: (row: T) => string;
  /** Columns of the terminal that it takes at most; the last one takes what is left. */
  most?: number;
  right?: boolean;
  paint?: (text: string) => string;
}

const GAP = '  ';
/** Rows whose widths are looked at together: a long list starts to print at once. */
const PAGE = 500;

/**
 * Rows as aligned lines, each column as wide as it must be, empty columns left out. Nothing is cut
 * but on a terminal, where the last column ends at its edge.
 * @param columns of the terminal; unlimited elsewhere
 */
export function* table<T>(rows: Iterable<T>, spec: readonly Column<T>[], columns: number): Generator<string> {
  let page: string[][] = [];
  for (const row of rows) {
    page.push(spec.map((column) => oneLine(column.text(row))));
    if (page.length < PAGE) continue;
    yield* lines(page, spec, columns);
    page = [];
  }
  yield* lines(page, spec, columns);
}

function* lines<T>(
  page: readonly string[][],
  spec: readonly Column<T>[],
  columns: number,
): Generator<string> {
  const widths = spec.map(({ most = columns }, i) =>
    page.reduce((widest, cells) => Math.max(widest, Math.min(most, width(cells[i] ?? ''))), 0),
  );
  const last = widths.findLastIndex((columnWidth) => columnWidth > 0);
  for (const cells of page) {
    let line = '';
    let used = 0;
    for (const [i, { right = false, paint }] of spec.entries()) {
      const columnWidth = widths[i] ?? 0;
      if (columnWidth === 0) continue;
      const room = i === last ? Math.max(20, columns - used) : columnWidth;
      const cell = Number.isFinite(columns) ? cut(cells[i] ?? '', room) : (cells[i] ?? '');
      const painted = paint ? paint(cell) : cell;
      const space = ' '.repeat(i === last && !right ? 0 : Math.max(0, columnWidth - width(cell)));
      line += `${used > 0 ? GAP : ''}${right ? space + painted : painted + space}`;
      used += columnWidth + GAP.length;
    }
    yield `${line.trimEnd()}\n`;
  }
}

/** Names and what belongs to them, aligned; pairs without a value are left out. */
export function* facts(
  pairs: readonly (readonly [string, string])[],
  paint: (name: string) => string,
): Generator<string> {
  const given = pairs.filter(([, value]) => value !== '');
  const widest = Math.max(0, ...given.map(([name]) => name.length));
  for (const [name, value] of given) yield `${paint(pad(name, widest))}  ${oneLine(value)}\n`;
}
