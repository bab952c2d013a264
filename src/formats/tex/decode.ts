/** TeX to text: a BibTeX field's value as a person would write it. */
import { toSubscript, toSuperscript } from '../scripts.ts';
import { compose, findAccent } from './accents.ts';
import {
  droppedArgument,
  quoteCommands,
  spaceCommands,
  styleCommands,
  verbatimCommands,
} from './commands.ts';
import { findMathForm, findSymbol } from './symbols.ts';

const PLAIN = /^[^\\{}$~`'-]*$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** From here on, what neither is a command nor changes anything can be copied in one piece. */
const ORDINARY = /[^\\{}$~`'?!-]+/y;
const COMMAND = /[a-zA-Z]+/y;
const SPACE = /\s*/y;

/** What is to happen at the brace that closes a group. */
type Close =
  | { kind: 'nothing' }
  | { kind: 'emit'; text: string }
  | { kind: 'script'; from: number; isSuper: boolean };
const nothing: Close = { kind: 'nothing' };

class Decoder {
  readonly source: string;
  at = 0;
  readonly out: string[] = [];
  /** Accents seen, waiting for their letter; the last one is the innermost. */
  pending: { marks: string; alone: string } = { marks: '', alone: '' };
  readonly groups: Close[] = [];
  /** What the next opening brace begins. */
  nextGroup: Close = nothing;
  isOutOfDollars = false;
  isOutOfMath = false;

  constructor(source: string) {
    this.source = source;
  }

  emit(text: string): void {
    if (this.pending.marks === '' || text === '') {
      this.out.push(text);
      return;
    }
    const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
    const { marks, alone } = this.pending;
    this.pending = { marks: '', alone: '' };
    this.out.push(
      LETTER_OR_DIGIT.test(first) ? compose(first, marks) + text.slice(first.length) : alone + text,
    );
  }

  /** An accent over nothing prints itself. */
  flush(): void {
    if (this.pending.marks === '') return;
    this.out.push(this.pending.alone);
    this.pending = { marks: '', alone: '' };
  }

  match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** The text of a group from the brace at `at` to the one that closes it, without them; moves behind it. */
  group(): string {
    let depth = 0;
    const start = this.at + 1;
    for (let i = this.at; i < this.source.length; i += 1) {
      const c = this.source[i];
      if (c === '\\') i += 1;
      else if (c === '{') depth += 1;
      else if (c === '}') {
        depth -= 1;
        if (depth === 0) {
          this.at = i + 1;
          return this.source.slice(start, i);
        }
      }
    }
    this.at = this.source.length;
    return this.source.slice(start);
  }

  run(): string {
    while (this.at < this.source.length) {
      const c = this.source[this.at] ?? '';
      if (c === '\\') this.command();
      else if (c === '{') this.open();
      else if (c === '}') this.close();
      else if (c === '$') this.math();
      else this.text(c);
    }
    this.flush();
    return this.out.join('');
  }

  text(c: string): void {
    const ordinary = this.match(ORDINARY);
    if (ordinary) {
      this.emit(ordinary);
      return;
    }
    this.at += 1;
    const next = this.source[this.at];
    if (c === '~') this.emit('\u00a0');
    else if (c === '-') {
      let end = this.at;
      while (this.source[end] === '-') end += 1;
      const length = end - this.at + 1;
      this.at = end;
      this.emit(length === 2 ? '–' : length === 3 ? '—' : '-'.repeat(length));
    } else if ((c === '`' || c === "'") && next === c) {
      this.at += 1;
      this.emit(c === '`' ? '“' : '”');
    } else if ((c === '?' || c === '!') && next === '`') {
      this.at += 1;
      this.emit(c === '?' ? '¿' : '¡');
    } else this.emit(c);
  }

  open(): void {
    this.at += 1;
    const close = this.nextGroup;
    this.nextGroup = nothing;
    this.groups.push(close.kind === 'script' ? { ...close, from: this.out.length } : close);
  }

  close(): void {
    this.flush();
    this.at += 1;
    const close = this.groups.pop();
    if (!close) this.emit('}');
    else if (close.kind === 'script') this.script(close);
    else if (close.kind === 'emit') {
      this.emit(close.text);
      // `\unknown{a}{b}`: the second argument belongs to it too.
      if (close.text === '}' && this.source[this.at] === '{') this.keepGroup();
    }
  }

  script({ from, isSuper }: { from: number; isSuper: boolean }): void {
    // Nobody has longer ones, and nested ones would be joined again and again.
    if (this.out.length - from > 20) return;
    const inner = this.out.splice(from).join('');
    this.out.push((isSuper ? toSuperscript(inner) : toSubscript(inner)) ?? inner);
  }

  /** The group that begins here belongs to a command that isn't known: its braces stay. */
  keepGroup(): void {
    this.emit('{');
    this.nextGroup = { kind: 'emit', text: '}' };
  }

  math(): void {
    const isDisplay = this.source.startsWith('$$', this.at);
    const mark = isDisplay ? '$$' : '$';
    let end = this.isOutOfDollars ? -1 : this.at + mark.length - 1;
    do end = end < 0 ? -1 : this.source.indexOf(mark, end + 1);
    while (end > 0 && this.source[end - 1] === '\\');
    if (end < 0) {
      if (!isDisplay) this.isOutOfDollars = true;
      this.at += mark.length;
      this.emit(mark);
      return;
    }
    this.emit(this.source.slice(this.at, end + mark.length));
    this.at = end + mark.length;
  }

  command(): void {
    this.at += 1;
    const name = this.match(COMMAND);
    if (name === '') this.symbolCommand();
    else this.wordCommand(name);
  }

  /** A backslash and one character that is no letter. */
  symbolCommand(): void {
    const c = String.fromCodePoint(this.source.codePointAt(this.at) ?? 92);
    if (this.at >= this.source.length) {
      this.emit('\\');
      return;
    }
    this.at += c.length;
    const accent = findAccent(c);
    if (accent) this.accent(accent);
    else if ('&%$#_{}'.includes(c)) this.emit(c);
    else if (c === ',') this.emit('\u2009');
    else if (c === '\\') this.emit('\n');
    else if (/[\s;:>]/.test(c)) this.emit(' ');
    else if (c === '(' || c === '[') this.delimitedMath(c === '(' ? '\\)' : '\\]', c);
    else if (!/[/\-@!+]/.test(c)) this.emit(`\\${c}`);
  }

  delimitedMath(closing: string, opening: string): void {
    const end = this.isOutOfMath ? -1 : this.source.indexOf(closing, this.at);
    if (end < 0) {
      this.isOutOfMath = true;
      this.emit(`\\${opening}`);
      return;
    }
    this.emit(`$${this.source.slice(this.at, end)}$`);
    this.at = end + closing.length;
  }

  accent({ mark, alone }: { mark: string; alone: string }): void {
    this.match(SPACE);
    this.pending = { marks: mark + this.pending.marks, alone };
  }

  wordCommand(name: string): void {
    const accent = findAccent(name);
    if (accent) {
      this.accent(accent);
      return;
    }
    const symbol = findSymbol(name);
    if (symbol !== undefined) {
      this.endOfName();
      this.emit(symbol);
      return;
    }
    const spaceFrom = this.at;
    if (this.source[this.at] === '*' && (droppedArgument.has(name) || quoteCommands.has(name))) this.at += 1;
    this.match(SPACE);
    const hasGroup = this.source[this.at] === '{';
    if (styleCommands.has(name)) return;
    if (name === 'par') this.emit('\n\n');
    else if (name === 'newline' || name === 'linebreak') this.emit('\n');
    else if (spaceCommands.has(name)) this.emit(' ');
    else if (!hasGroup) this.unknown(name, spaceFrom);
    else if (verbatimCommands.has(name)) this.emit(this.group().replace(/\\([%#&_~{}])/g, '$1'));
    else if (droppedArgument.has(name)) this.argumentNobodySees();
    else if (name === 'ensuremath') this.ensuremath();
    else if (quoteCommands.has(name)) {
      this.emit('“');
      this.nextGroup = { kind: 'emit', text: '”' };
    } else if (name === 'textsuperscript' || name === 'textsubscript') {
      this.nextGroup = { kind: 'script', from: 0, isSuper: name === 'textsuperscript' };
    } else this.unknown(name, spaceFrom);
  }

  /** TeX skips spaces after a command's name; `{}` only ends it. */
  endOfName(): void {
    if (this.source.startsWith('{}', this.at)) this.at += 2;
    else this.match(SPACE);
  }

  argumentNobodySees(): void {
    const argument = this.group();
    // An argument that swallows all the rest was never closed.
    if (this.at >= this.source.length && argument.length > 40) this.emit(argument);
  }

  ensuremath(): void {
    const math = this.group();
    this.emit(findMathForm(math) ?? accentedGreek(math) ?? `$${math}$`);
  }

  unknown(name: string, spaceFrom: number): void {
    this.emit(`\\${name}${this.source.slice(spaceFrom, this.at)}`);
    if (this.source[this.at] === '{') this.keepGroup();
  }
}

/** `\acute{\alpha}`, the written form of a Greek letter with its accent. */
function accentedGreek(math: string): string | null {
  const found = /^\\(acute|grave|ddot)\{([^{}]{1,20}|\\mathord\{\\mathrm\{[A-Zo]\}\})\}$/.exec(math);
  const letter = findMathForm(found?.[2] ?? '');
  if (!found || letter === undefined) return null;
  return compose(letter, found[1] === 'acute' ? '\u0301' : found[1] === 'grave' ? '\u0300' : '\u0308');
}

/**
 * The value of a BibTeX field as Unicode text: accents and symbol commands in all their spellings become
 * characters, styles and grouping braces go, `--`, ``` `` ```, `''` and `~` become what they print. Mathematics
 * (`$…$`) and unknown commands stay as they are. Linear; never throws, whatever the braces do.
 */
export function decodeTex(value: string): string {
  return PLAIN.test(value) && !/[?!]`/.test(value) ? value : new Decoder(value).run();
}
