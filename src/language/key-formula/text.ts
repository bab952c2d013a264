/** Texts on their way into a key. All are short, and no function here makes one longer than that. */
import type { ItemData } from '../../contract/model/item.ts';
import { asciiText, plainTitle } from '../fold.ts';
import { MOST_TEXT, type Spelling } from '../key-words.ts';

/** What a formula looks at. All but creators, date and title may be missing. */
export type KeyData = Pick<ItemData, 'creators' | 'issued' | 'title'> &
  Partial<Pick<ItemData, 'identifiers' | 'type' | 'venue' | 'variables' | 'fields'>>;

export interface KeyContext {
  data: KeyData;
  spelling: Spelling;
}

export const brief = (text: string): string => text.slice(0, MOST_TEXT);

/** A field's text as words: markup and apostrophes gone, anything else that is no letter or digit a space. */
export function plainWords(text: string, spelling: Spelling): string {
  const plain = plainTitle(brief(text));
  const spelled = spelling === 'ascii' ? asciiText(plain) : plain.normalize('NFC');
  return spelled
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')
    .trim();
}

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

export const capitalised = (word: string): string => {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
};

/** The first n characters, no letter of two units torn apart; 0 is none. */
export const firstOf = (text: string, n: number): string => [...text].slice(0, Math.max(0, n)).join('');
