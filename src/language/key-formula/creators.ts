import type { Creator } from '../../contract/model/item.ts';
import { lettersAndDigits, titleWords } from '../key-words.ts';
import { firstOf, type KeyContext, plainWords } from './text.ts';

type Whose = 'author' | 'onlyauthor' | 'editor';

/** Of a family name goes no more than this into a key. */
const MOST_NAME = 60;
/** So many creators are looked at: a paper of the LHC has three thousand. */
const MOST_CREATORS = 200;

function creatorsOf({ data }: KeyContext, whose: Whose): readonly Creator[] {
  const of = (role: string): Creator[] => data.creators.filter((creator) => creator.role === role);
  if (whose === 'editor') return of('editor');
  const authors = of('author');
  return authors.length > 0 || whose === 'onlyauthor' ? authors : of('editor');
}

function nth<T>(list: readonly T[], n: number): T | undefined {
  return n < 0 ? list.at(n) : list[Math.max(1, n) - 1];
}

/** Family name with its particle (`vandermeer`), else the given one; of a body up to three of its words. */
function nameOf({ spelling }: KeyContext, { literal, particle, family, given }: Creator): string {
  if (literal) return titleWords(literal, 3, undefined, spelling).join('');
  const name = lettersAndDigits(particle + family, spelling) || lettersAndDigits(given, spelling);
  return name.slice(0, MOST_NAME);
}

export function oneName(context: KeyContext, whose: Whose, n: number): string {
  const creator = nth(creatorsOf(context, whose), n);
  return creator ? nameOf(context, creator) : '';
}

/**
 * @param n so many at most; 0 is all
 * @param separator between the names
 * @param more behind them where there are further ones
 * @param initials so many letters of each; 0 is all
 */
export function allNames(
  context: KeyContext,
  whose: Whose,
  n: number,
  separator: string,
  more: string,
  initials: number,
): string {
  const creators = creatorsOf(context, whose);
  const shown = creators.slice(0, n > 0 ? Math.min(n, MOST_CREATORS) : MOST_CREATORS);
  const names = shown.map((creator) => nameOf(context, creator)).filter(Boolean);
  const texts = initials > 0 ? names.map((name) => firstOf(name, initials)) : names;
  return texts.join(separator) + (creators.length > shown.length ? more : '');
}

export function givenNames(context: KeyContext, n: number): string {
  return plainWords(nth(creatorsOf(context, 'author'), n)?.given ?? '', context.spelling);
}
