/**
 * Text as a person would write it: control characters taken out, LaTeX leftovers turned into the
 * characters they stand for. Mathematics and code stay as they are. Linear in the length of the text.
 */

import { closingQuote, dashFor, endOfMath, isCodeToken } from './tex-context.ts';
import {
  accented,
  commandsKeepingArgument,
  commandsWithoutTrace,
  declarations,
  symbols,
} from './tex-marks.ts';

/** One change: a stretch of the text as it was, and as it became, with a little of the word around it. */
export interface Change {
  from: string;
  to: string;
}

/** Scripts (and emoji) in which the zero-width joiners are spelling, not dirt. */
const joiners =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{M}\p{Extended_Pictographic}]|\uFE0F)[\u200C\u200D]/gu;

const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/**
 * Unicode NFC without what can't be seen: NUL and other controls, zero-width and bidirectional marks, soft
 * hyphens, lone surrogates. Every kind of line end becomes `\n`, every kind of space but the tab a plain
 * one, and typographic ligatures their letters.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(
      /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}/gu,
      '',
    )
    .replace(joiners, '')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu, ' ')
    .replace(/[ﬀ-ﬆ]/gu, (c) => ligatures[c] ?? c)
    .normalize('NFC');
}

/**
 * LaTeX leftovers as a person would write them: accents, escaped signs, quotation marks, dashes, font
 * commands, citations (which go). A text without backslash, backquote or double hyphen comes back as it is;
 * so does one whose cleaning would not come to rest. Applying it twice gives the same as once.
 */
