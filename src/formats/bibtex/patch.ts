/** Changes to an entry's own text: each replaces the span of one field, all else stays as it was. */

import type { Field } from './blocks.ts';
import type { EntryBlock } from './reread.ts';

/** A field's new value with its delimiters, or null for a field that goes. */
export type Changes = ReadonlyMap<string, string | null>;

/** What is to be another: entry type, key and fields; null stays. */
export interface Patch {
  type: string | null;
  key: string | null;
  changes: Changes;
  isBiblatex: boolean;
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Names under which one thing stands; the first that an entry has is where its value goes. */
const families: readonly (readonly string[])[] = [
  ['title', 'subtitle'],
  ['journal', 'journaltitle', 'booktitle', 'howpublished', 'journalsubtitle', 'booksubtitle'],
  ['publisher', 'school', 'institution', 'organization'],
  ['address', 'location'],
  ['date', 'year', 'month', 'day'],
  ['number', 'issue', 'seriesnumber', 'eid'],
  ['archiveprefix', 'eprinttype'],
  ['primaryclass', 'eprintclass'],
  ['annote', 'annotation'],
  ['language', 'langid', 'hyphenation'],
  ['keywords', 'keyword'],
  ['pagetotal', 'numpages'],
  ['file', 'pdf'],
  ['key', 'sortkey'],
];
const familyOf = new Map(families.flatMap((family) => family.map((name) => [name, family] as const)));

/** What goes along when the first of its family gets a new value: it held a part of it. */
const parts = new Set(['subtitle', 'journalsubtitle', 'booksubtitle', 'keyword']);

/** Where a field ends with the comma behind it. */
function endOf(raw: string, field: Field): number {
  const comma = /\s*,/y;
  comma.lastIndex = field.to;
  return comma.test(raw) ? comma.lastIndex : field.to;
}

/**
 * Where a change goes: to the field of its name, or to another one of its family that the entry has and that no
 * other change is about.
 */
function targetOf(block: EntryBlock, name: string, changes: Changes): Field | undefined {
  const find = (wanted: string): Field | undefined => block.fields.find((field) => field.name === wanted);
  const same = find(name);
  if (same || ['year', 'month', 'day', 'date'].includes(name)) return same;
  for (const other of familyOf.get(name) ?? []) {
    const field = parts.has(other) || changes.has(other) ? undefined : find(other);
    if (field) return field;
  }
  return undefined;
}

/** How new fields are set: like those that are there. */
function layoutOf(raw: string, block: EntryBlock): { before: string; equals: string } {
  const last = block.fields.at(-1);
  if (!last) return { before: '\n  ', equals: ' = ' };
  const indent = /\s*$/.exec(raw.slice(0, last.start))?.[0] ?? '';
  const newline = /\r?\n[ \t]*$/.exec(indent)?.[0];
  return {
    before: newline ?? (indent || ' '),
    equals:
      / = /.test(raw.slice(last.start, last.from + 1)) || /\s=\s*$/.test(raw.slice(last.start, last.from))
        ? ' = '
        : '=',
  };
}

/**
 * The entry's text with changes put in.
 * @param raw the entry's text, of which `block` says where things stand
 */
export function patchEntry(
  raw: string,
  block: EntryBlock,
  { type, key, changes, isBiblatex }: Patch,
): string {
  const edits: Edit[] = [];
  if (type !== null) {
    const at = raw.indexOf('@') + 1;
    const found = /^[ \t]*([^\s{(]+)/.exec(raw.slice(at));
    const from = at + (found?.[0].length ?? 0) - (found?.[1]?.length ?? 0);
    edits.push({ from, to: from + (found?.[1]?.length ?? 0), text: type });
  }
  if (key !== null) {
    edits.push(keyEdit(raw, block, key));
  }
  const added: string[] = [];
  const gone = new Set<Field>();
  const { before, equals } = layoutOf(raw, block);
  for (const [name, value] of dated(block, changes, isBiblatex)) {
    const field = targetOf(block, name, changes);
    if (value === null) {
      if (field?.name === name) gone.add(field);
      continue;
    }
    for (const other of block.fields)
      if (parts.has(other.name) && familyOf.get(name)?.includes(other.name)) gone.add(other);
    if (field) edits.push({ from: field.from, to: field.to, text: value });
    else added.push(`${name}${equals}${value}`);
  }
  for (const field of gone) {
    const at = block.fields.indexOf(field);
    const previous = block.fields[at - 1];
    const from = previous ? endOf(raw, previous) : field.start;
    const next = block.fields[at + 1];
    edits.push({ from, to: previous ? endOf(raw, field) : (next?.start ?? endOf(raw, field)), text: '' });
  }
  if (added.length > 0) edits.push(insertion(raw, block, added, before));
  return applied(raw, edits);
}

/** Another key; where there was none it stands at once behind the brace. */
function keyEdit(raw: string, block: EntryBlock, key: string): Edit {
  if (block.key !== '' || raw[block.keyAt] === ',')
    return { from: block.keyAt, to: block.keyAt + block.key.length, text: key };
  const at = raw.search(/[{(]/) + 1;
  return { from: at, to: at, text: /\s/.test(raw[at] ?? '') ? `${key},` : `${key}, ` };
}

/** New fields behind the last one, with a comma before them, and behind them where there was one. */
function insertion(raw: string, block: EntryBlock, added: readonly string[], before: string): Edit {
  const last = block.fields.at(-1);
  if (!last) return { from: block.keyAt + block.key.length, to: block.keyAt + block.key.length, text: '' };
  const end = endOf(raw, last);
  const hasComma = end > last.to;
  const text = added.map((field) => `${before}${field}`).join(',');
  return { from: end, to: end, text: hasComma ? `${text},` : `,${text}` };
}

/** biblatex says a date in one field: a new one takes the place of year, month and day. */
function dated(block: EntryBlock, changes: Changes, isBiblatex: boolean): [string, string | null][] {
  const all = [...changes];
  if (!isBiblatex || !changes.has('date')) return all;
  const old = block.fields.filter(
    ({ name }) => ['year', 'month', 'day'].includes(name) && !changes.has(name),
  );
  return [...all, ...old.map(({ name }): [string, null] => [name, null])];
}

function applied(raw: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  let out = '';
  let at = 0;
  for (const { from, to, text } of sorted) {
    if (from < at) continue;
    out += raw.slice(at, from) + text;
    at = to;
  }
  return out + raw.slice(at);
}
