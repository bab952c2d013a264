import type { ItemPatch } from '../../../contract/methods/items.ts';
import type { Creator } from '../../../contract/model/item.ts';
import type { Item } from '../../../contract/model/library.ts';
import type { Severity } from '../../../contract/model/terms.ts';
import { cleanProse, cleanText } from '../../../language/prose.ts';
import { withoutMojibake } from './mojibake.ts';
import { type Finding, type Rule, shown } from './rule.ts';

/** A text of the item, where it stands, and how another one would take its place. */
interface Place {
  field: string;
  text: string;
  put(text: string): ItemPatch;
}

const parts = ['literal', 'family', 'given', 'particle', 'suffix'] as const;

function namePlaces(creators: readonly Creator[]): Place[] {
  return creators.flatMap((creator, i) =>
    parts.flatMap((part) =>
      creator[part] === ''
        ? []
        : [
            {
              field: 'creators',
              text: creator[part],
              put: (text: string) => ({
                creators: creators.map((one, at) => (at === i ? { ...one, [part]: text } : one)),
              }),
            },
          ],
    ),
  );
}

/** Texts that people read. Imported fields that have no meaning here are left alone. */
function* placesOf(item: Item): Generator<Place> {
  yield { field: 'title', text: item.title, put: (title) => ({ title }) };
  yield { field: 'venue', text: item.venue, put: (venue) => ({ venue }) };
  yield* namePlaces(item.creators);
  for (const [name, text] of Object.entries(item.variables)) {
    yield { field: `variables.${name}`, text, put: (value) => ({ setVariables: { [name]: value } }) };
  }
  yield { field: 'abstract', text: item.abstract, put: (abstract) => ({ abstract }) };
}

/** A rule about the characters of texts: the first place of each field that it is about. */
function characterRule(
  code: string,
  severity: Severity,
  title: string,
  fix: string,
  look: (text: string, field: string) => { message: string; mended: string | null } | null,
): Rule {
  return {
    code,
    severity,
    title,
    fix,
    find(item) {
      const findings: Finding[] = [];
      for (const { field, text, put } of placesOf(item)) {
        if (text === '' || findings.some((one) => one.field === field)) continue;
        const found = look(text, field);
        if (!found) continue;
        const isBetter = found.mended !== null && found.mended !== text && found.mended.trim() !== '';
        findings.push({
          field,
          message: found.message,
          ...(isBetter ? { mend: put(found.mended ?? '') } : {}),
        });
      }
      return findings;
    },
  };
}

const around = (text: string, at: number): string =>
  shown(`${at > 20 ? '…' : ''}${text.slice(Math.max(0, at - 20), at + 20)}`);
const code = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufff9-\ufffb]|\p{Surrogate}/u;
/** Marks and overrides of writing direction (Unicode UAX 9); "Trojan source" texts are made with them. */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const invisible = /[\u00ad\u200b\u2060\ufeff]/u;
const privateUse = /\p{Co}/u;
/** Cyrillic letters that look like Latin ones (Unicode UTS 39, confusables), with those. */
const lookalikes = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    ԁ: 'd',
    һ: 'h',
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    І: 'I',
    Ј: 'J',
    Ѕ: 'S',
  }),
);
const mixed = /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*\p{Script=Cyrillic})[\p{L}\p{M}]+/u;

/** What entities are, where a page's source was copied. `&lt;` may be meant. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};
const entity = /&(amp|quot|apos|nbsp|ndash|mdash|hellip|rsquo|lsquo|ldquo|rdquo|#\d{2,6}|#x[\da-f]{2,5});/i;

function withoutEntities(text: string): string {
  return text.replaceAll(new RegExp(entity.source, 'gi'), (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point < 0x20 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
      ? whole
      : String.fromCodePoint(point);
  });
}

/** Cleaning is for what nobody sees or typed; line breaks, wide spaces and spelling stay as they are. */
const withoutUnseen = (text: string): string => text.split('\n').map(cleanText).join('\n');

const at = (pattern: RegExp, text: string): { place: number; sign: string } | null => {
  const found = pattern.exec(text);
  return found ? { place: found.index, sign: found[0] } : null;
};

export const characterRules: readonly Rule[] = [
  characterRule(
    'mojibake',
    'error',
    'Letters read in the wrong encoding',
    'Type the letters anew.',
    (text) => {
      const mended = withoutMojibake(text);
      return mended === null ? null : { message: `${shown(text)} was read in the wrong encoding.`, mended };
    },
  ),
  characterRule(
    'character_lost',
    'error',
    'Characters that were lost',
    'Look the text up: what stood there is gone.',
    (text) => {
      const found = at(/\ufffd/u, text);
      return found && { message: `A character was lost in ${around(text, found.place)}.`, mended: null };
    },
  ),
  characterRule('character_control', 'error', 'Control characters', 'Take them out.', (text) => {
    const found = at(control, text);
    return (
      found && {
        message: `A control character (${code(found.sign)}) stands in ${around(text, found.place)}.`,
        mended: withoutUnseen(text),
      }
    );
  }),
  characterRule(
    'character_private',
    'warning',
    'Characters without meaning',
    'Type what the paper shows there.',
    (text) => {
      const found = at(privateUse, text);
      return (
        found && {
          message: `${around(text, found.place)} has a character (${code(found.sign)}) that only one font knows.`,
          mended: null,
        }
      );
    },
  ),
  characterRule('character_bidi', 'warning', 'Marks of writing direction', 'Take them out.', (text) => {
    const found = rightToLeft.test(text) ? null : at(bidi, text);
    return (
      found && {
        message: `A mark of writing direction (${code(found.sign)}) stands in ${around(text, found.place)}.`,
        mended: withoutUnseen(text),
      }
    );
  }),
  characterRule(
    'character_unseen',
    'note',
    'Characters that nobody sees',
    'Take them out: searching and sorting stumble over them.',
    (text, field) => {
      const found = field === 'abstract' ? null : at(invisible, text);
      return (
        found && {
          message: `A character that nobody sees (${code(found.sign)}) stands in ${around(text, found.place)}.`,
          mended: withoutUnseen(text),
        }
      );
    },
  ),
  characterRule('homoglyphs', 'warning', 'Cyrillic letters in Latin words', 'Type the word anew.', (text) => {
    const found = at(mixed, text);
    if (!found) return null;
    const mended = text.replaceAll(new RegExp(mixed.source, 'gu'), (word) =>
      [...word].map((letter) => lookalikes.get(letter) ?? letter).join(''),
    );
    return {
      message: `${shown(found.sign)} mixes Latin and Cyrillic letters.`,
      mended: mixed.test(mended) ? null : mended,
    };
  }),
  characterRule(
    'tex_leftover',
    'warning',
    'TeX commands in texts',
    'Write what they stand for.',
    (text, field) => {
      if (field === 'abstract' || field === 'variables.page' || !/\\|``|''/.test(text)) return null;
      const { text: mended } = cleanProse(text);
      return mended === text ? null : { message: `${shown(text)} has TeX commands.`, mended };
    },
  ),
  characterRule(
    'entity_leftover',
    'warning',
    'HTML entities in texts',
    'Write what they stand for.',
    (text, field) => {
      const found = field === 'abstract' ? null : at(entity, text);
      return (
        found && {
          message: `${around(text, found.place)} has an entity of a web page.`,
          mended: withoutEntities(text),
        }
      );
    },
  ),
];
