/** What a LaTeX document cites: out of its source, or of the .aux file that a run of LaTeX left. */
import { lineCounter } from '../shared/line-counter.ts';
import { type FindGroup, groupsOf, withoutSilent } from './scan.ts';

export interface CitedIn {
  /** In the order of the document, each once, with the line it stands on. */
  keys: { key: string; line: number }[];
  /** `\nocite{*}`: everything. */
  all: boolean;
  /** Further files, as they are named. */
  inputs: string[];
}

/**
 * Commands that hold "cite" and cite nothing: natbib's and biblatex's settings and hooks (natbib manual §2.9;
 * biblatex manual §4.6, §3.9).
 */
const NO_CITATION =
  /^(?:cite(?:style|indextype|setup|reset|name|list|field|trackertrue|trackerfalse|indextrue|indexfalse|num|index)\*?|(?:set|new|provide|renew|declare|default|end|begin)[A-Za-z]*cit[A-Za-z]*|bibcite|[A-Za-z]*cite(?:alias|text)|citation)$/i;

/** biblatex's citations of a volume: prenote, volume, page, key (biblatex manual §3.9.6). */
const VOLUME = /^(?:[pft]|ft|s|a)?volcites?$/i;

const COMMAND = /\\([A-Za-z@]+)(\*?)/g;

function add(found: CitedIn, seen: Set<string>, list: string, line: number): void {
  for (const part of list.split(',')) {
    const key = part.trim();
    if (key === '*') found.all = true;
    // Arguments of macros, and what makes keys by itself, name no paper.
    else if (key !== '' && !/[#\\{}\s]/.test(key) && !seen.has(key)) {
      seen.add(key);
      found.keys.push({ key, line });
    }
  }
}

const PREAMBLE: ReadonlySet<string> = new Set(['input', 'include', 'subfile', 'subfileinclude', '@input']);

/**
 * Citations of a .tex source: `\cite` and every command of its family (natbib, biblatex, jurabib, apacite:
 * a name that holds "cite"), starred, with options, several keys, and `\cites(…)[…]{a}[…]{b}`; `\nocite`;
 * `\defcitealias`. Comments and verbatim text are left out. Linear.
 */
export function citedInTex(text: string): CitedIn {
  const tex = withoutSilent(text);
  const found: CitedIn = { keys: [], all: false, inputs: [] };
  const seen = new Set<string>();
  const lineOf = lineCounter(tex);
  const groupAt = groupsOf(tex);
  for (const match of tex.matchAll(COMMAND)) {
    const [whole, name = ''] = match;
    const at = match.index + whole.length;
    if (PREAMBLE.has(name)) {
      const file = groupAt(at, '{')?.text ?? /^\s+([^\s\\{}]+)/.exec(tex.slice(at, at + 500))?.[1];
      if (file?.trim()) found.inputs.push(file.trim());
    } else if (name === 'import' || name === 'subimport') {
      const folder = groupAt(at, '{');
      const file = folder && groupAt(folder.end, '{');
      if (file) found.inputs.push(`${folder.text.trim().replace(/\/*$/, '/')}${file.text.trim()}`);
    } else if (name === 'defcitealias' || (/cite/i.test(name) && !NO_CITATION.test(name))) {
      for (const list of keysAfter(groupAt, at, name)) add(found, seen, list, lineOf(match.index));
    }
  }
  return found;
}

/** The lists of keys behind a citation command: one, or of a name in -cites all that follow. */
function* keysAfter(groupAt: FindGroup, from: number, name: string): Generator<string> {
  const isMany = /cites$/i.test(name);
  let at = from;
  if (isMany) {
    for (let note = groupAt(at, '('); note; note = groupAt(at, '(')) at = note.end;
  }
  for (;;) {
    for (let note = groupAt(at, '['); note; note = groupAt(at, '[')) at = note.end;
    if (VOLUME.test(name)) {
      const volume = groupAt(at, '{');
      if (!volume) return;
      at = volume.end;
      for (let note = groupAt(at, '['); note; note = groupAt(at, '[')) at = note.end;
    }
    const keys = groupAt(at, '{');
    if (!keys) return;
    yield keys.text;
    if (!isMany) return;
    at = keys.end;
  }
}

/** What packages cite for themselves: biblatex's and REVTeX's control entries. */
const CONTROL = /^(?:biblatex-control|(?:REVTEX|apsrev|aip|achemso)[\w.-]*[Cc]ontrol[\w-]*)$/;

const AUX = /\\(citation|abx@aux@cite|abx@aux@nocite|@input)\b/g;

/**
 * Citations of an .aux file: BibTeX's `\citation{a,b}` (btxdoc §1), biblatex's `\abx@aux@cite{0}{a}` (also
 * without the number, as before biblatex 3.17), and `\@input` for each `\include`. Linear.
 */
export function citedInAux(text: string): CitedIn {
  const found: CitedIn = { keys: [], all: false, inputs: [] };
  const seen = new Set<string>();
  const lineOf = lineCounter(text);
  const groupAt = groupsOf(text);
  for (const match of text.matchAll(AUX)) {
    const first = groupAt(match.index + match[0].length, '{');
    if (!first) continue;
    if (match[1] === '@input') {
      found.inputs.push(first.text.trim());
      continue;
    }
    const second = match[1] === 'citation' ? null : groupAt(first.end, '{');
    const list = (second ?? first).text.split(',').filter((key) => !CONTROL.test(key.trim()));
    add(found, seen, list.join(','), lineOf(match.index));
  }
  return found;
}

/** Whether a text is an .aux file rather than a source: LaTeX begins each with `\relax`. */
export const isAux = (text: string): boolean => /^\s*\\relax\b/.test(text.slice(0, 1000));
