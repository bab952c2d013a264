/** TeX's accent commands and the combining marks they put over the next letter. */

interface Accent {
  command: string;
  mark: string;
  /** What it prints over nothing (`\~{}`). */
  alone: string;
  /** Defined by LaTeX for T1 fonts, so that it can be written. */
  inT1: boolean;
}

const accent = (command: string, mark: string, alone = '', inT1 = true): Accent => ({
  command,
  mark,
  alone,
  inT1,
});

const accents: readonly Accent[] = [
  accent('`', '\u0300', '`'),
  accent("'", '\u0301', '\u00b4'),
  accent('^', '\u0302', '^'),
  accent('~', '\u0303', '~'),
  accent('=', '\u0304', '\u00af'),
  accent('u', '\u0306', '\u02d8'),
  accent('.', '\u0307', '\u02d9'),
  accent('"', '\u0308', '\u00a8'),
  accent('r', '\u030a', '\u02da'),
  accent('H', '\u030b', '\u02dd'),
  accent('v', '\u030c', '\u02c7'),
  accent('d', '\u0323'),
  accent('textcommabelow', '\u0326', ','),
  accent('c', '\u0327', '\u00b8'),
  accent('k', '\u0328', '\u02db'),
  accent('b', '\u0331'),
  accent('h', '\u0309', '', false),
  accent('U', '\u030d', '', false),
  accent('G', '\u030f', '', false),
  accent('f', '\u0311', '', false),
  accent('t', '\u0361', '', false),
];

const byCommand = new Map(accents.map((a) => [a.command, a]));
const byMark = new Map(accents.filter((a) => a.inT1).map((a) => [a.mark, a.command]));

/** The accent of a command (without its backslash), or undefined. */
export function findAccent(command: string): { mark: string; alone: string } | undefined {
  return byCommand.get(command);
}

/** `\command{base}` for a mark over a base that is TeX already, or null when LaTeX has no such accent. */
export function accented(mark: string, base: string): string | null {
  const command = byMark.get(mark);
  if (command === undefined) return null;
  const isLetterCommand = /^[a-zA-Z]/.test(command);
  return `\\${command}${isLetterCommand || base.length > 1 ? `{${base}}` : base}`;
}

/** A letter under its marks, composed; an accented `ı` or `ȷ` is its dotted letter. */
export function compose(letter: string, marks: string): string {
  if (marks === '') return letter;
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  return (base + marks).normalize('NFC');
}
