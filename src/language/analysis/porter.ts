/**
 * Martin Porter's English stemmer, second version ("Porter2"), after its published description at
 * https://snowballstem.org/algorithms/english/stemmer.html. Ours, and not a package, since a kept index
 * depends on each stem: an update elsewhere would make it wrong without a sign.
 */

/** Words that the rules would get wrong. */
const exceptions = new Map([
  ...[
    'skis ski',
    'skies sky',
    'idly idl',
    'gently gentl',
    'ugly ugli',
    'early earli',
    'only onli',
    'singly singl',
  ].map((pair) => pair.split(' ') as [string, string]),
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word): [string, string] => [
    word,
    word,
  ]),
]);
/** Words that are left alone once an ending `s` is gone. */
const complete = new Set('inning outing canning herring earring evening proceed exceed succeed'.split(' '));
/** Beginnings after which R1 starts, wherever the first vowel is. */
const BEGINNING = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;

const step2 = new Map(
  `tional tion, enci ence, anci ance, abli able, entli ent, izer ize, ization ize, ational ate, ation ate,
   ator ate, alism al, aliti al, alli al, fulness ful, ousli ous, ousness ous, iveness ive, iviti ive,
   biliti ble, bli ble, fulli ful, lessli less, ogist og`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
const step3 = new Map([
  ['tional', 'tion'],
  ['ational', 'ate'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]);
const step4 = new Set('al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize'.split(' '));

const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== '' && 'aeiouy'.includes(letter);
const hasVowel = (text: string): boolean => /[aeiouy]/.test(text);

/** Where the part after the first consonant that follows a vowel begins, looking from `from` on. */
function region(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) {
    if (isVowel(word[i - 1]) && !isVowel(word[i])) return i + 1;
  }
  return word.length;
}

/** Whether a word ends as `hop`, `at` do: in a vowel and a consonant that does not draw the vowel out. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  if (word.endsWith('past')) return true;
  if (last === 1) return isVowel(word[0]) && !isVowel(word[1]);
  return (
    last > 1 &&
    !isVowel(word[last]) &&
    !'wxY'.includes(word[last]!) &&
    isVowel(word[last - 1]) &&
    !isVowel(word[last - 2])
  );
}

/** The longest ending of a word that the table has. */
function ending(word: string, table: { has(ending: string): boolean }): string | null {
  for (let size = Math.min(7, word.length); size > 1; size--) {
    const end = word.slice(-size);
    if (table.has(end)) return end;
  }
  return null;
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/[us]s$/.test(word) || !word.endsWith('s')) return word;
  return hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function withoutPast(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= r1 ? word.slice(0, eed.index + 2) : word;
  const past = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (!past) return word;
  const rest = word.slice(0, past.index);
  if (past[0] === 'ing' && /^[^aeiou]y$/.test(rest)) return `${rest.slice(0, -1)}ie`;
  if (!hasVowel(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) {
    return rest.length === 3 && /^[aeo]/.test(rest) ? rest : rest.slice(0, -1);
  }
  return r1 >= rest.length && endsShort(rest) ? `${rest}e` : rest;
}

/** Steps 2 to 4: the endings that make one part of speech of another. */
function withoutSuffixes(word: string, r1: number, r2: number): string {
  let now = word;
  const second = ending(now, step2);
  if (second !== null) {
    if (now.length - second.length >= r1) now = now.slice(0, -second.length) + step2.get(second);
  } else if (now.endsWith('ogi')) {
    if (now.length - 3 >= r1 && now.endsWith('logi')) now = now.slice(0, -1);
  } else if (/[cdeghkmnrt]li$/.test(now) && now.length - 2 >= r1) now = now.slice(0, -2);

  const third = now.endsWith('ative') ? 'ative' : ending(now, step3);
  if (third === 'ative') {
    if (now.length - 5 >= r2) now = now.slice(0, -5);
  } else if (third !== null && now.length - third.length >= r1) {
    now = now.slice(0, -third.length) + step3.get(third);
  }

  const fourth = ending(now, step4);
  if (fourth !== null) {
    if (now.length - fourth.length >= r2) now = now.slice(0, -fourth.length);
  } else if (/[st]ion$/.test(now) && now.length - 3 >= r2) now = now.slice(0, -3);
  return now;
}

/** The stem of a word in lower-case letters from a to z. */
export function porterStem(word: string): string {
  if (word.length < 3) return word;
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  // A y that is a consonant: at the beginning, and after a vowel.
  const marked = word.replace(/^y|([aeiouy])y/g, (found) => `${found.slice(0, -1)}Y`);
  const beginning = BEGINNING.exec(marked)?.[0].length;
  const r1 = beginning ?? region(marked, 0);
  const r2 = region(marked, r1);
  const singular = withoutPlural(marked);
  if (complete.has(singular)) return singular;
  let now = withoutPast(singular, r1);
  if (now.length > 2 && /[^aeiouy][yY]$/.test(now)) now = `${now.slice(0, -1)}i`;
  now = withoutSuffixes(now, r1, r2);
  if (now.endsWith('e')) {
    const rest = now.slice(0, -1);
    if (rest.length >= r2 || (rest.length >= r1 && !endsShort(rest))) now = rest;
  } else if (now.endsWith('ll') && now.length > r2) now = now.slice(0, -1);
  return now.toLowerCase();
}
