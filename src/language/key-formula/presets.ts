/** Family name, year, first significant word of the title (`zhou2018deep`); without a creator two words first. */
export const defaultFormula = 'if(author, author.lower + year + shorttitle(1), shorttitle(2).postfix(year))';

/** Formulas to choose from, with what they make of one paper. */
export const formulaPresets: readonly { formula: string; example: string }[] = [
  { formula: defaultFormula, example: 'zhou2018deep' },
  { formula: 'author.lower + shorttitle(3, 3) + year', example: 'zhouDeepInterestNetwork2018' },
  { formula: 'author + year', example: 'Zhou2018' },
  { formula: 'author.lower + "_" + shorttitle(1) + "_" + year', example: 'zhou_deep_2018' },
  { formula: 'author.lower + ":" + year + suffix("a")', example: 'zhou:2018' },
  { formula: 'authors(3, "", "EtAl") + shortyear', example: 'ZhouZhuSongEtAl18' },
  {
    formula: 'if(author(2), authors(3, "", "+", 1), author.first(3)) + shortyear',
    example: 'ZZS+18',
  },
  { formula: 'author.lower + year + (shortvenue | venue.abbr).lower', example: 'zhou2018kdd' },
];
