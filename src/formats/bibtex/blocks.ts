/** The blocks of a .bib file, and where things stand in them. */

/** A piece of a value: text in braces or quotes, a number, or a macro's name. `#` joins several. */
export interface Piece {
  kind: 'text' | 'macro';
  text: string;
}

export interface Field {
  /** Lower case. */
  name: string;
  pieces: Piece[];
  /** Where its name begins, and its value from the first delimiter to behind the last. */
  start: number;
  from: number;
  to: number;
}

export type Block =
  | {
      kind: 'entry';
      type: string;
      key: string;
      /** Where the key begins; '' stands where one should be. */
      keyAt: number;
      fields: Field[];
      start: number;
      end: number;
      line: number;
    }
  | { kind: 'string'; name: string; pieces: Piece[]; start: number; end: number; line: number }
  | { kind: 'preamble' | 'comment' | 'text'; start: number; end: number; line: number }
  | { kind: 'damaged'; code: string; message: string; start: number; end: number; line: number };
