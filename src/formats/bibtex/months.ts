/** Months as BibTeX files have them: macros, names in several languages, numbers. */

export const monthMacros = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

/** How names begin in English, German, French, Spanish, Italian, Portuguese and Dutch, folded. */
const beginnings: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'maa', 'mrt', 'mae'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag', 'mei'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

/** The number (1 to 12) of a month's macro, name or number; undefined for anything else. */
export function monthNumber(text: string): number | undefined {
  const word = text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  if (/^\d{1,2}$/.test(word)) {
    const n = Number(word);
    return n >= 1 && n <= 12 ? n : undefined;
  }
  const letters = /^[a-z]{3,10}\.?$/.test(word) ? word : '';
  const index = letters ? beginnings.findIndex((list) => list.some((b) => letters.startsWith(b))) : -1;
  return index < 0 ? undefined : index + 1;
}
