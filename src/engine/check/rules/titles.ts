import type { Item } from '../../../contract/model/library.ts';
import { type Finding, type Rule, shown } from './rule.ts';

/** Words of a title in capitals before it is said to shout: `BERT` and `SMOTE vs. ADASYN` are names. */
const WORDS = 4;

function isShouting(title: string): boolean {
  const words = title.match(/\p{L}{2,}/gu) ?? [];
  const loud = words.filter((word) => /^\p{Lu}+$/u.test(word)).length;
  return words.length >= WORDS && loud / words.length > 0.8;
}

/**
 * A shouting title in small letters. Its first word keeps a capital, and so does what the abstract writes in the
 * same way: names as in `Bayesian`, and acronyms as in `MRI`, where the abstract itself doesn't shout.
 */
export function quietTitle(title: string, abstract: string): string {
  const known = new Map<string, string>();
  // Behind a full stop every word has a capital, so what stands there tells nothing.
  for (const [word] of abstract
    .slice(0, 20_000)
    .matchAll(/(?<=[\p{L}\p{N},)]\s)\p{Lu}[\p{L}\p{N}]*(?:-\p{Lu}[\p{L}\p{N}]*)*/gu)) {
    if (!known.has(word.toUpperCase())) known.set(word.toUpperCase(), word);
  }
  return title.replaceAll(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu, (word, at: number) => {
    const usual = known.get(word.toUpperCase());
    if (usual !== undefined) return usual;
    const isNumbered = /^-?\p{N}/u.test(title.slice(at + word.length));
    if (isNumbered || /\p{N}/u.test(word) || (word.length > 1 && /\p{Ll}/u.test(word))) return word;
    const lower = word.toLowerCase();
    const isFirst = at === 0 || /[:.?!]\s*$/.test(title.slice(0, at));
    return isFirst ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
  });
}

/** Words with a stop of their own at a title's end. */
const abbreviations =
  /(?:^|\s)(?:\p{Lu}\.|(?:\p{L}\.)+\p{L}\.|al\.|etc\.|inc\.|ltd\.|co\.|vol\.|no\.|jr\.|sr\.|st\.|ed\.|pt\.|cf\.|vs\.|ca\.|bzw\.|usw\.)$/iu;

/** Places of braces that have no counterpart; a backslash before one makes it a sign. */
export function lonelyBraces(text: string): number[] {
  const open: number[] = [];
  const lonely: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') open.push(at);
    else if (text[at] === '}' && open.pop() === undefined) lonely.push(at);
  }
  return [...lonely, ...open].sort((a, b) => a - b);
}

const without = (text: string, places: readonly number[]): string =>
  [...places].reverse().reduce((left, at) => left.slice(0, at) + left.slice(at + 1), text);

function braceFindings({ title, venue, variables }: Item): Finding[] {
  const texts: [string, string, (mended: string) => NonNullable<Finding['mend']>][] = [
    ['title', title, (mended) => ({ title: mended })],
    ['venue', venue, (mended) => ({ venue: mended })],
    ...Object.entries(variables).map(
      ([name, value]): [string, string, (mended: string) => NonNullable<Finding['mend']>] => [
        `variables.${name}`,
        value,
        (mended) => ({ setVariables: { [name]: mended } }),
      ],
    ),
  ];
  return texts.flatMap(([field, text, mend]) => {
    if (!/[{}]/.test(text)) return [];
    const places = lonelyBraces(text);
    if (places.length === 0) return [];
    return [
      {
        field,
        message: `${shown(text)} has a brace without its counterpart: it would end the entry in BibTeX.`,
        mend: mend(without(text, places)),
      },
    ];
  });
}

export const titleRules: readonly Rule[] = [
  {
    code: 'title_shouting',
    severity: 'warning',
    title: 'Titles in capitals',
    fix: 'Write it with small letters, names and acronyms but for: styles can make capitals, not take them away.',
    find({ title, abstract }) {
      if (!isShouting(title)) return [];
      const quiet = quietTitle(title, abstract);
      return [
        { field: 'title', message: `The title ${shown(title)} is in capitals.`, mend: { title: quiet } },
      ];
    },
  },
  {
    code: 'title_period',
    severity: 'warning',
    title: 'Titles that end with a full stop',
    fix: 'Take it away: styles put one there.',
    find({ title }) {
      const bare = title.trimEnd();
      if (!/[^.]\.$/.test(bare) || abbreviations.test(bare)) return [];
      return [
        {
          field: 'title',
          message: `The title ${shown(`…${bare.slice(-40)}`)} ends with a full stop.`,
          mend: { title: bare.slice(0, -1) },
        },
      ];
    },
  },
  {
    code: 'braces_unbalanced',
    severity: 'error',
    title: 'Braces without counterpart',
    fix: 'Close it, or take it out.',
    find: braceFindings,
  },
];
