import { statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { errorValue } from '../../contract/errors.ts';
import { citedInAux, citedInTex, isAux } from '../../formats/latex/cited.ts';
import { foldKey } from '../../language/key.ts';
import type { ReadableDb } from '../db/database.ts';
import { readTextFile } from '../imports/read.ts';
import { readItems } from '../items/read.ts';
import { findKey } from '../keys/queries.ts';

/** A document of more files is read no further. */
const MOST_FILES = 2000;

export interface CitedKey {
  key: string;
  file: string;
  line: number;
}

/** What a document cites, over all its files. */
export interface CitedDocument {
  keys: CitedKey[];
  /** It has `\nocite{*}`. */
  all: boolean;
  /** Files that it names and that can't be read. */
  unread: { file: string; message: string }[];
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file that a name means: LaTeX looks from the main document's folder, `subfiles` from its own. */
function locate(name: string, folders: readonly string[], extension: string): string | null {
  for (const folder of folders) {
    const path = resolve(folder, name);
    if (extname(name) !== extension && isFile(path + extension)) return path + extension;
    if (isFile(path)) return path;
  }
  return null;
}

/**
 * Reads what a document cites, out of its .tex or .aux file and of those that it reads.
 * @throws OctavoError `file_unreadable`, `too_large`, `not_text` for the document itself
 */
export function readCited(path: string): CitedDocument {
  const document: CitedDocument = { keys: [], all: false, unread: [] };
  const seen = new Set([path]);
  const keys = new Set<string>();
  const files = [path];
  for (const file of files) {
    let text: string;
    try {
      ({ text } = readTextFile(file));
    } catch (error) {
      if (file === path) throw error;
      document.unread.push({ file, message: errorValue(error).message });
      continue;
    }
    const aux = isAux(text);
    const found = aux ? citedInAux(text) : citedInTex(text);
    document.all ||= found.all;
    for (const { key, line } of found.keys) {
      if (keys.has(foldKey(key))) continue;
      keys.add(foldKey(key));
      document.keys.push({ key, file, line });
    }
    for (const name of found.inputs) {
      const input = locate(name, [dirname(path), dirname(file)], aux ? '.aux' : '.tex');
      // What isn't there is most often made by LaTeX itself, or in a folder of the system's.
      if (input === null || seen.has(input) || files.length >= MOST_FILES) continue;
      seen.add(input);
      files.push(input);
    }
  }
  return document;
}

/** Fields that name other entries without which one isn't whole (biblatex manual §2.2.3, "Special fields"). */
const PARENTS = ['crossref', 'xref', 'xdata', 'entryset', 'related'];

/**
 * The items that keys name, in their order, and behind them their parents, as BibTeX wants it: an entry comes
 * before the one it inherits from. Former keys count.
 */
export function citedItems(
  db: ReadableDb,
  keys: readonly CitedKey[],
): { ids: number[]; missing: CitedKey[] } {
  const ids = new Set<number>();
  const missing: CitedKey[] = [];
  for (const cited of keys) {
    const found = findKey(db, foldKey(cited.key));
    if (found) ids.add(found.item);
    else missing.push(cited);
  }
  let wave = [...ids];
  while (wave.length > 0) {
    const next: number[] = [];
    for (const { fields } of readItems(db, wave)) {
      for (const key of PARENTS.flatMap((name) => fields[name]?.split(',') ?? [])) {
        const parent = key.trim() === '' ? undefined : findKey(db, foldKey(key.trim()));
        if (!parent || ids.has(parent.item)) continue;
        ids.add(parent.item);
        next.push(parent.item);
      }
    }
    wave = next;
  }
  return { ids: [...ids], missing };
}
