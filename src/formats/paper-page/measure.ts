/** What a text looks like, in numbers: the same for every language as far as that goes. */

export interface Measure {
  /** Words; a character of a script without spaces counts as half of one. */
  words: number;
  /** Length in letters of an alphabet; an ideogram says as much as two and a half. */
  mass: number;
  /** Share of the words after the first that begin in lower case (1 in scripts without case). */
  lower: number;
  /** Ends of sentences within the text. */
  stops: number;
  /** It ends as a sentence does (1), as a question or exclamation does (0.5), or neither (0). */
  terminal: number;
  caseless: boolean;
}

/** A script written without spaces, whose characters are counted instead of its words. */
const ideogram = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const inner = /(?<=[\p{L}\p{N})\]"”’'»%$])[.!?]["”’)\]]?\s+(?=["“‘'«([$]?[\p{Lu}\p{Lo}\d])|[。！？](?=.)/gu;

export function measure(text: string): Measure {
  const sample = text.length > 6000 ? text.slice(0, 6000) : text;
  const han = sample.match(ideogram)?.length ?? 0;
  const tokens = sample.split(/\s+/u);
  let cased = 0;
  let low = 0;
  let letters = 0;
  tokens.forEach((token, i) => {
    const letter = /\p{L}/u.exec(token)?.[0];
    if (letter === undefined) return;
    letters += 1;
    if (i === 0) return;
    if (/[\p{Ll}\p{Lu}\p{Lt}]/u.test(letter)) {
      cased += 1;
      if (/\p{Ll}/u.test(letter) && !/\p{Lu}/u.test(token.slice(1, 2))) low += 1;
    }
  });
  const caseless = cased === 0 && letters > 0 && !/[\p{Ll}\p{Lu}]/u.test(sample.slice(0, 40));
  const end = text.slice(-4).replace(/["”’')\]»」』]+$/u, '');
  return {
    words: tokens.length + han / 2,
    mass: text.length + han * 1.5 * (text.length / Math.max(sample.length, 1)),
    lower: caseless || cased === 0 ? (caseless ? 1 : 0) : low / cased,
    stops: sample.match(inner)?.length ?? 0,
    terminal: /[.。]$/u.test(end) && !/\.\.\.$/u.test(end) ? 1 : /[!?！？…]$|\.\.\.$/u.test(end) ? 0.5 : 0,
    caseless,
  };
}

const between = (value: number, low: number, high: number): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)));

/**
 * How much a text reads like a paragraph of an abstract: from 0 to 1. Length, sentences, and the share of
 * small words; lists of names, of places and of menu entries have few of those.
 */
export function proseLikeness(m: Measure): number {
  const flowing = between(m.lower, 0.42, 0.6);
  if (flowing === 0) return 0;
  const ended = m.terminal === 1 ? 1 : m.terminal === 0.5 ? 0.85 : m.stops >= 2 && m.mass > 200 ? 0.9 : 0.45;
  const long = between(m.mass, 30, 170);
  const sentences = m.stops >= 1 ? 1 : m.words >= 9 ? 0.8 : 0.5;
  return flowing * ended * sentences * (0.35 + 0.65 * long);
}

/**
 * How much a text looks like a title: from 0 to 1. Three to some twenty words that begin large and end
 * without a stop; a stop, a colon or a comma at the end, several sentences, and great length tell against it.
 */
export function titleLikeness(text: string, m: Measure): number {
  if (m.mass > 420 || m.words > 60 || !/\p{L}/u.test(text)) return 0;
  if (!/\p{L}{2}/u.test(text)) return 0.26;
  let score =
    m.words < 2
      ? 0.34
      : m.words < 3
        ? 0.5
        : m.words < 4
          ? 0.62
          : m.words < 5
            ? 0.72
            : m.words <= 30
              ? 0.82
              : 0.6;
  if (m.words < 2 && m.mass >= 10) score += 0.06;
  if (/^\p{Ll}/u.test(text) && !/^\p{Ll}{1,5}[-\d\p{Lu}]/u.test(text)) score -= 0.22;
  if (/[.。]$/u.test(text) && !/(?:\.\.\.|\p{Lu}\.)$/u.test(text)) score -= 0.22;
  if (/[:：;,，、|/&–—-]$|\s>$/u.test(text)) score -= 0.5;
  if (/[…]$|\.\.\.$/u.test(text)) score -= 0.12;
  else if (/\s…\s/u.test(text)) score -= 0.35;
  if (/!$/u.test(text)) score -= 0.1;
  if (m.stops >= 2) score -= 0.3;
  else if (m.stops === 1) score -= 0.1;
  if (/[:：?–—]\s?\S/u.test(text.slice(3)) && m.words >= 4) score += 0.07;
  if (m.mass > 230) score -= 0.25;
  if (/https?:\/\/|www\.|\S@\S|[©→»›‹«▲▼▽△★☆]|\s[|•]\s/u.test(text)) score -= 0.45;
  const digits = text.match(/\d/gu)?.length ?? 0;
  if (digits / text.length > 0.25) score -= 0.35;
  if (/^[([{].*[)\]}]$/su.test(text)) score -= 0.35;
  return Math.min(1, Math.max(0, score));
}

/** The share of longer words that begin large: the style in which a page writes its titles. */
export function capitalShare(text: string): number | null {
  let all = 0;
  let large = 0;
  text.split(/\s+/u).forEach((token, i) => {
    if (i === 0 || !/^["“‘'(]?[\p{Ll}\p{Lu}][\p{L}'’-]{3,}/u.test(token)) return;
    all += 1;
    if (/^["“‘'(]?\p{Lu}/u.test(token)) large += 1;
  });
  return all === 0 ? null : large / all;
}
