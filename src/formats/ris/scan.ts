/** RIS as lines: two capital letters or a letter and a digit, two blanks, a hyphen, a blank (specification, "Tags"). */
import { type Dialect, type Scanned, scanRecords } from '../tagged/records.ts';

const STRICT = /^([A-Z][A-Z0-9]) {2}-(?: |$)(.*)$/s;
/** Copied pages and some exporters lose or add blanks and indent. */
const LENIENT = /^\s{0,8}([A-Z][A-Z0-9])[ \t\u00a0]{0,3}-(?:[ \t\u00a0]+|(?=\S)|$)(.*)$/s;
const FIRST = /^[ \t\ufeff\u00a0]{0,8}TY[ \t\u00a0]{0,3}-/m;

const dialect = (shape: RegExp): Dialect => ({
  tag(line) {
    const found = shape.exec(line) ?? (/^ER\b/.test(line) ? LENIENT.exec(line) : null);
    return found && { tag: found[1] ?? '', value: found[2] ?? '' };
  },
  begins: (tag) => tag === 'TY',
  ends: (tag) => tag === 'ER',
  blankEnds: false,
});

/**
 * The records of a RIS text. One whose first lines are as the specification wants them is read strictly, so that
 * a line of an abstract such as `AI - a survey` stays text.
 */
export function scanRis(text: string): Scanned {
  const at = FIRST.exec(text)?.index ?? 0;
  const head = text.slice(at, at + 4000).replace(/^\ufeff/, '');
  const lines = head.split(/\r\n?|\n/).slice(0, 12);
  const isStrict = lines.filter((line) => STRICT.test(line)).length >= 2;
  return scanRecords(text, dialect(isStrict ? STRICT : LENIENT));
}

/** From 0 to 1: how sure it is that a text is RIS. */
export function sniffRis(text: string): number {
  const head = text.slice(0, 20_000);
  const found = FIRST.exec(head);
  if (!found) return /^(?:[A-Z][A-Z0-9] {2}- .*[\r\n]+){3}/m.test(head) ? 0.6 : 0;
  const body = head.slice(found.index, found.index + 4000);
  const tags = body.match(/^[ \t\ufeff\u00a0]{0,8}[A-Z][A-Z0-9][ \t\u00a0]{0,3}-/gm) ?? [];
  const isBare =
    !/^[ \t\ufeff\u00a0]{0,8}TY[ \t\u00a0]{0,3}-[ \t\u00a0]*[A-Za-z]{3,8}[ \t]*(?:[\r\n]|$)/m.test(body);
  if (tags.length < 2 && !/^ER\b/m.test(body) && head.length > found.index + 40) return 0.1;
  return isBare ? 0.4 : 0.97;
}
