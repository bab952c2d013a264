import { type Compound, eachCompound } from '../../../language/analysis/words.ts';

/** The words that one makes: pairs of letters where a script sets no words apart, and its last letter. */
function wordsOf({ parts, paired, also }: Compound): readonly string[] {
  const last = also.at(-1);
  // So a letter alone is the beginning of a word wherever it stands.
  return paired && last !== undefined ? [...parts, last] : parts;
}

/** A text as SQLite is given it: its words as search cuts them, in their order. */
export function phraseText(text: string): string {
  const words: string[] = [];
  eachCompound(text, (compound) => words.push(...wordsOf(compound)));
  return words.join(' ');
}

/** Words that stand next to each other; `open`: the last one may be the beginning of one. */
export interface PhraseWords {
  words: string[];
  open: boolean;
}

/** The words of a phrase that is looked for. What it ends with may go on in the text, where words aren't set apart. */
export function phraseWords(text: string, open: boolean): PhraseWords {
  const words: string[] = [];
  let last: Compound | null = null;
  eachCompound(text, (compound) => {
    words.push(...wordsOf(compound));
    last = compound;
  });
  const { paired, also } = (last as Compound | null) ?? { paired: false, also: [] };
  if (!paired) return { words, open };
  if (also.length > 0) words.pop();
  return { words, open: true };
}
