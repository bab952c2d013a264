/** Names after BibTeX's rules (btxdoc §4, btxhak "names"), and biber's extended name format. */
import type { Creator, CreatorRole } from '../../contract/model/item.ts';
import { decodeTex } from '../tex/decode.ts';
import { encodeTex } from '../tex/encode.ts';

const text = (tex: string): string =>
  decodeTex(tex)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** Where a separator that begins at `at` ends, or `at` itself when there is none. */
type Separator = (value: string, at: number) => number;

/** Cuts at separators outside braces; what a backslash stands before is none. */
export function cutOutsideBraces(value: string, separator: Separator): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < value.length; i += 1) {
    const c = value.charCodeAt(i);
    if (c === 123) depth += 1;
    else if (c === 125) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const end = separator(value, i);
      if (end > i) {
        parts.push(value.slice(from, i));
        from = end;
        i = end - 1;
        continue;
      }
    }
    if (c === 92) i += 1;
  }
  parts.push(value.slice(from));
  return parts;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The word "and" with blanks around it; the one behind it may part the next pair too. */
const and: Separator = (value, at) => {
  const isAnd =
    (value.charCodeAt(at) | 32) === 97 &&
    isSpace(value.charCodeAt(at - 1)) &&
    isSpace(value.charCodeAt(at + 3)) &&
    value.slice(at, at + 3).toLowerCase() === 'and';
  return isAnd ? at + 3 : at;
};

const comma: Separator = (value, at) => (value[at] === ',' ? at + 1 : at);

/** Blanks and ties between the words of a name. */
const blank: Separator = (value, at) => {
  let end = at;
  for (;;) {
    const c = value.charCodeAt(end);
    if (isSpace(c) || c === 126) end += 1;
    else if (c === 92 && value.charCodeAt(end + 1) === 32) end += 2;
    else return end;
  }
};

