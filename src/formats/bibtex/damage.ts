/** What is wrong with a block of a .bib file. */
export class Damage extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

// Shared, since a file of nothing but broken entries throws them by the ten thousand.
export const unclosedBrace = new Damage('unclosed_brace', 'a brace is never closed');
export const unclosedQuote = new Damage('unclosed_quote', 'a quote is never closed');
export const unclosedEntry = new Damage('unclosed_entry', 'the entry is never closed');
export const missingValue = new Damage('missing_value', 'a value is missing');
