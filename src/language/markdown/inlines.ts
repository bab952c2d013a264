import { Frames } from './frames.ts';
import { atMention, bracketMention, endsWord } from './mentions.ts';
import type { Inline } from './model.ts';

/** What can begin something, beside an address; everything else is plain text. */
const SPECIAL = '\\`*_~[]!<$@\n';
const ESCAPED = /\\([!-/:-@[-`{-~])/y;
const ANGLED = /<(https?:\/\/[^\s<>]+)>/iy;
const BARE_URL = /https?:\/\/[^\s<>]+/iy;
const TICKS = /`+/y;
const RUN = /\*+|_+|~+/y;
const BREAK = / {2,}$/;

/** A text is taken apart so far; what lies behind is shown as typed. */
const LONGEST = 100_000;

/** Matches a sticky pattern at a place. */
function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/**
 * Text of a block as its parts: CommonMark's emphasis, code, links and hard breaks, GitHub's
 * strikethrough and bare addresses, Pandoc's `$formulas$` and mentions of papers. Markup that
 * isn't closed stays as typed; HTML is text.
 */
export function parseInlines(source: string): Inline[] {
  const text = source.slice(0, LONGEST);
  const frames = new Frames();
  const unclosed = new Set<number>();
  let i = 0;
  while (i < text.length) {
    const rest = nextSpecial(text, i);
    if (rest > i) {
      plain(frames, text.slice(i, rest), text[rest] === '\n');
      i = rest;
      continue;
    }
    i = special(text, i, frames, unclosed);
  }
  if (source.length > LONGEST) frames.text(source.slice(LONGEST));
  return frames.end();
}

function nextSpecial(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (SPECIAL.includes(letter) || (letter === 'h' && at(BARE_URL, text, i))) return i;
  }
  return text.length;
}

/** Spaces before a line's end say how it is broken; they are never shown. */
function plain(frames: Frames, text: string, endsLine: boolean): void {
  frames.text(endsLine ? text.replace(/ +$/, '') : text);
  frames.breaks = endsLine && BREAK.test(text);
}

/** Takes what begins at a special letter and answers where it ends. */
function special(text: string, i: number, frames: Frames, unclosed: Set<number>): number {
  const letter = text[i] ?? '';
  switch (letter) {
    case '\n': {
      frames.add(frames.breaks ? { kind: 'break' } : { kind: 'text', text: ' ' });
      frames.breaks = false;
      return i + 1;
    }
    case '\\': {
      if (text[i + 1] === '\n') {
        frames.add({ kind: 'break' });
        return i + 2;
      }
      const escaped = at(ESCAPED, text, i);
      frames.text(escaped?.[1] ?? letter);
      return i + (escaped ? 2 : 1);
    }
    case '`':
      return code(text, i, frames, unclosed);
    case '$':
      return math(text, i, frames);
    case '*':
    case '_':
    case '~': {
      const run = at(RUN, text, i)?.[0] ?? letter;
      frames.run(run, text[i - 1] ?? ' ', text[i + run.length] ?? ' ');
      return i + run.length;
    }
    case '!':
      // A picture would have to be fetched; it is a link to it.
      if (text[i + 1] === '[') {
        frames.open('[');
        return i + 2;
      }
      break;
    case '[': {
      const found = at(bracketMention, text, i);
      if (found) {
        frames.add({
          kind: 'mention',
          key: (found[1] ?? '').trim(),
          shown: found[2] ?? '',
          source: found[0],
        });
        return i + found[0].length;
      }
      frames.open('[');
      return i + 1;
    }
    case ']':
      return frames.closeLink(text, i);
    case '@': {
      const found = endsWord(text.slice(Math.max(0, i - 1), i)) ? null : at(atMention, text, i);
      if (!found) break;
      frames.add({ kind: 'mention', key: found[1] ?? found[2] ?? '', shown: '', source: found[0] });
      return i + found[0].length;
    }
    case '<': {
      const found = at(ANGLED, text, i);
      if (!found) break;
      const url = found[1] ?? '';
      frames.add({ kind: 'link', url, children: [{ kind: 'text', text: url }] });
      return i + found[0].length;
    }
    default: {
      const found = at(BARE_URL, text, i);
      if (!found) break;
      const url = trimmedUrl(found[0]);
      frames.add({ kind: 'link', url, children: [{ kind: 'text', text: url }] });
      return i + url.length;
    }
  }
  frames.text(letter);
  return i + 1;
}

/** An address doesn't end in a sentence's mark, nor in a bracket that it didn't open (GFM 6.9). */
function trimmedUrl(found: string): string {
  let url = found;
  for (;;) {
    const shorter = url.replace(/[?!.,:;*_~'"\]]+$/, '');
    const isOpen = shorter.split('(').length >= shorter.split(')').length;
    if (shorter.endsWith(')') && !isOpen) url = shorter.slice(0, -1);
    else if (shorter === url) return url;
    else url = shorter;
  }
}

/** Nobody fences code with more. */
const MOST_TICKS = 20;

/** @param unclosed lengths of backtick runs that have no partner in what follows, so that none is looked for twice */
function code(text: string, i: number, frames: Frames, unclosed: Set<number>): number {
  const ticks = at(TICKS, text, i)?.[0] ?? '`';
  const start = i + ticks.length;
  if (ticks.length <= MOST_TICKS && !unclosed.has(ticks.length)) {
    const close = new RegExp(`(?<!\`)${ticks}(?!\`)`, 'g');
    close.lastIndex = start;
    const end = close.exec(text)?.index;
    if (end !== undefined) {
      const inside = text.slice(start, end).replaceAll('\n', ' ');
      const padded = /^ .* $/.test(inside) && inside.trim() !== '';
      frames.add({ kind: 'code', text: padded ? inside.slice(1, -1) : inside });
      return end + ticks.length;
    }
    unclosed.add(ticks.length);
  }
  frames.text(ticks);
  return start;
}

/** Longest formula that is looked for the end of. */
const LONGEST_FORMULA = 5_000;

/** Pandoc's rule: no space inside the dollars, no digit after the second, so that prices stay prices. */
function math(text: string, i: number, frames: Frames): number {
  const display = text[i + 1] === '$';
  const start = i + (display ? 2 : 1);
  const near = text.slice(start, start + LONGEST_FORMULA);
  const found = display
    ? /^([^$]*(?:\\\$[^$]*)*)\$\$/.exec(near)
    : /^((?:[^\s$\\]|\\.)(?:(?:[^$\\]|\\[^\n])*?(?:[^\s$\\]|\\.))?)\$(?!\d)/.exec(near);
  const tex = found?.[1];
  if (!found || tex === undefined || tex.trim() === '') {
    frames.text(text.slice(i, start));
    return start;
  }
  const source = text.slice(i, start + found[0].length);
  frames.add({ kind: 'math', tex, source, display });
  return i + source.length;
}
