/** Reading a TeX source just as far as its citations need: arguments, options, comments. */

/** Where nothing is cited: a comment, `\verb`, or an environment that shows its text. */
const SILENT =
  /\\\\|\\%|%[^\n]*|\\verb\*?([^A-Za-z\s*])[^\n]*?\1|\\begin\{((?:verbatim|Verbatim|lstlisting|minted|comment)\*?)\}/g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * The same text, of the same length and lines, with blanks where nothing is cited. Linear: an environment
 * that never ends is looked for once.
 */
export function withoutSilent(tex: string): string {
  const parts: string[] = [];
  const endless = new Set<string>();
  let at = 0;
  for (const match of tex.matchAll(SILENT)) {
    const [whole, , name] = match;
    if (match.index < at || whole === '\\\\' || whole === '\\%') continue;
    let end = match.index + whole.length;
    if (name !== undefined) {
      const closing = `\\end{${name}}`;
      const found = endless.has(name) ? -1 : tex.indexOf(closing, end);
      if (found < 0) {
        endless.add(name);
        continue;
      }
      end = found + closing.length;
    }
    parts.push(tex.slice(at, match.index), blank(tex.slice(match.index, end)));
    at = end;
  }
  return parts.length === 0 ? tex : parts.join('') + tex.slice(at);
}

/** Longest argument that is looked at: a citation's keys stand on a page. */
const MOST = 10_000;

export interface Group {
  text: string;
  /** What follows it. */
  end: number;
}

/** Finds the group that begins at a place, blanks before it left out; null for none. */
export type FindGroup = (at: number, open: '{' | '[' | '(') => Group | null;

/**
 * Groups of a text in braces, brackets or parentheses. What is never closed is read over at most as often
 * as the text is long, ten times: then nothing is a group any more.
 */
export function groupsOf(tex: string): FindGroup {
  let patience = 10 * tex.length + MOST;
  return (at, open) => {
    const from = skipBlanks(tex, at);
    if (tex[from] !== open || patience <= 0) return null;
    const close = open === '{' ? '}' : open === '[' ? ']' : ')';
    let depth = 0;
    const most = Math.min(tex.length, from + MOST);
    for (let i = from; i < most; i += 1) {
      const c = tex[i];
      if (c === '\\') i += 1;
      else if (c === '{' || (c === open && depth === 0)) depth += 1;
      else if (c === '}' || (c === close && depth === 1)) {
        depth -= 1;
        if (depth === 0) return { text: tex.slice(from + 1, i), end: i + 1 };
      }
    }
    patience -= most - from;
    return null;
  };
}

/** Where the next thing that is no blank stands; a blank line ends a command's arguments. */
function skipBlanks(tex: string, at: number): number {
  let i = at;
  let lines = 0;
  while (i < tex.length && /\s/.test(tex[i] ?? '')) {
    if (tex[i] === '\n') lines += 1;
    if (lines > 1) return at;
    i += 1;
  }
  return i;
}
