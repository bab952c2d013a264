import { foldText } from '../fold.ts';
import { stopWordsOf } from '../stop-words.ts';

/**
 * Words that a sentence needs and a search doesn't, beside those that titles are made without. English only: a
 * query in another language is rarely a sentence, and `die` or `son` mean something here.
 */
const sentence = `also am be been being can could did do does had has have having he her here his i it its may me
  might more most must my no not our ours shall she should some such than that their them then there these they
  this those thus too us very was we were will would you your any both each few only other own same same all
  just`;

const english: ReadonlySet<string> = new Set([...(stopWordsOf('en') ?? []), ...sentence.split(/\s+/)]);

/**
 * Whether a word may be left out of a query that has others. One in capitals (`IT`, `WHO`, `US`) is meant.
 * @param written as the query has it
 */
export function isNoise(written: string): boolean {
  if (/^\p{Lu}{2,}$/u.test(written)) return false;
  return english.has(foldText(written));
}