export function cleanProse(text: string): { text: string; cleaned: Change[] } {
  const cleaned: Change[] = [];
  let current = text;
  for (let pass = 0; pass < 6; pass += 1) {
    if (!/[\\`]|--/u.test(current)) return { text: current, cleaned };
    const next = new Cleaner(current, cleaned).run();
    if (next === current) return { text: current, cleaned };
    current = next;
  }
  return { text, cleaned: [] };
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /\p{L}/u.test(c);

/** What a rule makes of the place reached: everything up to `end` becomes `to`, or stays (null). */
interface Step {
  end: number;
  to: string | null;
}

/** One pass over a text. A class, because every rule looks at the place reached and at what was written. */
class Cleaner {
  private at = 0;
  private readonly parts: string[] = [];
  /** The last few characters written. */
  private tail = '';
  private readonly text: string;
  private readonly changes: Change[];
  /** For each opening brace its closing one, and the braces that went with their command. */
  private readonly closing = new Map<number, number>();
  private readonly dropped = new Set<number>();
  /** The token (delimited by white space) around `at`: its end, and whether it is code. */
  private tokenEnd = -1;
  private tokenIsCode = false;
  /** `\"` as an escaped quotation mark somewhere means it is one everywhere. */
  private readonly escapedQuotes: boolean;

  constructor(text: string, changes: Change[]) {
    this.text = text;
    this.changes = changes;
    this.escapedQuotes = /\\"(?![a-zA-Z{\\])/u.test(text);
    if (text.includes('\\')) this.matchBraces();
  }

  run(): string {
    const { text } = this;
    const special = /[\\`\-~${}]/gu;
    while (this.at < text.length) {
      special.lastIndex = this.at;
      const next = special.exec(text)?.index ?? text.length;
      if (next > this.at) this.write(text.slice(this.at, next));
      this.at = next;
      if (next < text.length) this.apply(this.dropped.has(next) ? { end: next + 1, to: '' } : this.step());
    }
    return this.parts.join('');
  }

  private matchBraces(): void {
    const open: number[] = [];
    for (let i = 0; i < this.text.length; i += 1) {
      const c = this.text[i];
      if (c === '\\') i += 1;
      else if (c === '{') open.push(i);
      else if (c === '}') {
        const start = open.pop();
        if (start !== undefined) this.closing.set(start, i);
      }
    }
  }

  private step(): Step {
    const { text, at } = this;
    const c = text[at];
    const next = text[at + 1] ?? '';
    if (c === '$' || (c === '\\' && (next === '(' || next === '[')))
      return { end: endOfMath(text, at), to: null };
    if (c === '\\') return this.backslash(next);
    if (c === '{' && next === '\\') return this.group();
    if (c === '`') return this.quotation();
    if (c === '-' && next === '-') return this.dashes();
    if (c === '~') return this.tie();
    return { end: at + 1, to: null };
  }

  private write(text: string): void {
    this.parts.push(text);
    this.tail = (this.tail + text.slice(-16)).slice(-16);
  }

  private apply({ end, to }: Step): void {
    const from = this.text.slice(this.at, end);
    if (to !== null && !this.dropped.has(this.at)) {
      // A little of the word on both sides, so that the change can be read on its own.
      const before = /[\p{L}\p{N}]*$/u.exec(this.tail)?.[0] ?? '';
      const after = /^[\p{L}\p{N}%]*/u.exec(this.text.slice(end, end + 16))?.[0] ?? '';
      this.changes.push({ from: before + from + after, to: before + to + after });
    }
    this.write(to ?? from);
    this.at = end;
  }

  private inCode(): boolean {
    if (this.at >= this.tokenEnd) {
      let start = this.at;
      const floor = Math.max(0, this.at - 400);
      while (start > floor && !/\s/u.test(this.text[start - 1] ?? ' ')) start -= 1;
      let end = this.at;
      const ceiling = Math.min(this.text.length, this.at + 400);
      while (end < ceiling && !/\s/u.test(this.text[end] ?? ' ')) end += 1;
      this.tokenEnd = Math.max(end, this.at + 1);
      this.tokenIsCode = isCodeToken(this.text.slice(start, end));
    }
    return this.tokenIsCode;
  }

  private backslash(next: string): Step {
    const { text, at, tail } = this;
    if (next === '\\' || this.inCode()) return { end: Math.min(at + 2, text.length), to: null };
    if (/[%&_#$]/u.test(next)) return { end: at + 2, to: next };
    if (next === '-') return { end: at + 2, to: '' };
    const then = text[at + 2] ?? '';
    if (next === ',' && /\d$/u.test(tail) && /\d/u.test(then)) return { end: at + 2, to: '\u00A0' };
    if (next === ' ' && /[\p{L}.,)]$/u.test(tail) && isLetter(then)) return { end: at + 2, to: ' ' };
    if (next === '"' && this.escapedQuotes) return { end: at + 2, to: null };
    const apostrophe = /^(?:s|t|d|m|re|ll|ve)(?!\p{L})/u.test(text.slice(at + 2, at + 5));
    if (next === "'" && apostrophe && /\p{L}$/u.test(tail)) return { end: at + 2, to: "'" };
    return accented(text, at) ?? (/[a-zA-Z]/u.test(next) ? this.command() : { end: at + 1, to: null });
  }

  private command(): Step {
    const { text, at } = this;
    const name = /^[a-zA-Z]{1,30}/u.exec(text.slice(at + 1, at + 31))?.[0] ?? '';
    const end = at + 1 + name.length;
    const symbol = symbols[name];
    if (symbol !== undefined) {
      // TeX eats the spaces behind a command; behind a letter's name the word goes on.
      const letter =
        /^\p{L}$/u.test(symbol) && name.length <= 2 && text[end] === ' ' && isLetter(text[end + 1]);
      return { end: text.startsWith('{}', end) ? end + 2 : letter ? end + 1 : end, to: symbol };
    }
    if (commandsWithoutTrace.test(name)) return this.withoutTrace(end);
    const start = name === 'href' ? (this.closing.get(end) ?? end) + 1 : end;
    const close = this.closing.get(start);
    if (close === undefined || (name !== 'href' && !commandsKeepingArgument.has(name)))
      return { end, to: null };
    this.dropped.add(close);
    return { end: start + 1, to: '' };
  }

  /** A citation goes with its arguments and with the space before it, unless a word follows. */
  private withoutTrace(end: number): Step {
    const optional = /^\*?(?:\[[^\]{}\n]{0,200}\]){0,2}/u.exec(this.text.slice(end, end + 410))?.[0] ?? '';
    const close = this.closing.get(end + optional.length);
    if (close === undefined) return { end, to: null };
    const last = this.parts.at(-1) ?? '';
    if (/[ \u00A0]$/u.test(last) && !/^[\p{L}\p{N}]/u.test(this.text.slice(close + 1, close + 2))) {
      this.parts[this.parts.length - 1] = last.slice(0, -1);
      this.tail = this.tail.slice(0, -1);
    }
    return { end: close + 1, to: '' };
  }

  /** `{\o}`, `{\"u}`, `{\em words}`: the braces go with what they hold. */
  private group(): Step {
    const { text, at } = this;
    const close = this.closing.get(at);
    if (close === undefined || this.inCode()) return { end: at + 1, to: null };
    const inner = text.slice(at + 1, Math.min(close, at + 30));
    const declared = declarations.exec(inner)?.[0];
    if (declared) {
      this.dropped.add(close);
      return { end: at + 1 + declared.length, to: '' };
    }
    const accent = accented(text, at + 1);
    if (accent?.end === close) return { end: close + 1, to: accent.to };
    const symbol = symbols[/^\\([a-zA-Z]{1,30})\s?$/u.exec(inner)?.[1] ?? ''];
    return symbol === undefined ? { end: at + 1, to: null } : { end: close + 1, to: symbol };
  }

  private quotation(): Step {
    const { text, at } = this;
    const run = /^`+/u.exec(text.slice(at, at + 200))?.[0].length ?? 1;
    const end = closingQuote(text, at, run);
    if (end === null) return { end: at + run, to: null };
    if (end.code) return { end: end.at, to: null };
    const inner = text.slice(at + run, end.at);
    // What stands between goes through the same rules; single quotes are short and keep theirs for the next pass.
    const content = run === 2 && /[\\`]|--/u.test(inner) ? new Cleaner(inner, []).run() : inner;
    return { end: end.at + end.width, to: run === 2 ? `“${content}”` : `‘${content}’` };
  }

  private dashes(): Step {
    const run = /^-+/u.exec(this.text.slice(this.at, this.at + 200))?.[0].length ?? 2;
    return { end: this.at + run, to: this.inCode() ? null : dashFor(this.text, this.at, run) };
  }

  /** A tie: between a word and what belongs to it (`Fig.~3`, `Smith~et~al.`), never in `~5` or `/~user`. */
  private tie(): Step {
    const tie =
      /[\p{L}.)]$/u.test(this.tail) && /^[\p{L}\p{N}\\($]/u.test(this.text.slice(this.at + 1, this.at + 3));
    return { end: this.at + 1, to: tie && !this.inCode() ? '\u00A0' : null };
  }
}