/** Whether all of a part stands in one pair of braces: then it is one name, whatever is in it. */
export function isBraced(part: string): boolean {
  if (!part.startsWith('{') || !part.endsWith('}') || /^\{\\(?!relax\s)/.test(part)) return false;
  let depth = 0;
  for (let i = 0; i < part.length; i += 1) {
    const c = part[i];
    if (c === '\\') i += 1;
    else if (c === '{') depth += 1;
    else if (c === '}') {
      depth -= 1;
      if (depth === 0) return i === part.length - 1;
    }
  }
  return false;
}

/** A word of a "von" part begins with a small letter; braces without a command have no case. */
function isLower(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  return /^\p{Ll}/u.test(text(word));
}

const tokens = (part: string): string[] => cutOutsideBraces(part.trim(), blank).filter(Boolean);
const joined = (words: readonly string[]): string => text(words.join(' '));

/** `von Last` of a name with commas: the von part is what comes before the last small word. */
function vonLast(part: string): { particle: string; family: string } {
  const words = tokens(part);
  let last = -1;
  for (let i = 0; i < words.length - 1; i += 1) if (isLower(words[i] ?? '')) last = i;
  return { particle: joined(words.slice(0, last + 1)), family: joined(words.slice(last + 1)) };
}

const EXTENDED =
  /^\s*(family|given|prefix|suffix|useprefix|id|hash|(?:family|given|prefix|suffix)-i)\s*=\s*/i;

/** biber's `family=Simon, given=Jean, prefix=de`, or null. */
function extendedName(parts: readonly string[], empty: Creator): Creator | null {
  const values = new Map<string, string>();
  for (const part of parts) {
    const found = EXTENDED.exec(part);
    if (!found) return null;
    values.set(
      (found[1] ?? '').toLowerCase(),
      text(part.slice(found[0].length).replace(/^"(.*)"\s*$/s, '$1')),
    );
  }
  const of = (name: string): string => values.get(name) ?? '';
  return { ...empty, family: of('family'), given: of('given'), particle: of('prefix'), suffix: of('suffix') };
}

/** One name. `null` when it is blank. */
export function parseName(name: string, role: CreatorRole = 'author'): Creator | null {
  const trimmed = name.trim();
  const empty: Creator = { role, family: '', given: '', particle: '', suffix: '', literal: '' };
  if (trimmed === '') return null;
  if (isBraced(trimmed) || /^others$/i.test(trimmed)) {
    const literal = text(trimmed);
    return literal ? { ...empty, literal } : null;
  }
  const parts = cutOutsideBraces(trimmed, comma);
  const extended = extendedName(parts, empty);
  if (extended) return extended;
  const [first = '', second = '', ...more] = parts;
  let found: Creator;
  if (parts.length === 1) {
    // DBLP tells namesakes apart by a number: "Jun Wang 0001".
    const words = tokens(first.replace(/(?<=\S)\s+\d{4}\s*$/, ''));
    const lower = words.slice(0, -1).findIndex(isLower);
    const start = lower < 0 ? words.length - 1 : lower;
    found = { ...empty, given: joined(words.slice(0, start)), ...vonLast(words.slice(start).join(' ')) };
  } else if (more.length === 0) found = { ...empty, ...vonLast(first), given: text(second) };
  else found = { ...empty, ...vonLast(first), suffix: text(second), given: text(more.join(',')) };
  return found.family || found.given || found.particle ? found : null;
}

/** The names of an author or editor field, in order; `and others` is a literal "others". */
export function parseNames(value: string, role: CreatorRole): Creator[] {
  return cutOutsideBraces(value.trim(), and)
    .map((name) => parseName(name, role))
    .filter((creator) => creator !== null);
}

/** Nothing in it that BibTeX could cut in two: its letters are ASCII, or special characters in braces of their own. */
function isCuttable(tex: string): boolean {
  return (
    /^[\0-\x7f]*$/.test(tex) && !tex.replace(/\{\\[^{}]*(?:\{[^{}]*(?:\{[^{}]*\})*\})*\}/g, '').includes('\\')
  );
}

/**
 * Braces around a name that must stay whole. BibTeX makes labels of its first letters, braces or not; only what
 * begins with a command is one letter to it, hence the command that does nothing (btxhak §4).
 */
function whole(tex: string): string {
  const isPlain = /^[\0-\x7f]*$/.test(tex) && (!/[\\{]/.test(tex) || /^[^\\{}]{4}/.test(tex));
  return isPlain ? `{${tex}}` : `{\\relax ${tex}}`;
}

/** How names are written. */
export interface NameOptions {
  ascii: boolean;
  /** Initials and labels are cut from them byte by byte (BibTeX), where only `{\"O}` counts as one letter. */
  isCut: boolean;
}

/** A part of a name as TeX. */
function part(value: string, { ascii, isCut }: NameOptions, mustBeWhole = false): string {
  const tex = encodeTex(value, { ascii, isDecoded: !isCut });
  const isWhole = mustBeWhole || /,|(?:^|\s)and(?:\s|$)/i.test(value) || (isCut && !isCuttable(tex));
  if (!isWhole) return tex;
  return isCut ? whole(tex) : `{${tex}}`;
}

function formatName(creator: Creator, options: NameOptions): string {
  const { family, given, particle, suffix, literal } = creator;
  const tex = (value: string, mustBeWhole = false): string => part(value, options, mustBeWhole);
  if (literal === 'others') return 'others';
  if (literal) return tex(literal, true);
  if (!family) return tex([given, particle, suffix].filter(Boolean).join(' '), true);
  const isOneWord = !/\s/.test(family);
  // "García y Vega" would be read as a von part and "Vega".
  const looksVon = /(?:^|\s)\p{Ll}\S*\s/u.test(family);
  const last = [particle && tex(particle), tex(family, looksVon)].filter(Boolean).join(' ');
  if (suffix && given) return `${last}, ${tex(suffix)}, ${tex(given)}`;
  if (given) return `${last}, ${tex(given)}`;
  return isOneWord && !particle && !suffix
    ? last
    : tex([particle, family, suffix].filter(Boolean).join(' '), true);
}

/** The creators as one field: `von Last, Jr, First`, bodies in an extra pair of braces, joined by ` and `. */
export function formatNames(creators: readonly Creator[], options: NameOptions): string {
  return creators.map((creator) => formatName(creator, options)).join(' and ');
}
