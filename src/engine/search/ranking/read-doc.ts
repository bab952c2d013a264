import { stemOf } from '../../../language/analysis/stem.ts';
import { eachCompound } from '../../../language/analysis/words.ts';
import { impactOf, USUAL } from './impact.ts';

/** What the ranking knows of one paper. */
export interface RankDoc {
  id: number;
  title: string;
  creators: string;
  /** All else: abstract, venue, keys, tags, notes, links, identifiers. */
  text: string;
}

/** Words of many papers, numbered as they are met. */
export interface Lexicon {
  surfaces: Map<string, number>;
  surfaceStem: number[];
  surfaceDocs: number[];
  surfaceWritten: number[];
  stems: Map<string, number>;
  stemDocs: number[];
}

export const newLexicon = (): Lexicon => ({
  surfaces: new Map(),
  surfaceStem: [],
  surfaceDocs: [],
  surfaceWritten: [],
  stems: new Map(),
  stemDocs: [],
});

/** A stem of one paper with its impact in each field; 0 where it doesn't occur. */
export interface Entry {
  stem: number;
  text: number;
  title: number;
  creators: number;
}

/** What one paper holds. */
export interface ReadDoc {
  /** Numbers of surfaces, and whether each is written as a word of its own. */
  surfaces: Map<number, boolean>;
  entries: Entry[];
}

type Field = keyof typeof USUAL;

function surfaceNumber(lexicon: Lexicon, surface: string): number {
  const known = lexicon.surfaces.get(surface);
  if (known !== undefined) return known;
  const stem = stemOf(surface);
  let number = lexicon.stems.get(stem);
  if (number === undefined) {
    number = lexicon.stems.size;
    lexicon.stems.set(stem, number);
    lexicon.stemDocs.push(0);
  }
  const made = lexicon.surfaces.size;
  lexicon.surfaces.set(surface, made);
  lexicon.surfaceStem.push(number);
  lexicon.surfaceDocs.push(0);
  lexicon.surfaceWritten.push(0);
  return made;
}

/** Reads a paper's words, and counts it at each of them. */
export function readDoc(lexicon: Lexicon, doc: RankDoc): ReadDoc {
  const surfaces = new Map<number, boolean>();
  const byStem = new Map<number, Entry>();
  const lengths = { text: 0, title: 0, creators: 0 };
  const add = (surface: string, written: boolean, field: Field, weight: number): void => {
    const number = surfaceNumber(lexicon, surface);
    const known = surfaces.get(number);
    if (known === undefined || (written && !known)) surfaces.set(number, written);
    const stem = lexicon.surfaceStem[number]!;
    let entry = byStem.get(stem);
    if (entry === undefined) {
      entry = { stem, text: 0, title: 0, creators: 0 };
      byStem.set(stem, entry);
    }
    entry.text += weight;
    if (field !== 'text') entry[field] += 1;
  };
  const read = (text: string, field: Field, weight: number): void =>
    eachCompound(text, (word) => {
      for (const part of word.parts) add(part, !word.paired, field, weight);
      for (const other of word.also) add(other, false, field, weight);
      if (word.joined !== null) add(word.joined, false, field, weight);
      lengths.text += weight * word.parts.length;
      if (field !== 'text') lengths[field] += word.parts.length;
    });
  read(doc.title, 'title', 2);
  read(doc.creators, 'creators', 1);
  read(doc.text, 'text', 1);
  for (const [surface, written] of surfaces) {
    lexicon.surfaceDocs[surface]! += 1;
    if (written) lexicon.surfaceWritten[surface]! += 1;
  }
  const entries = [...byStem.values()];
  for (const entry of entries) {
    lexicon.stemDocs[entry.stem]! += 1;
    for (const field of ['text', 'title', 'creators'] as const) {
      if (entry[field] > 0) entry[field] = impactOf(entry[field], lengths[field], USUAL[field]);
    }
  }
  return { surfaces, entries };
}
