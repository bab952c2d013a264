/**
 * Marks that the citation processor's output carries in place of HTML. They are noncharacters of Unicode
 * ("intended for process-internal use", The Unicode Standard, section 23.7), which no text may bring along:
 * what is set in italics can then be told from a title that says `<i>`, and nothing needs escaping.
 */
export const mark = {
  /** Opens a setting; its one-letter name follows. */
  open: '\ufdd0',
  /** Closes the innermost. */
  close: '\ufdd1',
  /** Ends the address of a link, which stands before what is shown. */
  href: '\ufdd2',
  /** Parts `<` from a letter that would make it a tag for the processor. */
  shield: '\ufdd3',
  /** Stands for "and others" among names, which CSL has no name for. */
  others: '\ufdd4',
} as const;

/** Names of settings: styles, their opposites in capitals, and places in an entry. */
export type Setting = keyof typeof settings;
export const settings = {
  i: 'italic',
  I: 'not italic',
  b: 'bold',
  B: 'not bold',
  u: 'underlined',
  U: 'not underlined',
  c: 'small capitals',
  C: 'no small capitals',
  '^': 'raised',
  _: 'lowered',
  '=': 'on the line',
  a: 'a link: address, mark, text',
  l: 'in the margin',
  n: 'a block of its own',
} as const;

const NONCHARACTERS = /[\ufdd0-\ufdef]/g;
const ALL_BUT_OTHERS = /[\ufdd0-\ufdd3\ufdd5-\ufdef]/g;

/** A text of the processor's, in which only "and others" is marked. */
export const escaped = (text: string): string => text.replace(ALL_BUT_OTHERS, '');

/** A text without noncharacters. */
export const withoutMarks = (text: string): string => text.replace(NONCHARACTERS, '');

/** A text in a setting. */
export const set = (setting: Setting, text: string): string => `${mark.open}${setting}${text}${mark.close}`;
