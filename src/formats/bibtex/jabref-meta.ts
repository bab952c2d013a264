/** JabRef's `@comment{jabref-meta: name:value;}`: its groups, and settings that say how fields are meant. */

/** A group of JabRef's tree. */
export interface Group {
  /** Names from the top to the group itself. */
  path: string[];
  name: string;
  /** Keys of its entries, where the tree lists them (before JabRef 3.7). */
  keys: string[];
  /** A group of what has a word in a field, or null. */
  keyword: { field: string; word: string; isCaseSensitive: boolean } | null;
  /** Papers were put into it by hand. */
  isStatic: boolean;
}

/** What the metadata of a file say. */
export interface JabrefMeta {
  groups: Group[];
  /** Folder that linked files are looked for in, or ''. */
  fileDirectory: string;
  /** What parts keywords, or ''. */
  keywordSeparator: string;
  /** `bibtex`, `biblatex` or ''. */
  databaseType: string;
}

const META = /^@comment\s*[{(]\s*jabref-meta:\s*([\w-]+)\s*:(.*)$/is;

/** Cuts at unescaped semicolons; a backslash keeps the character behind it. */
function cut(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? '';
    if (c === '\\' && i + 1 < text.length) {
      i += 1;
      part += text[i];
    } else if (c === ';') {
      parts.push(part);
      part = '';
    } else part += c;
  }
  if (part !== '') parts.push(part);
  return parts;
}

/** Groups nest by the number in front; what isn't known as a kind of group still has others below it. */
function readGroups(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  const path: string[] = [];
  for (const line of lines) {
    const found = /^\s*(\d{1,4})\s+(\w+):(.*)$/s.exec(line);
    if (!found || found[2] === 'AllEntriesGroup') continue;
    const [, depth = '1', kind = '', rest = ''] = found;
    const values = cut(rest);
    const name = (values[0] ?? '').replace(/\s+/g, ' ').trim();
    if (name === '') continue;
    path.length = Math.min(path.length, Math.max(0, Number(depth) - 1));
    path.push(name);
    groups.push({ path: [...path], name, ...contents(kind, values) });
  }
  return groups;
}

function contents(kind: string, values: readonly string[]): Omit<Group, 'path' | 'name'> {
  const isStatic = kind === 'ExplicitGroup' || kind === 'StaticGroup' || kind === 'SmartGroup';
  const none = { keys: [], keyword: null, isStatic };
  if (kind === 'ExplicitGroup') return { ...none, keys: values.slice(2).filter(Boolean) };
  const [, , field = '', word = '', caseSensitive, regex] = values;
  if (kind !== 'KeywordGroup' || regex === '1' || word.trim() === '') return none;
  const keyword = {
    field: field.trim().toLowerCase(),
    word: word.trim(),
    isCaseSensitive: caseSensitive === '1',
  };
  return { ...none, keyword };
}

/** An empty set of metadata, to be filled by `readMeta`. */
export const noMeta = (): JabrefMeta => ({
  groups: [],
  fileDirectory: '',
  keywordSeparator: '',
  databaseType: '',
});

/** Reads a comment block (from its `@` to its end) into the metadata, if it is one of JabRef's. */
export function readMeta(meta: JabrefMeta, block: string): void {
  const found = META.exec(block.slice(0, 200)) ? META.exec(block) : null;
  if (!found) return;
  const name = (found[1] ?? '').toLowerCase();
  const values = cut((found[2] ?? '').replace(/[})]\s*$/, '').replace(/\r?\n/g, ''));
  const [first = ''] = values.map((value) => value.trim());
  if (name === 'grouping' || name === 'groupstree') meta.groups = readGroups(values);
  else if (name === 'filedirectory' && meta.fileDirectory === '') meta.fileDirectory = first;
  else if (name === 'keywordseparator') meta.keywordSeparator = first || ';';
  else if (name === 'databasetype') meta.databaseType = first.toLowerCase();
}
