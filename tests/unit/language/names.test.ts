import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNameList } from '../../../src/language/name-lists.ts';
import { parseName } from '../../../src/language/names.ts';
import { anyCharacter } from '../any-character.ts';

const shown = (text: string): string | null => {
  const list = parseNameList(text);
  return (
    list?.creators.map((c) => c.literal || [c.given, c.particle, c.family, c.suffix].join('/')).join('; ') ??
    null
  );
};

test.each([
  ['A. B. Smith, Jane Doe and Li Wei', 'A. B.//Smith/; Jane//Doe/; Li//Wei/'],
  ['Smith J, Doe A.', 'J//Smith/; A//Doe/'],
  ['Doe, Jane; Smith, A. B.', 'Jane//Doe/; A. B.//Smith/'],
  ['Jane Doe¹, Max Mustermann²', 'Jane//Doe/; Max//Mustermann/'],
  ['Jane Doe1,2, Max Mustermann2', 'Jane//Doe/; Max//Mustermann/'],
  ['Jumper J(1), Evans R(2)', 'J//Jumper/; R//Evans/'],
  ['Smith, J., & Doe, A. B.', 'J.//Smith/; A. B.//Doe/'],
  ["van der Berg J, Dell'Aquila M, et al.", "J/van der/Berg/; M//Dell'Aquila/"],
  ['J Van Dyke, P Roux…', 'J//Van Dyke/; P//Roux/'],
  ['Jan van der Berg | Ulrike Freifrau von Ahlen', 'Jan/van der/Berg/; Ulrike//Freifrau von Ahlen/'],
  ['Sanjana R. Iyer (MIT), Bo Xu (ETH Zürich, Switzerland)', 'Sanjana R.//Iyer/; Bo//Xu/'],
  ['周启航；马晓兰；Daniel Weber', '周启航; 马晓兰; Daniel//Weber/'],
  ['HX Disc Collaboration, Ren Tanaka', 'HX Disc Collaboration; Ren//Tanaka/'],
  ['Иванов А.П., Соколова Е.В.', 'А.П.//Иванов/; Е.В.//Соколова/'],
  ['Nadia Karim, Sam Whitlock, ... Jo Bright', 'Nadia//Karim/; Sam//Whitlock/; Jo//Bright/'],
  ['Martin Luther King Jr., Ana Bell', 'Martin Luther//King/Jr.; Ana//Bell/'],
])('%s', (text, expected) => expect(shown(text)).toBe(expected));

test.each([
  'Vision, Language and Action',
  'Graph Neural Networks, Large Language Models',
  'Home, About, Contact Us',
  'Computer Science, Mathematics',
  'Deep Learning',
])('%s is no list of names', (text) => expect(parseNameList(text)).toBeNull());

test('one plain pair of words is only perhaps a name', () => {
  expect(parseNameList('Tiny Telescopes')?.certain).toBe(false);
  expect(parseNameList('A. Turing')?.certain).toBe(true);
  expect(parseNameList('Pedro Ramos and 3 others')).toMatchObject({ truncated: true });
});

test('nothing throws, and no name is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      parseNameList(text);
      const name = parseName(text);
      if (/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text)) expect(`${name.given} ${name.family}`).toBe(text);
    }),
  );
});
