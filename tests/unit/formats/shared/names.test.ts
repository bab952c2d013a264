import { describe, expect, it } from 'vitest';
import { readListName } from '../../../../src/formats/shared/names.ts';

const said = (text: string): string => {
  const name = readListName(text, 'author');
  if (!name) return 'nobody';
  if (name.literal) return `{${name.literal}}`;
  return [[name.particle, name.family].filter(Boolean).join(' | '), name.given, name.suffix].join('; ');
};

describe('readListName', () => {
  it.each([
    ['Smith, John A.', 'Smith; John A.; '],
    ['Smith, John A., Jr.', 'Smith; John A.; Jr.'],
    ['Smith, Jr., John A.', 'Smith; John A.; Jr.'],
    ['van der Berg, A. B.', 'van der | Berg; A. B.; '],
    ['Beethoven, Ludwig van', 'van | Beethoven; Ludwig; '],
    ['Smith', '{Smith}'],
    ['World Health Organization', '{World Health Organization}'],
    ['World Health Organization,', '{World Health Organization}'],
    ['University of X,, Department of Y', '{University of X, Department of Y}'],
    ['Smith JA', 'Smith; JA; '],
    ['Smith J.-P.', 'Smith; J.-P.; '],
    ['van den Berg J.A.', 'van den | Berg; J.A.; '],
    ['J. A. Smith', 'Smith; J. A.; '],
    ['K. -H. Lee', 'Lee; K. -H.; '],
    ['王, 小明', '王; 小明; '],
    ['王小明', '{王小明}'],
    ["O'Neil, Sheila", "O'Neil; Sheila; "],
    ['One, Two, Three, Four', '{One, Two, Three, Four}'],
    [' , ', 'nobody'],
    ['', 'nobody'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});
