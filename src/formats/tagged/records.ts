/** Records of the formats that begin each line with a tag: RIS, MEDLINE, Web of Science, Refer. */
import { linesOf } from './lines.ts';

export interface Tagged {
  tag: string;
  /** The line's value, and those of the lines that go on with it, parted by line feeds. */
  value: string;
  line: number;
}

export interface TaggedRecord {
  fields: Tagged[];
  line: number;
  raw: string;
  /** It ended as the format wants it. */
  isClosed: boolean;
}

/** How a format tells its lines apart. */
export interface Dialect {
  /** The tag and the value of a line, or null when it goes on with the one before. */
  tag(line: string): { tag: string; value: string } | null;
  /** A line of this tag begins a record, whatever came before. */
  begins(tag: string): boolean;
  /** It ends one. */
  ends(tag: string): boolean;
  /** An empty line ends a record. */
  blankEnds: boolean;
  /** Lines of this tag stand before or behind all records and belong to none. */
  isFrame?(tag: string): boolean;
}

export interface Scanned {
  records: TaggedRecord[];
  /** Lines that belong to no record, blank ones left out. */
  ignored: { line: number; text: string }[];
}

/**
 * Parts a text into records in one pass. A record that lacks its end is over where the next one begins; several
 * first lines in a row are one record, since nothing stands between them.
 */
export function scanRecords(text: string, dialect: Dialect): Scanned {
  const records: TaggedRecord[] = [];
  const ignored: Scanned['ignored'] = [];
  let record: TaggedRecord | null = null;
  let parts: string[] = [];
  let start = 0;
  let end = 0;
  let blanks = 0;
  let hasContent = false;
  const endField = (): void => {
    const last = record?.fields.at(-1);
    if (last && parts.length > 1) last.value = parts.join('\n');
    parts = [];
  };
  const close = (isClosed: boolean): void => {
    endField();
    if (record) {
      record.raw = text.slice(start, end).trimEnd();
      record.isClosed = isClosed;
      records.push(record);
    }
    record = null;
    blanks = 0;
    hasContent = false;
  };
  for (const line of linesOf(text)) {
    if (line.text.trim() === '') {
      if (dialect.blankEnds) close(true);
      else blanks += 1;
      continue;
    }
    const tagged = dialect.tag(line.text);
    if (tagged && dialect.ends(tagged.tag)) {
      if (record) end = line.next;
      else ignored.push({ line: line.number, text: line.text });
      close(true);
      continue;
    }
    if (tagged && dialect.isFrame?.(tagged.tag)) {
      close(false);
      ignored.push({ line: line.number, text: line.text });
      continue;
    }
    if (tagged) {
      if (hasContent && dialect.begins(tagged.tag)) close(false);
      hasContent ||= !dialect.begins(tagged.tag);
      endField();
      if (!record) start = line.start;
      record ??= { fields: [], line: line.number, raw: '', isClosed: false };
      record.fields.push({ tag: tagged.tag, value: tagged.value, line: line.number });
      parts = [tagged.value];
    } else if (record && !isNumbering(line.text, blanks)) {
      if (blanks > 0) parts.push('');
      parts.push(line.text);
    } else {
      if (record) close(false);
      ignored.push({ line: line.number, text: line.text });
    }
    if (record) end = line.next;
    blanks = 0;
  }
  close(false);
  return { records, ignored };
}

/** Ovid and Cochrane number the records between them: behind a blank line that is the next one's number. */
const isNumbering = (line: string, blanks: number): boolean =>
  blanks > 0 && /^\s*(?:<?\d{1,6}[.>]?|Record #\d+ of \d+)\s*$/.test(line);
