import type { Collection } from '../../../contract/methods/collections.ts';
import type { SavedSearch } from '../../../contract/methods/saved-searches.ts';
import type { Tag } from '../../../contract/methods/tags.ts';
import { foldText } from '../../../language/fold.ts';
import { paletteText as text } from '../../../language/strings-features.ts';
import { match, type Ranges } from './match.ts';

export type ActName = keyof typeof text.acts.collection;

/** What a place or a library is to the palette. */
export interface Thing {
  kind: keyof typeof text.acts;
  /** Of a library its folder. */
  id: Collection['id'] | Tag['id'] | SavedSearch['id'] | string;
  name: string;
  /** Tells apart what has the same name: what a collection lies in, a library's folder. */
  hint: string;
}

/** Something that can be done to one place. */
export interface Act {
  id: string;
  name: ActName;
  thing: Thing;
  title: string;
}

export interface FoundAct {
  act: Act;
  ranges: Ranges;
}

/** Acts that are shown, and places that are looked at closely for them. */
const MOST_ACTS = 8;
const MOST_THINGS = 20;

const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

const verbsOf = (kind: Thing['kind']): [ActName, string][] => Object.entries(text.acts[kind]) as never;

/** The words that the acts on a kind begin with: `rename`, `collection`. */
const verbWords = Object.fromEntries(
  (Object.keys(text.acts) as Thing['kind'][]).map((kind) => [
    kind,
    [...new Set(verbsOf(kind).flatMap(([, verb]) => wordsOf(foldText(verb))))],
  ]),
) as Record<Thing['kind'], string[]>;

const names = new WeakMap<Thing, string>();

/** A name's words, each behind a space. 20,000 names are folded once and not at every key. */
function foldedName(thing: Thing): string {
  let folded = names.get(thing);
  if (folded === undefined) {
    folded = ` ${wordsOf(foldText(thing.name)).join(' ')}`;
    names.set(thing, folded);
  }
  return folded;
}

/** How many of the words begin words of the name, or null where one fits neither it nor an act. */
function nameHits(thing: Thing, words: readonly string[]): number | null {
  const name = foldedName(thing);
  let hits = 0;
  for (const word of words) {
    if (name.includes(` ${word}`)) hits += 1;
    else if (!verbWords[thing.kind].some((verb) => verb.startsWith(word))) return null;
  }
  return hits;
}

const actOf = (thing: Thing, name: ActName, verb: string): Act => ({
  id: `${name} ${thing.kind}:${thing.id}`,
  name,
  thing,
  title: text.act(verb, thing.name),
});

/**
 * What can be done to the places that a query names, the best first: everything to the one that it
 * names best, to others only opening and what the query asks for. Without words, the libraries.
 * Linear in the places, with one look at each name.
 */
export function findActs(
  things: readonly Thing[],
  query: string,
  can: (name: ActName) => boolean,
): FoundAct[] {
  const words = wordsOf(foldText(query));
  if (words.length === 0) {
    const libraries = things.filter(({ kind }) => kind === 'library');
    return libraries.map((thing) => ({ act: actOf(thing, 'open', text.acts.library.open), ranges: [] }));
  }
  const named: { thing: Thing; hits: number }[] = [];
  for (const thing of things) {
    const hits = nameHits(thing, words);
    if (hits) named.push({ thing, hits });
  }
  named.sort((a, b) => b.hits - a.hits || a.thing.name.length - b.thing.name.length);
  const found = named.slice(0, MOST_THINGS).flatMap(({ thing }, rank) =>
    verbsOf(thing.kind).flatMap(([name, verb]) => {
      const isAsked = words.some((word) => wordsOf(foldText(verb)).some((own) => own.startsWith(word)));
      if (!can(name) || (rank > 0 && name !== 'open' && !isAsked)) return [];
      const act = actOf(thing, name, verb);
      const fits = match(query, act.title);
      return fits ? [{ act, ranges: fits.ranges }] : [];
    }),
  );
  return found.slice(0, MOST_ACTS);
}
