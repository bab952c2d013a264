import type { Creator } from '../../contract/model/item.ts';
import { foldText } from '../../language/fold.ts';
import { parseName } from '../../language/names.ts';

/** A person's name in comparison form. */
export interface Person {
  /** Family name without particle, in letters. */
  family: string;
  /** With its particle: databases differ in where it belongs. */
  whole: string;
  /** First letters of the given names. */
  initials: string;
}

export type NameParts = Pick<Creator, 'family' | 'given' | 'particle' | 'literal'>;

/** Letters only; `ae oe ue` as the umlauts that they may stand for, so that Mueller is Müller. */
const letters = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{M}]+/gu, '')
    .replace(/([aou])e/gu, '$1');

/** Given names' initials: `Jean-Paul`, `J.-P.`, `J P` and `JP` are all `jp`. */
function initialsOf(given: string): string {
  const tokens = given.split(/[\s.\-‐‑]+/u).filter(Boolean);
  return tokens
    .map((token) => {
      const isRun = /^\p{Lu}{2,3}$/u.test(token) && tokens.length === 1;
      return isRun ? foldText(token) : (Array.from(foldText(token))[0] ?? '');
    })
    .join('');
}

/** A creator made comparable. A name that came unparsed is parsed, since another database has its parts. */
export function person(name: NameParts): Person {
  const parts = name.literal && /[\s,]/u.test(name.literal) ? { ...parseName(name.literal) } : name;
  const family = letters(parts.literal || parts.family || parts.given);
  return {
    family,
    whole: letters(parts.particle) + family,
    initials: parts.family ? initialsOf(parts.given) : '',
  };
}

const near = (a: string, b: string): boolean =>
  a === b ||
  (a.length >= 5 && b.length >= 5 && (a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a)));

/** Whether two names can be one person's: the same family name, and initials that don't contradict. */
export function samePerson(a: Person, b: Person): boolean {
  const sameFamily = near(a.family, b.family) || a.whole === b.whole || near(a.whole, b.whole);
  if (!sameFamily) return isSwapped(a, b);
  return a.initials === '' || b.initials === '' || a.initials[0] === b.initials[0];
}

/** Family and given name in the other order, as happens to Chinese and Hungarian names: only the letters tell. */
function isSwapped(a: Person, b: Person): boolean {
  return (
    a.initials.length === 1 &&
    b.initials.length === 1 &&
    a.family.length > 1 &&
    b.family.length > 1 &&
    a.family[0] === b.initials &&
    b.family[0] === a.initials
  );
}

/** How the creators of two records compare. */
export interface PeopleMatch {
  /** Null where one of them names nobody. */
  first: boolean | null;
  /** Share of the shorter list that the other has. */
  overlap: number;
}

/** Compares lists of creators; `et al.` cuts many, so the shorter one counts. */
export function comparePeople(a: readonly Person[], b: readonly Person[]): PeopleMatch {
  const [firstA] = a;
  const [firstB] = b;
  if (!firstA || !firstB) return { first: null, overlap: 0 };
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const found = short.filter((one) => long.some((other) => samePerson(one, other))).length;
  return { first: samePerson(firstA, firstB), overlap: found / short.length };
}
