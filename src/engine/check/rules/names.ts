import type { Creator } from '../../../contract/model/item.ts';
import type { Item } from '../../../contract/model/library.ts';
import { parseName } from '../../../language/names.ts';
import type { Rule } from './rule.ts';
import { shown } from './rule.ts';

const spoken = ({ given, particle, family, literal, suffix }: Creator): string =>
  literal || [given, particle, family, suffix].filter(Boolean).join(' ');

/** `SMITH-JONES` as `Smith-Jones`; `O'NEIL` and `MCDONALD` as these names are written. */
function withSmallLetters(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replaceAll(/(?<=^|[\s-])Mc\p{Ll}/gu, (start) => `Mc${start.slice(2).toUpperCase()}`);
}

const isLoud = (text: string): boolean =>
  /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && /^[\p{Lu}\p{M}\s'’.-]+$/u.test(text);
/** A given name of initials is in capitals anyway. */
const quietGiven = (given: string): string =>
  /\p{Lu}{3}/u.test(given) && !/\p{Ll}/u.test(given) ? withSmallLetters(given) : given;

/** What a doubtful name should be: other creators in its place, none at all, or null where a person must say. */
type Doubt = { message: string; instead: Creator[] | null } | null;

/** A rule about single names. A paper's names are mended together. */
function nameRule(code: string, title: string, fix: string, doubt: (creator: Creator) => Doubt): Rule {
  return {
    code,
    severity: 'warning',
    title,
    fix,
    find({ creators }: Item) {
      const doubts = creators.map(doubt);
      const first = doubts.find((one) => one !== null);
      if (!first) return [];
      const isMendable = doubts.every((one) => one === null || one.instead !== null);
      const mended = creators.flatMap((creator, i) => doubts[i]?.instead ?? [creator]);
      const more = doubts.filter(Boolean).length - 1;
      const message = more > 0 ? `${first.message} And ${more} more of this paper.` : first.message;
      return [{ field: 'creators', message, ...(isMendable ? { mend: { creators: mended } } : {}) }];
    },
  };
}

const sameRole = (names: readonly Creator[], { role }: Creator): Creator[] =>
  names.map((name) => ({ ...name, role }));

const etAl = /^(?:et\.?\s*al\.?|and others|others|et alii|u\.\s?a\.)$/i;
const endsEtAl = /[\s,;]+(?:et\.?\s*al\.?|and others)\s*$/i;
const marks = /[\s\d¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§,]+$/u;

/** Names as JabRef's and biber's manuals ask for them: one person a name, parts told apart, capitals as spoken. */
export const nameRules: readonly Rule[] = [
  nameRule('name_et_al', '“Et al.” among the names', 'Take it out, and add the missing names.', (creator) => {
    const whole = spoken(creator).trim();
    if (etAl.test(whole)) return { message: `${shown(whole)} is no person.`, instead: [] };
    if (!endsEtAl.test(whole)) return null;
    return {
      message: `${shown(whole)} ends with “et al.”.`,
      instead: sameRole([parseName(whole.replace(endsEtAl, ''))], creator),
    };
  }),
  nameRule('name_several', 'Several people in one name', 'Make a name of each.', (creator) => {
    const { family, given } = creator;
    if (creator.literal || !/\s(?:and|&)\s|;/i.test(`${family} ${given}`)) return null;
    const names = (given ? `${given} ${family}` : family).split(/\s*;\s*|\s+(?:and|&)\s+/i).filter(Boolean);
    return {
      message: `${shown(spoken(creator))} looks like several people.`,
      instead: names.length > 1 ? sameRole(names.map(parseName), creator) : null,
    };
  }),
  nameRule(
    'name_comma',
    'A comma inside a name',
    'Put family name, given name and suffix each into its field.',
    (creator) => {
      const { family, given, particle, suffix } = creator;
      if (creator.literal || !`${family}${given}`.includes(',') || /[;&\d]|\sand\s/i.test(family + given))
        return null;
      const read = parseName(
        given === '' ? family : family === '' ? given : `${particle} ${family}, ${given}`.trim(),
      );
      return {
        message: `${shown([family, given].filter(Boolean).join(' | '))} has a comma within a part.`,
        instead:
          read.literal || read.given === ''
            ? null
            : [{ ...read, suffix: read.suffix || suffix, role: creator.role }],
      };
    },
  ),
  nameRule('name_digits', 'Digits in names', 'Take out what was a footnote’s mark.', (creator) => {
    const { family, given } = creator;
    if (creator.literal || !/[\d¹²³†‡]/u.test(family + given)) return null;
    const better = { ...creator, family: family.replace(marks, ''), given: given.replace(marks, '') };
    const isClean = !/[\d¹²³†‡]/u.test(better.family + better.given) && better.family !== '';
    return { message: `${shown(spoken(creator))} has digits or marks.`, instead: isClean ? [better] : null };
  }),
  nameRule('name_swapped', 'Initials as family name', 'Exchange family and given name.', (creator) => {
    const { family, given } = creator;
    const isInitials = /^(?:\p{Lu}\.[\s-]?)+$/u.test(family) || /^\p{Lu}(?:\s\p{Lu})+$/u.test(family);
    if (creator.literal || !isInitials || !/\p{L}\p{Ll}{2}/u.test(given)) return null;
    return {
      message: `${shown(family)} is the family name, and ${shown(given)} the given one.`,
      instead: [{ ...creator, family: given, given: family }],
    };
  }),
  nameRule('name_shouting', 'Names in capitals', 'Write them with small letters.', (creator) => {
    const { family, given } = creator;
    if (creator.literal || given === '' || !isLoud(family)) return null;
    return {
      message: `${shown(spoken(creator))} is in capitals.`,
      instead: [{ ...creator, family: withSmallLetters(family), given: quietGiven(given) }],
    };
  }),
];
