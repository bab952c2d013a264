/**
 * The blocks of a .bib file: entries with the spans of their fields, macros, and what lies between. One pass,
 * linear; a damaged block ends where the next one begins at the start of a line, so that it loses only itself.
 */

import { lineCounter } from '../shared/line-counter.ts';
import type { Block, Field, Piece } from './blocks.ts';
import { Damage, missingValue, unclosedBrace, unclosedEntry, unclosedQuote } from './damage.ts';

/** Where a block begins: `@type{` or `@type(`. */
const BLOCK = /@[ \t]*([^\s{}()"#%'=,@\\]+)\s*([{(])/y;
/** A block that begins a line: where a damaged one ends. Text in a value hardly ever looks like this. */
const NEXT_BLOCK =
  /^[ \t]*@[ \t]*(?:(?:string|preamble|comment)[ \t]*[{(]|[a-z]+[ \t]*[{(][ \t]*[^\s{}()"#%=,@\\]*[ \t]*(?:,|\r?\n))/imy;
const NAME = /[^\s={}"#,()%@\\]+/y;
const BARE = /[^\s={}"#,()%@\\]+/y;
/** A key runs to the comma; blanks in it are wrong but harmless. `=` or a brace shows that there is no key. */
const KEY = /[^,{}=\r\n"]*/y;
const SPACE = /\s*/y;
const COMMENT = /%[^\n]*/y;
const SPACE_AND_COMMAS = /[\s,]*/y;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** How far a comment may reach once one of them was never closed. */
const SHORT_COMMENT = 2000;

class Scanner {
  readonly source: string;
  at = 0;
  hasUnclosedComment = false;
  /** The line of a position; positions must not go back. */
  readonly lineOf: (position: number) => number;

  constructor(source: string) {
    this.source = source;
    this.lineOf = lineCounter(source);
  }

  match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** Throws when the line that begins behind the line feed at `at` is the beginning of another block. */
  guardLine(at: number, damage: Damage): void {
    NEXT_BLOCK.lastIndex = at + 1;
    if (!NEXT_BLOCK.test(this.source)) return;
    this.at = at + 1;
    throw damage;
  }

  /** The text from an opening brace to the one that closes it, without them. */
  braced(): string {
    const start = this.at + 1;
    let depth = 0;
    for (let i = this.at; i < this.source.length; i += 1) {
      const c = this.source.charCodeAt(i);
      if (c === 123) depth += 1;
      else if (c === 125) {
        depth -= 1;
        if (depth === 0) {
          this.at = i + 1;
          return this.source.slice(start, i);
        }
      } else if (c === 10) this.guardLine(i, unclosedBrace);
      // A backslash before a brace doesn't keep BibTeX from counting it.
    }
    this.at = this.source.length;
    throw unclosedBrace;
  }

  /** The text between two quotes; a quote within braces, or the one of a bare `\"o`, is not the end. */
  quoted(): string {
    const start = this.at + 1;
    let depth = 0;
    for (let i = start; i < this.source.length; i += 1) {
      const c = this.source.charCodeAt(i);
      if (c === 123) depth += 1;
      else if (c === 125) {
        depth -= 1;
        if (depth < 0) {
          this.at = i;
          throw new Damage('unclosed_quote', 'a quote is closed by a brace');
        }
      } else if (c === 34 && depth === 0) {
        const isAccent = this.source[i - 1] === '\\' && /[a-zA-Z\\{]/.test(this.source[i + 1] ?? '');
        if (isAccent) continue;
        this.at = i + 1;
        return this.source.slice(start, i);
      } else if (c === 10) this.guardLine(i, unclosedQuote);
    }
    this.at = this.source.length;
    throw unclosedQuote;
  }

  value(): Piece[] {
    const pieces: Piece[] = [];
    for (;;) {
      this.match(SPACE);
      const c = this.source[this.at];
      if (c === '{') pieces.push({ kind: 'text', text: this.braced() });
      else if (c === '"') pieces.push({ kind: 'text', text: this.quoted() });
      else {
        const bare = this.match(BARE);
        if (bare) pieces.push({ kind: /^\d+$/.test(bare) ? 'text' : 'macro', text: bare });
        else if (pieces.length > 0 || !/[,})]/.test(c ?? '')) throw missingValue;
      }
      this.match(SPACE);
      if (this.source[this.at] !== '#') return pieces;
      this.at += 1;
    }
  }

  field(): Field {
    const start = this.at;
    const name = this.match(NAME).toLowerCase();
    this.match(SPACE);
    if (name === '') {
      const c = this.source[this.at];
      if (c === undefined || c === '@') throw unclosedEntry;
      throw new Damage('syntax', `${JSON.stringify(c)} where a field should begin`);
    }
    if (this.source[this.at] !== '=')
      throw new Damage('missing_equals', `no "=" after "${name.slice(0, 40)}"`);
    this.at += 1;
    this.match(SPACE);
    const from = this.at;
    const pieces = this.value();
    // Blanks behind a value are passed over in search of `#`.
    let to = this.at;
    while (to > from && isBlank(this.source.charCodeAt(to - 1))) to -= 1;
    return { name, pieces, start, from, to };
  }

  /** The key, and the comma after it. Where a field follows at once there is none. */
  key(closing: string): string {
    this.match(SPACE);
    if (this.source[this.at] === '@') throw unclosedEntry;
    const start = this.at;
    const key = this.match(KEY).trim();
    const c = this.source[this.at];
    if (c === '=') {
      this.at = start;
      return '';
    }
    if (c === ',') this.at += 1;
    return closing === ')' && key.endsWith(')') && c !== ',' ? this.keyOnly(start, key) : key;
  }

  /** `@misc(key)`: the parenthesis is the entry's. */
  keyOnly(start: number, key: string): string {
    this.at = start + key.length - 1;
    return key.slice(0, -1);
  }

  fields(closing: string): Field[] {
    const fields: Field[] = [];
    for (;;) {
      this.match(SPACE_AND_COMMAS);
      // Where a field should begin, biber takes the rest of the line for a comment.
      while (this.source[this.at] === '%') {
        this.match(COMMENT);
        this.match(SPACE_AND_COMMAS);
      }
      if (this.source[this.at] === closing) {
        this.at += 1;
        return fields;
      }
      fields.push(this.field());
    }
  }

  /** `@comment{…}` to its closing brace, or to the end of its line where it has none. */
  comment(open: number): void {
    this.at = open;
    if (this.source[open] === '{') {
      let depth = 0;
      const limit = this.hasUnclosedComment
        ? Math.min(open + SHORT_COMMENT, this.source.length)
        : this.source.length;
      for (let i = open; i < limit; i += 1) {
        const c = this.source.charCodeAt(i);
        if (c === 123) depth += 1;
        else if (c === 125) depth -= 1;
        if (depth === 0) {
          this.at = i + 1;
          return;
        }
      }
    }
    this.hasUnclosedComment = this.source[open] === '{';
    const end = this.source.indexOf('\n', open);
    this.at = end < 0 ? this.source.length : end;
  }

  block(start: number, type: string): Block {
    const line = this.lineOf(start);
    const open = this.at - 1;
    const closing = this.source[open] === '{' ? '}' : ')';
    try {
      if (type === 'comment') {
        this.comment(open);
        return { kind: 'comment', start, end: this.at, line };
      }
      if (type === 'preamble') {
        this.value();
        this.match(SPACE);
        if (this.source[this.at] === closing) this.at += 1;
        return { kind: 'preamble', start, end: this.at, line };
      }
      if (type === 'string') {
        const [field] = this.fields(closing);
        if (!field) throw new Damage('missing_value', 'the @string defines nothing');
        return { kind: 'string', name: field.name, pieces: field.pieces, start, end: this.at, line };
      }
      this.match(SPACE);
      const keyAt = this.at;
      const key = this.key(closing);
      return { kind: 'entry', type, key, keyAt, fields: this.fields(closing), start, end: this.at, line };
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      this.resume();
      const where = this.lineOf(start);
      return { kind: 'damaged', code: error.code, message: error.message, start, end: this.at, line: where };
    }
  }

  /** Moves to where the next block begins a line, or to the end. */
  resume(): void {
    while (this.at < this.source.length) {
      const isLineStart = this.at === 0 || this.source[this.at - 1] === '\n';
      NEXT_BLOCK.lastIndex = this.at;
      if (isLineStart && NEXT_BLOCK.test(this.source)) return;
      // On the line of the fault itself the next block may follow at once.
      const end = this.source.indexOf('\n', this.at);
      this.at = end < 0 ? this.source.length : end + 1;
    }
  }

  *blocks(): Generator<Block> {
    let textStart = 0;
    let from = 0;
    for (;;) {
      const at = this.source.indexOf('@', from);
      const end = at < 0 ? this.source.length : at;
      BLOCK.lastIndex = end;
      const found = at < 0 ? null : BLOCK.exec(this.source);
      const isWithinWord = at > 0 && /[\p{L}\p{N}._-]/u.test(this.source[at - 1] ?? '');
      if (at >= 0 && (!found || isWithinWord)) {
        from = at + 1;
        continue;
      }
      if (end > textStart) {
        yield { kind: 'text', start: textStart, end, line: this.lineOf(textStart) };
      }
      if (!found) return;
      this.at = BLOCK.lastIndex;
      yield this.block(at, (found[1] ?? '').toLowerCase());
      textStart = this.at;
      from = this.at;
    }
  }
}

/** The blocks of a .bib text in order, without a gap between them. */
export function bibBlocks(source: string): Generator<Block> {
  return new Scanner(source).blocks();
}
