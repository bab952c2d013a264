/**
 * Text made comparable: for search, for recognising the same work, and for citation keys.
 * Everything here is pure, linear, and gives the same for any normalisation form of its input.
 */
import { cyrillic, greek, greekNames, latin } from './transliteration.ts';

/**
 * Marks that a person leaves out when typing: those of Latin, Greek and Cyrillic, Hebrew points and Arabic
 * harakat. Not the marks of Indic scripts or kana, which are letters there.
 */
const MARKS =
  /[\u0300-\u036f]|[\u0483-\u0489]|[\u0591-\u05bd]|[\u05bf-\u05c7]|[\u064b-\u0652]|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/gu;

/** Soft hyphen, zero-width and bidirectional controls, variation selectors: seen by nobody. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ufe00-\ufe0f]/gu;

const ASCII_ONLY = /^[\0-\x7f]*$/;
const SPECIAL_LATIN = new RegExp(`[${[...latin.keys()].join('')}]`, 'gu');

/**
 * The form of a text that search compares: compatibility decomposition (NFKD) without marks and invisible
 * characters, special Latin letters spelled out (`ß` ss, `ø` o, `ł` l, `æ` ae), lower case, `ς` as `σ`.
 * Spaces and punctuation stay. Idempotent.
 */
export function foldText(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(SPECIAL_LATIN, (letter) => latin.get(letter) ?? letter)
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}

const greekByName = new Map([...greekNames].reverse().map(([letter, name]) => [name, letter]));
/** Commands that are letters, in the lower case that {@link foldText} gives. */
const letterCommands = new Map([
  ...['ss', 'ae', 'oe', 'o', 'l', 'i', 'j'].map((name): [string, string] => [name, name]),
  ['aa', 'a'],
  ['dh', 'd'],
  ['dj', 'd'],
  ['th', 'th'],
  ['ng', 'n'],
]);

/** A command's letter, or '' for one that only styles its argument. Case has been folded before. */
function commandText(name: string): string {
  const plain = name.startsWith('var') ? name.slice(3) : name.replace(/^text(?=.)/, '');
  return letterCommands.get(name) ?? greekByName.get(name) ?? greekByName.get(plain) ?? '';
}

/**
 * Takes what typesetting left in a title: HTML tags and entities, TeX commands (accents vanish, letters and
 * Greek names become letters, styles go), braces and math delimiters.
 */
function withoutMarkup(text: string): string {
  if (!/[\\<&{}$]/.test(text)) return text;
  return text
    .replace(/<\/?[a-z][a-z0-9:]{0,20}(?:\s[^<>=]{1,40}=[^<>]{0,200})?\s?\/?>/gi, '')
    .replace(/&(?:amp|#38);/gi, '&')
    .replace(/&(?:[a-z]{2,10}|#\d{1,7});/gi, ' ')
    .replace(/\\(?:[vcuHkrbdt]\s*(?=\{)|[vcuHkrbdt]\s+(?=\\?[a-zA-Z])|["'`^~=.](?=\s*[\\{a-zA-Z]))\s*/g, '')
    .replace(/\\([a-zA-Z]+)\s*/g, (_, name: string) => commandText(name) || commandText(name.toLowerCase()))
    .replace(/\\[()[\]]|[{}$]/g, '');
}

/**
 * The form of a title by which the same work is recognised: folded, without markup, `&` as "and", and only
 * the letters and digits of any script, so that case, hyphens, quotes, dashes, math delimiters and spaces
 * make no difference: `{BERT}: Pre-training` and `BERT — Pretraining` are equal. '' when nothing is left.
 */
export function foldTitle(title: string): string {
  return foldText(withoutMarkup(title).replaceAll('&', ' and ')).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** A title as plain words: markup gone, case and punctuation kept. For what is derived from titles. */
export function plainTitle(title: string): string {
  return withoutMarkup(title);
}

const GREEK_RUN = /[\u0370-\u03ff]+/gu;
const PUNCTUATION = new Map([
  ...[...'‐‑‒–—―−'].map((c): [string, string] => [c, '-']),
  ...[...'‘’‚‛′`´'].map((c): [string, string] => [c, "'"]),
  ...[...'“”„‟″«»'].map((c): [string, string] => [c, '"']),
  ['…', '...'],
  ['×', 'x'],
  ['⁄', '/'],
]);

function greekText(run: string): string {
  const lower = run.toLowerCase();
  if (lower.length === 1) return greekNames.get(lower) ?? '';
  return lower
    .replaceAll('ου', 'ou')
    .replace(/([αεη])υ(?=[βγδζλμνραεηιουω])/gu, '$1v')
    .replace(/([αεη])υ/gu, '$1f')
    .replace(/[\u0370-\u03ff]/gu, (letter) => greek.get(letter) ?? '');
}

/** Keeps a capital where one letter became several: `Щ` is `Shch`. */
function withCase(original: string, spelled: string): string {
  const isCapital = original !== original.toLowerCase();
  return isCapital ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled;
}

/**
 * The nearest ASCII spelling: marks dropped, Latin, Greek and Cyrillic letters transliterated, typographic
 * quotes and dashes straightened. What has no such spelling (Chinese, Arabic, emoji) is dropped.
 */
export function asciiText(text: string): string {
  if (ASCII_ONLY.test(text)) return text;
  const greekDone = text
    .normalize('NFD')
    .replace(MARKS, (mark) => (mark === '\u0306' || mark === '\u0308' ? mark : ''));
  return greekDone
    .normalize('NFC')
    .replace(GREEK_RUN, (run) => withCase(run, greekText(run.normalize('NFD').replace(MARKS, ''))))
    .replace(/[\u0400-\u04ff]/gu, (letter) => {
      const lower = letter.toLowerCase();
      const spelled = cyrillic.get(lower) ?? cyrillic.get(lower.normalize('NFD').replace(MARKS, ''));
      return spelled === undefined ? '' : withCase(letter, spelled);
    })
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[^\0-\x7f]/gu, (letter) => {
      const spelled = latin.get(letter.toLowerCase());
      if (spelled !== undefined) return withCase(letter, spelled);
      return PUNCTUATION.get(letter) ?? '';
    });
}
