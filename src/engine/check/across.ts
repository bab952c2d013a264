import type { IdentifierScheme } from '../../contract/model/item.ts';
import type { Item } from '../../contract/model/library.ts';
import type { Severity } from '../../contract/model/terms.ts';
import { foldTitle } from '../../language/fold.ts';
import { schemeNames } from '../../language/identifier-input.ts';
import { foldIdentifier } from '../../language/identifiers.ts';
import type { KeptProblem } from './problem-index.ts';
import { alikeKey } from './rules/index.ts';
import { shown } from './rules/rule.ts';

/** Kinds of problems that lie between papers. */
export const acrossKinds: readonly { code: string; severity: Severity; title: string; fix: string }[] = [
  {
    code: 'key_clash',
    severity: 'error',
    title: 'Keys that look alike',
    fix: 'Regenerate one of them: programs take them for one key.',
  },
  {
    code: 'identifier_shared',
    severity: 'warning',
    title: 'Identifiers that several papers have',
    fix: 'Merge the papers if they are one, else correct the identifier.',
  },
  {
    code: 'venue_variants',
    severity: 'note',
    title: 'Venues in several spellings',
    fix: 'Write it in one way.',
  },
];

/** A journal or proceedings belongs to many papers, so books' and series' numbers tell nothing. */
const unique: readonly IdentifierScheme[] = ['doi', 'arxiv', 'pmid', 'pmcid'];

interface Facts {
  key: string;
  /** Current and former keys as they look, identifiers as they are compared. */
  names: readonly string[];
  venue: string;
  venueFold: string;
}

const factsOf = (item: Item): Facts => ({
  key: item.citationKey,
  names: [
    ...[item.citationKey, ...item.aliases].filter(Boolean).map((key) => `key ${alikeKey(key)}`),
    ...unique.flatMap((scheme) => {
      const value = item.identifiers[scheme];
      return value ? [`${scheme} ${foldIdentifier(scheme, value)}`] : [];
    }),
  ],
  venue: item.venue,
  // The article is often left out, and brackets hold short names.
  venueFold: foldTitle(item.venue.replace(/^the\s+/i, '').replaceAll(/\s*\([^()]*\)/g, '')),
});

/** Sets of papers by something they share; only sets of several are of interest. */
class Sharing {
  readonly #all = new Map<string, Set<number>>();
  readonly several = new Set<string>();

  add(name: string, item: number): void {
    const set = this.#all.get(name) ?? new Set<number>();
    this.#all.set(name, set.add(item));
    if (set.size > 1) this.several.add(name);
  }

  remove(name: string, item: number): void {
    const set = this.#all.get(name);
    set?.delete(item);
    if ((set?.size ?? 0) < 2) this.several.delete(name);
    if (set?.size === 0) this.#all.delete(name);
  }

  of(name: string): number[] {
    return [...(this.#all.get(name) ?? [])].sort((a, b) => a - b);
  }
}

/** What papers share that each should have for itself, kept up to date paper by paper. */
export class AcrossIndex {
  readonly #facts = new Map<number, Facts>();
  readonly #names = new Sharing();
  readonly #venues = new Sharing();

  put(item: Item): void {
    this.remove(item.id);
    const facts = factsOf(item);
    this.#facts.set(item.id, facts);
    for (const name of new Set(facts.names)) this.#names.add(name, item.id);
    if (facts.venueFold !== '') this.#venues.add(facts.venueFold, item.id);
  }

  remove(item: number): void {
    const facts = this.#facts.get(item);
    if (!facts) return;
    for (const name of new Set(facts.names)) this.#names.remove(name, item);
    if (facts.venueFold !== '') this.#venues.remove(facts.venueFold, item);
    this.#facts.delete(item);
  }

  /** The most common spelling of an item's venue, the first paper's where several are as common. */
  usualVenue(item: number): string {
    const facts = this.#facts.get(item);
    return facts ? (this.#spellings(facts.venueFold)[0]?.[0] ?? facts.venue) : '';
  }

  #spellings(fold: string): [string, number[]][] {
    const spellings = new Map<string, number[]>();
    for (const id of this.#venues.of(fold)) {
      const { venue } = this.#facts.get(id) ?? { venue: '' };
      const same = spellings.get(venue);
      if (same) same.push(id);
      else spellings.set(venue, [id]);
    }
    return [...spellings].sort((a, b) => b[1].length - a[1].length);
  }

  /** All problems between papers as they stand now. */
  *problems(): Generator<KeptProblem> {
    for (const name of this.#names.several) yield* this.#shared(name);
    for (const fold of this.#venues.several) {
      const [usual, ...others] = this.#spellings(fold);
      for (const [venue, ids] of others) {
        for (const item of ids) {
          yield {
            item,
            code: 'venue_variants',
            field: 'venue',
            message: `${shown(venue)} is ${shown(usual?.[0] ?? '')} elsewhere.`,
            mendable: true,
          };
        }
      }
    }
  }

  *#shared(name: string): Generator<KeptProblem> {
    const ids = this.#names.of(name);
    const [scheme = '', ...rest] = name.split(' ');
    const isKey = scheme === 'key';
    // Two others are named; a thousand papers of one identifier don't name each other.
    const first = ids.slice(0, 3);
    const more = ids.length - 3;
    for (const item of ids) {
      const others = first
        .filter((id) => id !== item)
        .slice(0, 2)
        .map((id) => this.#facts.get(id)?.key ?? '');
      const whose = more > 0 ? `${others.join(', ')} and ${more} more` : others.join(' and ');
      yield {
        item,
        code: isKey ? 'key_clash' : 'identifier_shared',
        field: isKey ? 'citationKey' : `identifiers.${scheme}`,
        message: isKey
          ? `The key ${shown(this.#facts.get(item)?.key ?? '')} looks like one of ${whose}.`
          : `${whose} ${others.length > 1 ? 'have' : 'has'} the same ${schemeNames[scheme as IdentifierScheme]}, ${scheme === 'pmcid' ? rest.join(' ').toUpperCase() : rest.join(' ')}.`,
        mendable: false,
      };
    }
  }
}
