import { eachCompound } from '../../../language/analysis/words.ts';
import { impactOf, USUAL } from './impact.ts';
import { type Lexicon, newLexicon, numberOf } from './lexicon.ts';
import { Numbers } from './numbers.ts';

/** What the ranking knows of one paper. */
export interface RankDoc {
  id: number;
  title: string;
  creators: string;
  /** All else: abstract, venue, keys, tags, notes, links, identifiers. */
  text: string;
}

/** What some papers hold: one list after the other, a paper's part ends where `ends` says. */
export interface ReadDocs {
  lexicon: Lexicon;
  /** Surfaces of each paper: twice the number, and one where it is written as a word of its own. */
  surfaces: Numbers;
  surfaceEnds: Numbers;
  /** Stems of each paper, and their impacts in each field: one byte each, 0 where it doesn't occur. */
  stems: Numbers;
  impacts: Numbers;
  stemEnds: Numbers;
}

const TITLE = 8;
const CREATORS = 16;
const BYTE = 255;

/** Where an entry's byte for each field is. */
export const SHIFT = { text: 0, title: TITLE, creators: CREATORS } as const;

/** How often each stem occurs in the paper that is read. */
interface Counts {
  text: Numbers;
  title: Numbers;
  creators: Numbers;
}

/** Reads the words of papers. The title counts twice. */
export function readDocs(docs: readonly RankDoc[]): ReadDocs {
  const lexicon = newLexicon();
  const made: ReadDocs = {
    lexicon,
    surfaces: new Numbers(),
    surfaceEnds: new Numbers(),
    stems: new Numbers(),
    impacts: new Numbers(),
    stemEnds: new Numbers(),
  };
  // By number: where the last paper that holds it has it in the lists above, plus one.
  const surfacePlace = new Numbers();
  const stemPlace = new Numbers();
  const counts: Counts = { text: new Numbers(), title: new Numbers(), creators: new Numbers() };
  for (const doc of docs) {
    const firstSurface = made.surfaces.length;
    const firstStem = made.stems.length;
    const lengths = { text: 0, title: 0, creators: 0 };
    const add = (surface: string, written: boolean, field: keyof Counts, weight: number): void => {
      const number = numberOf(lexicon, surface);
      if (number === surfacePlace.length) surfacePlace.push(0);
      const place = surfacePlace.values[number]! - 1;
      if (place < firstSurface) {
        made.surfaces.push(number * 2 + (written ? 1 : 0));
        surfacePlace.values[number] = made.surfaces.length;
      } else if (written) made.surfaces.values[place]! |= 1;
      const stem = lexicon.surfaceStem.values[number]!;
      if (stem === stemPlace.length) {
        stemPlace.push(0);
        for (const one of [counts.text, counts.title, counts.creators]) one.push(0);
      }
      if (stemPlace.values[stem]! - 1 < firstStem) {
        made.stems.push(stem);
        stemPlace.values[stem] = made.stems.length;
        counts.text.values[stem] = 0;
        counts.title.values[stem] = 0;
        counts.creators.values[stem] = 0;
      }
      counts.text.values[stem]! += weight;
      if (field !== 'text') counts[field].values[stem]! += 1;
    };
    const read = (text: string, field: keyof Counts, weight: number): void =>
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
    for (let i = firstSurface; i < made.surfaces.length; i++) {
      const surface = made.surfaces.values[i]!;
      lexicon.surfaceDocs.values[surface >>> 1]! += 1;
      lexicon.surfaceWritten.values[surface >>> 1]! += surface & 1;
    }
    for (let i = firstStem; i < made.stems.length; i++) {
      const stem = made.stems.values[i]!;
      lexicon.stemDocs.values[stem]! += 1;
      const impact = (field: keyof Counts): number => {
        const times = counts[field].values[stem]!;
        return times === 0 ? 0 : impactOf(times, lengths[field], USUAL[field]) << SHIFT[field];
      };
      made.impacts.push(impact('text') | impact('title') | impact('creators'));
    }
    made.surfaceEnds.push(made.surfaces.length);
    made.stemEnds.push(made.stems.length);
  }
  return made;
}

/** The impact of an entry in one field. */
export const impactIn = (impacts: number, field: keyof typeof SHIFT): number =>
  (impacts >>> SHIFT[field]) & BYTE;
