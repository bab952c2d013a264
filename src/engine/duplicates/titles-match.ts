import { editDistance } from '../../language/distance.ts';
import type { TitleForms } from './title.ts';

/**
 * How two titles compare: equal letters; one cut off at its subtitle or after many letters; equal but for
 * typing errors in long words; one with words that the other lacks; else different.
 */
export interface TitleMatch {
  kind: 'same' | 'cut' | 'typos' | 'subset' | 'different';
  /** 1 for equal titles, 0 for no word in common. */
  score: number;
}

/** So many letters of a title that is cut off anywhere still tell it from others. */
const CUT_LETTERS = 30;
/** A title before its colon may be a single name (`BERT`), but not a letter or two. */
const MAIN_LETTERS = 6;

/** Beginnings that turn a word into its opposite: not typing errors. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['hyper', 'hypo'],
  ['intra', 'inter'],
  ['intra', 'extra'],
  ['pre', 'post'],
  ['pre', 'pro'],
  ['in', 'ex'],
  ['in', 'un'],
  ['im', 'em'],
  ['micro', 'macro'],
  ['uni', 'bi'],
  ['mono', 'poly'],
  ['endo', 'exo'],
  ['homo', 'hetero'],
  ['over', 'under'],
  ['ab', 'ad'],
];

function areOpposites(a: string, b: string): boolean {
  if (/^(?:a|an|de|dis|im|in|ir|non|re|un)(.{4,})$/u.exec(a)?.[1] === b) return true;
  if (/^(?:a|an|de|dis|im|in|ir|non|re|un)(.{4,})$/u.exec(b)?.[1] === a) return true;
  return OPPOSITES.some(
    ([x, y]) =>
      (a.startsWith(x) && b.startsWith(y) && a.slice(x.length) === b.slice(y.length)) ||
      (a.startsWith(y) && b.startsWith(x) && a.slice(y.length) === b.slice(x.length)),
  );
}

/** Whether two words are one but for a typing error: one letter in a word of five, two in one of nine. */
function isTypo(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 5 || /\d/u.test(a + b)) return false;
  const most = length >= 9 ? 2 : 1;
  return editDistance(a, b, most) <= most && !areOpposites(a, b);
}

/** Words of `a` that `b` lacks, each as often as it is missing. */
function lacking(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  return a.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

function isCutOff(a: TitleForms, b: TitleForms): boolean {
  const [short, long] = a.fold.length <= b.fold.length ? [a, b] : [b, a];
  if (short.fold === long.main) return short.fold.length >= MAIN_LETTERS;
  return short.fold.length >= CUT_LETTERS && long.fold.startsWith(short.fold);
}

/** Compares two titles; linear in their length, but for the few words in which they differ. */
export function compareTitles(a: TitleForms, b: TitleForms): TitleMatch {
  if (a.fold === '' || b.fold === '') return { kind: 'different', score: 0 };
  if (a.fold === b.fold) return { kind: 'same', score: 1 };
  if (isCutOff(a, b)) return { kind: 'cut', score: 0.97 };
  let onlyA = lacking(a.significant, b.significant);
  const onlyB = lacking(b.significant, a.significant);
  const common = a.significant.length - onlyA.length;
  const all = a.significant.length + onlyB.length;
  // Different works share half of their words at most; looking for typing errors there is in vain.
  if (common * 2 < Math.min(a.significant.length, b.significant.length)) {
    return { kind: 'different', score: common / Math.max(1, all) };
  }
  if (onlyA.length > 0 && onlyB.length > 0) {
    // `pre training` and `pretraining`, also with an error in it.
    const [joinedA, joinedB] = [onlyA.join(''), onlyB.join('')];
    if (joinedA === joinedB || (onlyA.length + onlyB.length > 2 && isTypo(joinedA, joinedB))) {
      return { kind: 'typos', score: 0.95 };
    }
    onlyA = onlyA.filter((word) => {
      const at = onlyB.findIndex((other) => isTypo(word, other));
      if (at >= 0) onlyB.splice(at, 1);
      return at < 0;
    });
    if (onlyA.length + onlyB.length === 0) return { kind: 'typos', score: 0.93 };
  }
  const longer = Math.max(a.significant.length, b.significant.length);
  if (onlyA.length + onlyB.length === 0) return { kind: 'typos', score: 0.95 };
  const score = 1 - Math.max(onlyA.length, onlyB.length) / longer;
  return { kind: onlyA.length === 0 || onlyB.length === 0 ? 'subset' : 'different', score };
}
