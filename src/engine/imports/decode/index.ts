/** Bytes to text, without asking which encoding they are in. */
import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { OctavoError } from '../../../contract/errors.ts';
import { fileKind } from '../file-kind.ts';
import { declaredEncoding } from './declared.ts';
import { guessEncoding } from './guess.ts';
import { markedEncoding, unmarkedUtf16 } from './utf16.ts';

/** A text, and how its bytes were read. */
export interface Decoded {
  text: string;
  encoding: string;
  /** Lines, from 1, that are in another encoding than the rest, or hold bytes that mean nothing in it. */
  doubtful: number[];
}

/** Lines told of; a file that is wrong throughout needs no list of all. */
const MOST_DOUBTFUL = 1000;
/** Lines by which an encoding is guessed, at most. */
const SAMPLE_LINES = 2000;

/**
 * Every byte becomes a character: WHATWG's windows-1252 gives the five bytes that the code page leaves open to the
 * C1 controls, where other tables drop them; and it is what people mean by Latin-1.
 */
function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (/^(?:utf-?8|windows-1252|cp1252)$/.test(encoding)) {
    return new TextDecoder(encoding.startsWith('utf') ? 'utf-8' : 'windows-1252').decode(bytes);
  }
  const isLatin1 = /^(?:iso-?8859-?1|latin-?1|l1|us-ascii|ascii)$/.test(encoding);
  if (isLatin1) return new TextDecoder('windows-1252').decode(bytes);
  return iconv.decode(bytes as Buffer, encoding);
}

/** The lines, each by itself. */
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}

interface Lines {
  /** Numbers of those that are no UTF-8, and the first of them. */
  bad: number[];
  sample: Uint8Array[];
  /** Lines of UTF-8 with characters beyond ASCII. */
  wide: number;
}

function linesOf(bytes: Uint8Array): Lines {
  const lines: Lines = { bad: [], sample: [], wide: 0 };
  let number = 0;
  for (const piece of pieces(bytes)) {
    number += 1;
    if (!isUtf8(piece)) {
      lines.bad.push(number);
      if (lines.sample.length < SAMPLE_LINES) lines.sample.push(piece);
    } else if (!isAscii(piece)) lines.wide += 1;
  }
  return lines;
}

const linesWithLoss = (text: string): number[] => {
  const lines: number[] = [];
  if (!text.includes('\ufffd')) return lines;
  for (const [i, line] of text.split('\n').entries()) if (line.includes('\ufffd')) lines.push(i + 1);
  return lines;
};

/**
 * Decodes a text's bytes: by its byte order mark, as UTF-8 where they are that, by what the text itself declares,
 * else by how it reads. Where most is UTF-8 and some lines are not, those lines are read by themselves and told.
 * @throws OctavoError `not_text` for binary data
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked === 'utf-8') return { ...decodeText8(bytes.subarray(3)), encoding: 'utf-8' };
  const wide = marked ?? (fileKind(bytes) === null ? unmarkedUtf16(bytes) : null);
  if (wide) {
    const text = iconv.decode(bytes as Buffer, wide);
    return { text, encoding: wide, doubtful: linesWithLoss(text).slice(0, MOST_DOUBTFUL) };
  }
  refuseBinary(bytes);
  return decodeText8(bytes);
}

function decodeText8(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', doubtful: [] };
  const { bad, sample, wide } = linesOf(bytes);
  const declared = declaredEncoding(bytes);
  const other = declared && !/^utf-?8$/.test(declared) ? declared : guessEncoding(sample);
  // So many lines of UTF-8 with letters beyond ASCII are no accident: the file was put together of two.
  if (wide > 0 && wide >= bad.length / 4) {
    const parts: string[] = [];
    for (const piece of pieces(bytes)) parts.push(decodeAs(piece, isUtf8(piece) ? 'utf-8' : other));
    return { text: parts.join(''), encoding: 'utf-8', doubtful: bad.slice(0, MOST_DOUBTFUL) };
  }
  const text = decodeAs(bytes, other);
  return { text, encoding: other, doubtful: linesWithLoss(text).slice(0, MOST_DOUBTFUL) };
}

/**
 * A text holds almost no control characters but tab, line ends, form feed and escape.
 * @throws OctavoError `not_text`
 */
export function refuseBinary(bytes: Uint8Array): void {
  const kind = fileKind(bytes);
  if (kind !== null) throw new OctavoError('not_text', `This is ${kind}, not a text.`, { kind });
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  if (controls > head.length / 50) {
    throw new OctavoError('not_text', 'This is no text: it looks like a binary file.', {});
  }
}
