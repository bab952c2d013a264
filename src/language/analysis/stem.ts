import { porterStem } from './porter.ts';

/** Plurals that are made as in Latin and Greek, and others that the stemmer's rules don't reach. */
const irregular = new Map(
  `matrices matrix, indices index, vertices vertex, appendices appendix, criteria criterion,
   phenomena phenomenon, analyses analysis, hypotheses hypothesis, syntheses synthesis, theses thesis,
   diagnoses diagnosis, prognoses prognosis, parentheses parenthesis, bases basis, crises crisis,
   axes axis, children child, women woman, men man, mice mouse, corpora corpus, genera genus,
   formulae formula, bacteria bacterium, automata automaton, spectra spectrum, strata stratum`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
const OUR =
  /^(behavi|misbehavi|col|disc?ol|neighb|fav|lab|tum|flav|hon|hum|rum|vap|harb|arm|rig|vig|end?eav|sav|parl)our/;
const ISE = /^(.{3,})is(e|es|ed|er|ers|ing|ation|ations|ational)$/;
const YSE = /^(.{3,}y)s(e|ed|er|ers|ing)$/;

/** British spellings as American ones. What this does to words such as `promise` it does to all their forms. */
function spelled(word: string): string {
  if (word.includes('our')) return word.replace(OUR, '$1or');
  return word.replace(ISE, '$1iz$2').replace(YSE, '$1z$2');
}

/**
 * What forms of a word have in common: `modelling` and `models` give `model`, `behaviours` and `behavior` give
 * `behavior`. Words with other than English letters are their own stem: so one rule serves index, queries and
 * marks, and doesn't depend on the text around.
 * @param word one as {@link foldText} gives it
 */
export function stemOf(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return porterStem(spelled(irregular.get(word) ?? word));
}
