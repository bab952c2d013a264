/** A document to print: a report whose long lists may be made while they are written. */
export type Document = Readonly<Record<string, unknown>>;

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/**
 * A document as pieces of JSON text. Lists at its top are written one element after another, so
 * that the items of a large library never stand in memory together.
 * @param indent spaces a level, 0 for one line
 */
export function* jsonText(document: Document, indent: number): Generator<string> {
  const line = (depth: number): string => (indent === 0 ? '' : `\n${' '.repeat(depth * indent)}`);
  const text = (value: unknown, depth: number): string =>
    JSON.stringify(value, null, indent).replaceAll('\n', line(depth));
  const colon = indent === 0 ? ':' : ': ';
  let separator = '{';
  for (const [name, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${separator}${line(1)}${JSON.stringify(name)}${colon}`;
    separator = ',';
    if (!isList(value)) {
      yield text(value, 1);
      continue;
    }
    let before = '[';
    for (const element of value) {
      yield `${before}${line(2)}${text(element, 2)}`;
      before = ',';
    }
    yield before === '[' ? '[]' : `${line(1)}]`;
  }
  yield separator === '{' ? '{}\n' : `${line(0)}}\n`;
}
